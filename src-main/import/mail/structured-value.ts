import { encodingOf } from '../plain-text/encoding-of';
import { decode } from '../plain-text/guess-encoding';

/** "text/html; charset=utf-8" in its parts, names and value in lower case. */
export interface StructuredValue {
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}
/** Comments end here, quoted words and parameters do not. */
const TOKEN = /\((?:[^()\\]|\\.){0,500}\)|"((?:[^"\\]|\\.)*)"?|;|[^\s;"(]+|\(/g;
/** "filename*0*": a value in pieces, each of which may be percent-encoded. */
const PIECE = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/;

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
/** Pairs in the order they stand; quoted values without their quotes. */
function pairsOf(raw: string): (readonly [name: string, value: string])[] {
  const parts: string[] = [''];
  let end = 0;
  for (const match of raw.matchAll(TOKEN)) {
    const [token, quoted] = match;
    const before = parts.at(-1) ?? '';
    const glued = match.index === end;
    end = match.index + token.length;
    if (token === ';') parts.push('');
    else if (quoted !== undefined) parts.splice(-1, 1, before + unescaped(quoted));
    else if (glued || !token.startsWith('(')) {
      const apart = !glued && before.includes('=') && !before.endsWith('=');
      parts.splice(-1, 1, `${before}${apart ? ' ' : ''}${token}`);
    }
  }
  return parts.map((part) => {
    const equals = part.indexOf('=');
    return equals < 0 ? ['', part.trim()] : [part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1)];
  });
}
function percentDecoded(text: string, label: string): string {
  const raw = text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decode(Buffer.from(raw, 'latin1'), encodingOf(label) || 'utf-8');
}
/** RFC 2231: values in numbered pieces are joined; "UTF-8''%e2%82%ac" is decoded. */
function joined(pieces: readonly { readonly at: number; readonly encoded: boolean; readonly value: string }[]): string {
  const inOrder = [...pieces].sort((one, other) => one.at - other.at);
  const [, label = '', rest] = (inOrder[0]?.encoded && /^([^']*)'[^']*'(.*)$/s.exec(inOrder[0].value)) || [];
  return inOrder
    .map(({ encoded, value }, at) => (encoded ? percentDecoded(at === 0 ? (rest ?? value) : value, label) : value))
    .join('');
}
/** Parses the value of Content-Type or Content-Disposition; what is wrong in it is passed over. */
export function structuredValue(raw: string): StructuredValue {
  const [first, ...others] = pairsOf(raw);
  const params = new Map<string, string>();
  const pieces = new Map<string, { at: number; encoded: boolean; value: string }[]>();
  for (const [name, value] of others) {
    const [, base, at, star] = PIECE.exec(name) ?? [];
    if (base !== undefined) {
      const piece = { at: Number(at ?? 0), encoded: at === undefined || star === '*', value };
      pieces.set(base, [...(pieces.get(base) ?? []), piece]);
    } else if (!params.has(name)) params.set(name, value);
  }
  for (const [name, own] of pieces) params.set(name, joined(own));
  return { value: (first?.[1] ?? '').toLowerCase(), params };
}
