/** Windows' reserved device names, with or without an ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Leaves room for " (2)" and a temporary ending below the 143 bytes of an encrypted home folder. */
const LONGEST_BYTES = 120;

function cut(text: string, bytes: number): string {
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += Buffer.byteLength(segment);
    if (used > bytes) break;
    kept += segment;
  }
  return kept;
}
/** The nearest name that every system takes: NFC, at most 120 bytes, its ending kept. */
export function nameFile(wanted: string): string {
  const plain = wanted
    .toWellFormed()
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = RESERVED.test(plain) ? `_${plain}` : plain;
  const [ending = ''] = /\.[a-z0-9]{1,8}$/i.exec(safe) ?? [];
  const stem = cut(safe.slice(0, safe.length - ending.length), LONGEST_BYTES - ending.length);
  return `${stem.replace(/[. ]+$/, '') || 'export'}${ending}`;
}
