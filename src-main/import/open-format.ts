import type { Member, Told } from './member';
import type { Parsed } from './parsed';

/** A document as it comes: a file, or a member of a container. */
export interface Incoming {
  readonly bytes: Uint8Array;
  /** Its name, for its format and as the last resort for a title. */
  readonly name: string;
  readonly told?: Told;
}
/** What a format holds: its own document, documents inside it, or both. */
export type Content = Member | { readonly parsed: Parsed };
type Open = (incoming: Incoming) => AsyncIterable<Content>;
type Reader = (bytes: Uint8Array, name: string, told?: Told) => Promise<Parsed>;

/** A format that is one document. Its reader is loaded only when there is one: a page costs five libraries, a PDF one of 2 MB. */
function one(load: () => Promise<Reader>): Open {
  return async function* ({ bytes, name, told }) {
    const read = await load();
    yield { parsed: await read(bytes, name, told) };
  };
}
/** A format that is nothing but a container. */
function many(load: () => Promise<(bytes: Uint8Array) => Iterable<Member> | AsyncIterable<Member>>): Open {
  return async function* ({ bytes }) {
    const split = await load();
    yield* split(bytes);
  };
}
async function* message({ bytes, name }: Incoming): AsyncGenerator<Content> {
  const { readMail } = await import('./mail/read-mail');
  const { body, attachments } = await readMail(bytes, name);
  yield { parsed: body };
  yield* attachments;
}
/** Every format that is read. What is not here is kept, and listed as not read yet. */
const FORMATS: Readonly<Record<string, Open>> = {
  text: one(async () => (await import('./plain-text/read-text')).readText),
  html: one(async () => (await import('./html/read-html')).readHtml),
  mhtml: one(async () => (await import('./html/read-mhtml')).readMhtml),
  markdown: one(async () => (await import('./markdown/read-markdown')).readMarkdown),
  pdf: one(async () => (await import('./pdf/read-pdf')).readPdf),
  docx: one(async () => (await import('./word/read-docx')).readDocx),
  doc: one(async () => (await import('./word/read-doc')).readDoc),
  rtf: one(async () => (await import('./word/read-rtf')).readRtf),
  odt: one(async () => (await import('./open-document/read-odt')).readOdt),
  epub: one(async () => (await import('./epub/read-epub')).readEpub),
  email: message,
  mbox: many(async () => (await import('./mail/split-mbox')).splitMbox),
  zip: many(async () => (await import('./zip/split-zip')).splitZip),
  warc: many(async () => (await import('./web-archive/split-warc')).splitWarc),
  wacz: many(async () => (await import('./web-archive/split-wacz')).splitWacz),
};
/** Formats that are no document themselves. */
const CONTAINERS: ReadonlySet<string> = new Set(['mbox', 'zip', 'warc', 'wacz']);

export function isContainer(format: string): boolean {
  return CONTAINERS.has(format);
}
/** Whether documents may lie in one of this format: a message is a document, and has attachments. */
export function holdsOthers(format: string): boolean {
  return isContainer(format) || format === 'email';
}
/** How a format is opened; undefined for one that is not read yet. */
export function openFormat(format: string): Open | undefined {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
}
