import { SAYS_NOTHING, type Said } from '../document/draft-document';

/** What pdfjs says of a document: the fields of its information dictionary, and its XMP packet. */
export interface PdfMetadata {
  readonly info: object;
  readonly metadata: { get(name: string): unknown } | null;
}
const LONGEST_TITLE = 400;
/** What programs write where nobody gave a title. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled\b|document\d*$|doc\d*$|dokument\d*$|powerpoint presentation$|slide \d+$|page \d+$|layout \d+$|scan(?:ned)?\b|print(?:ing)?$|(?:no )?title$|null$|about:|https?:|\(?anonymous\)?$)|\.(?:docx?|odt|rtf|pdf|indd|qxd|pptx?|xlsx?|tex|dvi|ps|html?|exe|tmp|txt|wpd|p65|cdr)$/iu;
/** Accounts and machines, not people. */
const NO_AUTHOR =
  /^(?:admin(?:istrator)?|user\d*|owner|root|guest|author|unknown|anonymous|default|scanner|office|pc|windows|microsoft|hp|dell|lenovo|test|(?:no )?name)$|^[\w.-]+@|[\\/@]|^[a-z]+[._]?[a-z]*\d*$|^\p{L}+\.\p{L}+$|\d{3}/iu;

function textOf(value: unknown): string {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'string'
    ? value
        .replace(/[\s\0]+/g, ' ')
        .trim()
        .toWellFormed()
    : '';
}
/** Is it a title that somebody gave, rather than one that a program made up? */
export function isTitle(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= LONGEST_TITLE &&
    /\p{L}{2}/u.test(text) &&
    !NO_TITLE.test(text) &&
    !/^\S+_\S+$/.test(text)
  );
}
function authorsOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value.map(textOf) : textOf(value).split(/\s*;\s*|\s*,\s+(?=\p{Lu}\p{L}+\s)/u);
  return [...new Set(all.map((author) => author.trim()).filter((author) => author !== '' && !NO_AUTHOR.test(author)))];
}
/** What a PDF's metadata say of the document. Their dates are those of the file, and no date of it. */
export function saidInPdf({ info, metadata }: PdfMetadata): Said {
  const field = (name: string): unknown => (info as Readonly<Record<string, unknown>>)[name];
  const described = (name: string): unknown => {
    try {
      return metadata?.get(name) ?? '';
    } catch {
      return '';
    }
  };
  const title = [textOf(described('dc:title')), textOf(field('Title'))].find(isTitle) ?? '';
  const authors =
    [authorsOf(described('dc:creator')), authorsOf(field('Author'))].find((names) => names.length > 0) ?? [];
  const lang = textOf(described('dc:language')) || textOf(field('Language'));
  return { ...SAYS_NOTHING, title, authors, lang: /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(lang) ? lang : '' };
}
