/** Forms that only fonts need: radicals of dictionaries, ligatures, letters as they join in Arabic and Hebrew. */
const PRINTERS_FORMS = /[\u2E80-\u2FDF\uFB00-\uFB4F\uFB50-\uFDC7\uFDF0-\uFDFB\uFE70-\uFEFC]/g;
/** Bullets of symbol fonts, which lie in the private use area. */
const SYMBOL_BULLETS = /[\uF0B7\uF0A7\uF076\uF0D8\uF06C\uF06E\uF075]/g;
/** Characters that say nothing: a font without names for its shapes. */
const NAMELESS = /\uFEFF|(?!\s)[\p{Cc}\p{Co}\uFFFD]/gu;
/** A blank between two ideographs or kana is a gap of the line, not a word's end. */
const GAP_IN_CJK =
  /(?<=[\u2E80-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]) (?=[\u2E80-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])/g;

/** Fonts give the dot between words in katakana the name of another dot. */
const KATAKANA_DOT = /(?<=[\u30A0-\u30FF])\u2027(?=[\u30A0-\u30FF])/g;

/** A run's characters as a writer would type them ("⽇" → "日", "ﬁ" → "fi"), and how many of them say nothing. */
export function plainCharacters(drawn: string): { readonly text: string; readonly nameless: number } {
  const named = drawn.replace(SYMBOL_BULLETS, '•');
  const nameless = named.match(NAMELESS)?.length ?? 0;
  const text = (nameless > 0 ? named.replace(NAMELESS, '') : named)
    .replace(PRINTERS_FORMS, (form) => form.normalize('NFKC'))
    .replace(/[\s\u00A0\u2000-\u200A]+/g, (blank) => (blank.includes('\u3000') ? '\u3000' : ' '))
    .replace(GAP_IN_CJK, '')
    .replace(KATAKANA_DOT, '・')
    .toWellFormed();
  return { text, nameless };
}
