/** Elements that never have an end. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
/** A tag that closes itself, with at most so many attributes of so many characters that no markup can make this slow. */
const EMPTY =
  /<([a-z][\w:.-]{0,60})((?:\s+[^\s=<>"'/]{1,100}(?:\s*=\s*(?:"[^"<]{0,2000}"|'[^'<]{0,2000}'))?){0,40})\s*\/>/gi;
const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

/** A stretch of text that is marked as one, in the way HTML writes text. */
function escapeMarked(piece: string, at: number): string {
  const end = piece.indexOf(CDATA_END);
  if (at === 0 || end < 0) return piece;
  const text = piece.slice(0, end).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return text + piece.slice(end + CDATA_END.length);
}
/** XHTML as HTML: `<title/>` ends there, where HTML would take all that follows for the title. */
export function xhtmlAsHtml(markup: string): string {
  return markup
    .split(CDATA)
    .map(escapeMarked)
    .join('')
    .replace(EMPTY, (whole, name: string, attributes: string) =>
      VOID.test(name) ? whole : `<${name}${attributes}></${name}>`,
    );
}
