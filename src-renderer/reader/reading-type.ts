/** What the reading text is set in, by script; sizes in px. */
export interface ReadingType {
  readonly family: string;
  readonly size: number;
  readonly line: number;
  /** How far below the baseline the first stripe lies: below the descenders of Arabic. */
  readonly lane: number;
}
/** The usual reading size; a researcher's choice moves every script by the same steps from its own. */
const USUAL_SIZE = 18;

const SERIF = 'var(--serif)';
// System fonts are asked first by their Noto names; none is bundled.
const TYPES: readonly (readonly [languages: RegExp, type: Omit<ReadingType, 'lane'> & { readonly lane?: number }])[] = [
  [/^(ar|fa|ur|ps|sd|ug|ckb|ks)\b/, { family: `"Noto Naskh Arabic", ${SERIF}`, size: 20, line: 36, lane: 6 }],
  [/^(he|yi)\b/, { family: `"Noto Serif Hebrew", ${SERIF}`, size: 19, line: 31 }],
  [/^zh\b.*\b(hk|mo)\b/, { family: `"Noto Serif CJK HK", "Noto Serif HK", ${SERIF}`, size: 17, line: 31 }],
  [/^zh\b.*\b(hant|tw)\b/, { family: `"Noto Serif CJK TC", "Noto Serif TC", ${SERIF}`, size: 17, line: 31 }],
  [/^zh\b/, { family: `"Noto Serif CJK SC", "Noto Serif SC", ${SERIF}`, size: 17, line: 31 }],
  [/^ja\b/, { family: `"Noto Serif CJK JP", "Noto Serif JP", ${SERIF}`, size: 17, line: 31 }],
  [/^ko\b/, { family: `"Noto Serif CJK KR", "Noto Serif KR", ${SERIF}`, size: 17, line: 31 }],
  [/^(hi|mr|ne|sa)\b/, { family: `"Noto Serif Devanagari", ${SERIF}`, size: 19, line: 32 }],
  [/^(bn|as)\b/, { family: `"Noto Serif Bengali", ${SERIF}`, size: 19, line: 32 }],
  [/^/, { family: SERIF, size: 18, line: 29 }],
];
/** How a text in this language is set at the researcher's reading size; the line grows with the letters. */
export function readingType(lang: string, size: number = USUAL_SIZE): ReadingType {
  const type = TYPES.find(([languages]) => languages.test(lang.toLowerCase()))?.[1];
  if (!type) throw new Error(`No reading type for the language "${lang}"`);
  const own = type.size + size - USUAL_SIZE;
  return { family: type.family, size: own, line: Math.round((own * type.line) / type.size), lane: type.lane ?? 4 };
}
