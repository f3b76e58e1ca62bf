import iconv from 'iconv-lite';

/** Labels that stand for no text. */
const NONE: ReadonlySet<string> = new Set(['replacement', 'x-user-defined']);
/** Names that messages give and browsers do not know. */
const OF_MAIL: Readonly<Record<string, string>> = {
  cp936: 'gb18030',
  cp932: 'cp932',
  cp949: 'cp949',
  cp950: 'big5-hkscs',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'utf-7': 'utf-7',
  'unicode-1-1-utf-7': 'utf-7',
  'x-mac-cyrillic': 'maccyrillic',
};
/** Code pages that only mail still names; iconv-lite knows "base64" as an encoding too, which is none. */
const CODE_PAGE = /^(?:cp|ibm|windows|iso)[-_]?\d/;

/** The encoding that a label of the web or of mail stands for, as `decode` knows it; empty for one that is unknown. */
export function encodingOf(label: string): string {
  const plain = label.trim().toLowerCase();
  const known = OF_MAIL[plain];
  if (known !== undefined) return known;
  try {
    const { encoding } = new TextDecoder(plain);
    return NONE.has(encoding) || !(encoding === 'iso-2022-jp' || iconv.encodingExists(encoding)) ? '' : encoding;
  } catch {
    return CODE_PAGE.test(plain) && iconv.encodingExists(plain) ? plain : '';
  }
}
