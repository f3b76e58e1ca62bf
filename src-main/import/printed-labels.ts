/** A label stands within so many characters. */
const LONGEST_LABEL = 24;
const NUMBERED = /^(\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)/;
/** Clauses of resolutions as delegates call them: "OP 4", "PP2bis." */
const CLAUSE = /^((?:OP|PP)\s?\d{1,3}(?:\s?(?:bis|ter|quater))?[.:)]?)\s+(?=\S)/;
/** "1.2.", "1.2.3"; not "1.2 million". */
const NESTED = /^(\d{1,3}(?:\.\d{1,3}){1,4}(?:\.(?=\s+\S)|(?=\s+[^\p{Ll}\s])))\s/u;
const ROMAN = /^(\(?(?:[ivxl]{1,7}|[IVXL]{1,7})[.)])\s+(?=\S)/;
/** Numbers as other scripts and laws print them: "１　", "１．", "（１）", "①", "٣-", "一、", "第1条　", "Article 5.", "§ 3". */
const NUMBERED_OTHERWISE =
  /^([０-９]{1,3}(?:[．.、）)](?!\p{Nd})|(?=[\u3000 ]))|\d{1,3}[．、](?!\p{Nd})|[（(](?:[０-９]{1,3}|[一二三四五六七八九十]{1,3})[）)]|（\d{1,3}）|[①-⑳]|[٠-٩۰-۹]{1,3}\s?[-.)–](?!\p{Nd})|[一二三四五六七八九十]{1,3}、|第\s?(?:\p{Nd}{1,3}|[一二三四五六七八九十百]{1,5})\s?[条條](?=[\u3000 ])|(?:art(?:icle|ikel|ículo|icolo|igo|ykuł)|статья|стаття)\s\p{Nd}{1,3}\s?[.:–—](?!\p{Nd})|§\s?\d{1,3}\.?(?=[\s\u3000]))[\s\u3000]*(?=\S)/iu;
const DIGITS = '〇一二三四五六七八九';
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** What a label may mean: its form, with 1 or a in the place of its number, and its place in a row, outermost level first. */
interface Reading {
  readonly form: string;
  readonly places: readonly number[];
}
/** "二十三" 23 */
function chineseNumber(text: string): number {
  const [, tens, units = ''] = /^(.?)十(.?)$/u.exec(text) ?? [];
  if (tens === undefined) return DIGITS.indexOf(text);
  return 10 * (tens === '' ? 1 : DIGITS.indexOf(tens)) + Math.max(0, DIGITS.indexOf(units));
}
/** "xiv" 14; 0 where the letters are no number. */
function romanNumber(text: string): number {
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text)) return 0;
  const values = [...text].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
function readLetters(label: string): Reading[] {
  const letters = label.replace(/[^a-z]/gi, '');
  const low = letters.toLowerCase();
  const form = (first: string): string => label.replace(letters, letters === low ? first : first.toUpperCase());
  const roman = romanNumber(low);
  return [
    ...(letters.length === 1 && letters === low ? [{ form: form('a'), places: [low.charCodeAt(0) - 96] }] : []),
    ...(roman > 0 ? [{ form: form('i'), places: [roman] }] : []),
  ];
}
/** Every way to read a label: "(i)" is the ninth letter, or one. */
function readingsOf(label: string): Reading[] {
  const plain = label.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  if (NESTED.test(`${plain} A`)) return [{ form: '1.1', places: plain.split('.').filter(Boolean).map(Number) }];
  const [digits] = /\d+/.exec(plain) ?? [];
  if (digits !== undefined) return [{ form: label.replace(/[\p{Nd}①-⑳]+/u, '1'), places: [Number(digits)] }];
  const [chinese] = /[一二三四五六七八九十]+/.exec(plain) ?? [];
  if (chinese !== undefined) return [{ form: label.replace(chinese, '一'), places: [chineseNumber(chinese)] }];
  return readLetters(plain);
}
/** Does one place follow another? 3 follows 2, 1.3 and 2.1 follow 1.2, as does 1.2.1. */
function follows(place: readonly number[], before: readonly number[]): boolean {
  const at = place.findIndex((number, level) => number !== before[level]);
  if (at < 0) return false;
  return place[at] === (before[at] ?? 0) + 1 && place.slice(at + 1).every((number) => number === 1);
}
function labelOf(text: string): string | undefined {
  const head = text.slice(0, LONGEST_LABEL);
  return [NUMBERED, CLAUSE, NESTED, ROMAN, NUMBERED_OTHERWISE].map((one) => one.exec(head)?.[1]).find(Boolean);
}
/**
 * The numbers printed before texts, where they count on or back from a like one among their neighbours: a lone "1914." is a
 * year or a date. An undefined text has none.
 */
export function printedLabels(texts: readonly (string | undefined)[]): (string | undefined)[] {
  const labels = texts.map((text) => (text === undefined ? undefined : labelOf(text)));
  const last = new Map<string, { readonly at: number; readonly places: readonly number[] }>();
  const counted = new Set<number>();
  labels.forEach((label, at) => {
    for (const { form, places } of label === undefined ? [] : readingsOf(label)) {
      const before = last.get(form);
      if (before && follows(places, before.places)) counted.add(before.at).add(at);
      last.set(form, { at, places });
    }
  });
  return labels.map((label, at) => (counted.has(at) ? label : undefined));
}
