/** Formats 32 hex digits as a lower-case UUID of the given version (RFC 9562). */
export function asUuid(hex: string, version: '7' | '8'): string {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const all = `${hex.slice(0, 12)}${version}${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`;
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-${all.slice(12, 16)}-${all.slice(16, 20)}-${all.slice(20)}`;
}
/** UUIDv7 from a time in milliseconds and ten random bytes: ids sort by the time of their making. */
export function uuid7(now: number, random: Uint8Array): string {
  const digits = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return asUuid(now.toString(16).padStart(12, '0') + digits, '7');
}
