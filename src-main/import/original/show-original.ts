import type { Failure, Unread } from '#contract/article';
import type { Outcome } from '#contract/outcome';
import type { OwnParts } from '../html/bring-parts-in';
import type { ShownOriginal } from '../parsed';
import { decodeText } from '../plain-text/decode-text';
import type { FoundDocument } from '../read-documents';

/** UTF-16 units of a text: as much as a window lays out in a second. The longest novels are 4 MB. */
const LONGEST_TEXT = 5_000_000;
/** UTF-16 units of a page: one saved with its pictures is 2 to 8 MB, and a window takes it in one go. */
const LONGEST_PAGE = 10_000_000;
/** Bytes of a PDF: it is read in pieces, but a member of a container is held whole while it is looked at. */
const LARGEST_PDF = 100_000_000;

/** Formats whose pages nothing here draws. What is neither these nor text is found out by its bytes. */
const WITHOUT_PAGES: ReadonlySet<string> = new Set('docx odt doc ole epub zip wacz'.split(' '));
type Answer = Outcome<ShownOriginal, Unread | Failure>;

function tooLarge(detail: string): Answer {
  return { ok: false, reason: 'too-large', detail };
}
async function asText(bytes: Uint8Array): Promise<Answer> {
  const decoded = await decodeText(bytes);
  if (!decoded.ok) return decoded.reason === 'not-text' ? { ok: true, value: { kind: 'none' } } : decoded;
  const { text } = decoded.value;
  return text.length > LONGEST_TEXT
    ? tooLarge(`${text.length} characters`)
    : { ok: true, value: { kind: 'text', text } };
}
async function asPage(bytes: Uint8Array, charset?: string, own?: OwnParts): Promise<Answer> {
  // Loaded only when there is one, as all that reads markup.
  const [{ decodeHtml }, { cleanPage }] = await Promise.all([
    import('../html/decode-html'),
    import('../html/clean-page'),
  ]);
  const decoded = await decodeHtml(bytes, charset);
  if (!decoded.ok) return decoded;
  const markup = cleanPage(decoded.value.text, own);
  return markup.length > LONGEST_PAGE
    ? tooLarge(`${markup.length} characters`)
    : { ok: true, value: { kind: 'page', markup } };
}
/** How a document looks as it is. `recode` is there where somebody chose in which encoding its bytes are. */
export async function showOriginal(
  { bytes, format, told }: Pick<FoundDocument, 'bytes' | 'format' | 'told'>,
  recode: (bytes: Uint8Array) => Uint8Array = (raw) => raw,
): Promise<Answer> {
  if (WITHOUT_PAGES.has(format)) return { ok: true, value: { kind: 'none' } };
  if (format === 'html') return await asPage(recode(bytes), told?.charset);
  if (format === 'mhtml') {
    const saved = (await import('../html/read-mhtml')).openMhtml(bytes);
    if (!saved) return { ok: false, reason: 'damaged', detail: 'no page in it' };
    return await asPage(saved.bytes, saved.told.charset, saved.part);
  }
  if (format !== 'pdf') return await asText(recode(bytes));
  return bytes.length > LARGEST_PDF ? tooLarge(`${bytes.length} bytes`) : { ok: true, value: { kind: 'pdf', bytes } };
}
