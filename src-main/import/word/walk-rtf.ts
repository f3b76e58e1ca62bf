/** What is told of an RTF file, in order. Braces, control words, and the bytes of text in whatever code page is meant. */
export interface RtfListener {
  open(): void;
  close(): void;
  word(name: string, value: number | undefined): void;
  byte(byte: number): void;
  /** False ends the walk. */
  readonly goesOn: boolean;
}
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LONGEST_WORD = 40;

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}
function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
/** Reads what follows a backslash; gives the place behind it. */
function readControl(bytes: Uint8Array, start: number, listener: RtfListener): number {
  const first = bytes[start] ?? 0;
  if (!isLetter(first)) return readSymbol(bytes, start, first, listener);
  let at = start;
  while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at++;
  const name = Buffer.from(bytes.subarray(start, at)).toString('latin1');
  const sign = bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0) ? -1 : 1;
  if (sign < 0) at++;
  let value: number | undefined;
  for (; isDigit(bytes[at] ?? 0); at++) value = Math.min(2 ** 31, (value ?? 0) * 10 + (bytes[at] ?? 0) - 0x30);
  // One blank ends a word and belongs to it.
  if (bytes[at] === 0x20) at++;
  if (name === 'bin') return at + Math.max(0, sign * (value ?? 0));
  listener.word(name, value === undefined ? undefined : sign * value);
  return at;
}
function readSymbol(bytes: Uint8Array, at: number, symbol: number, listener: RtfListener): number {
  if (symbol === 0x27) {
    const hex = Buffer.from(bytes.subarray(at + 1, at + 3)).toString('latin1');
    if (!/^[\da-f]{2}$/i.test(hex)) return at + 1;
    listener.byte(Number.parseInt(hex, 16));
    return at + 3;
  }
  if (symbol === BACKSLASH || symbol === OPEN || symbol === CLOSE) listener.byte(symbol);
  else if (symbol === 0x0a || symbol === 0x0d) listener.word('par', undefined);
  else if (symbol === 0x09) listener.word('tab', undefined);
  else listener.word(String.fromCharCode(symbol), undefined);
  return at + 1;
}
/** Walks through an RTF file (RTF 1.9.1); nothing in it can make the walk go back or deeper. */
export function walkRtf(bytes: Uint8Array, listener: RtfListener): void {
  let at = 0;
  while (at < bytes.length && listener.goesOn) {
    const byte = bytes[at] ?? 0;
    at++;
    if (byte === OPEN) listener.open();
    else if (byte === CLOSE) listener.close();
    else if (byte === BACKSLASH) at = readControl(bytes, at, listener);
    else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) listener.byte(byte);
  }
}
