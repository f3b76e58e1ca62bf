/** Characters 0x21 to 0x7E and 0xA1 to 0xFE of the font Symbol (Adobe's symbol encoding); "\0" has none. */
const SYMBOL = '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH = 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\0〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';
/** What documents take from the fonts of ornaments: marks of lists, boxes, ticks, arrows. */
const ORNAMENTS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
/** A character of a symbol font (0x20 to 0xFF, or 0xF020 to 0xF0FF) as text; an ornament that is not known is a bullet. */
export function symbolText(code: number, font: string): string {
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (byte > 0xff) return String.fromCodePoint(code > 0x10ffff ? 0xfffd : code).toWellFormed();
  if (byte <= 0x20 || byte === 0xa0) return ' ';
  if (/^(?:wingdings|webdings|zapfdingbats)/i.test(font)) return ORNAMENTS[byte] ?? '•';
  if (/^symbol/i.test(font)) {
    const char = byte < 0x7f ? SYMBOL[byte - 0x21] : SYMBOL_HIGH[byte - 0xa1];
    return char === undefined || char === '\0' ? '' : char;
  }
  return String.fromCodePoint(byte);
}
