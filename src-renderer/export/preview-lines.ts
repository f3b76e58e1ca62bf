import type { Format } from './export-options';

/** Lines that the preview shows: some eight screens of it; the file has them all. */
const MOST = 200;

export interface PreviewLine {
  readonly kind: 'heading' | 'citation' | 'tags' | 'plain';
  readonly text: string;
}
function kindOf(line: string, format: Format): PreviewLine['kind'] {
  if (format !== 'markdown') return 'plain';
  if (/^#{1,2} /.test(line)) return 'heading';
  if (line.startsWith('> — ')) return 'citation';
  return line.startsWith('Tags: #') ? 'tags' : 'plain';
}
/** The first lines of a document as the preview shows them. Only they are looked at, however long the document is. */
export function previewLines(content: string, format: Format): PreviewLine[] {
  const lines: PreviewLine[] = [];
  for (let from = 0; from < content.length && lines.length < MOST; ) {
    const at = content.indexOf('\n', from);
    const end = at < 0 ? content.length : at;
    const text = content.slice(from, end).replace(/\r$/, '');
    lines.push({ kind: kindOf(text, format), text });
    from = end + 1;
  }
  return lines;
}
