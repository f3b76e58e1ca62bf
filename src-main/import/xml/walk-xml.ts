import { SaxesParser } from 'saxes';

/** What is told of a document's elements, in order. Names are `prefix:local`, the prefix ours whatever the file's is. */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
/** Namespaces by the prefix that readers know them by; Word's strict files have others than its usual ones. */
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OOXML}wordprocessingml/2006/main`]: 'w',
  [`${STRICT}wordprocessingml/main`]: 'w',
  [`${OOXML}officeDocument/2006/relationships`]: 'r',
  [`${STRICT}officeDocument/relationships`]: 'r',
  [`${OOXML}officeDocument/2006/math`]: 'm',
  [`${STRICT}officeDocument/math`]: 'm',
  [`${OOXML}markup-compatibility/2006`]: 'mc',
  [`${OOXML}package/2006/relationships`]: 'rel',
  [`${OOXML}package/2006/content-types`]: 'types',
  [`${OOXML}package/2006/metadata/core-properties`]: 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  [`${OASIS}office:1.0`]: 'office',
  [`${OASIS}text:1.0`]: 'text',
  [`${OASIS}table:1.0`]: 'table',
  [`${OASIS}style:1.0`]: 'style',
  [`${OASIS}drawing:1.0`]: 'draw',
  [`${OASIS}svg-compatible:1.0`]: 'svg',
  [`${OASIS}meta:1.0`]: 'meta',
  [`${OASIS}xsl-fo-compatible:1.0`]: 'fo',
  [`${OASIS}form:1.0`]: 'form',
  [`${OASIS}manifest:1.0`]: 'manifest',
};
/** Text is given to the parser in pieces of so many bytes, so that a large part is never one string. */
const PIECE = 256 * 1024;
/** No document is so deep; each open element costs memory. */
const DEEPEST = 200_000;
/** A file with more errors is something else, and each costs time. */
const MOST_ERRORS = 1000;

/** XML says its encoding itself: by its first bytes, or in its declaration. */
function decoderFor(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const said = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(said.replace(/^utf-?16.*$/i, 'utf-8'));
  } catch {
    return new TextDecoder();
  }
}
/**
 * Walks through XML without building a tree, so that neither its size nor its depth costs memory. Entities other than
 * XML's own five are never expanded, nothing outside is read. Gives the first thing that was wrong with it, or ''.
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): string {
  const parser = new SaxesParser({ position: false });
  const prefixes = new Map<string, string>();
  const open: string[] = [];
  let wrong = '';
  const nameOf = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
  let errors = 0;
  parser.on('error', ({ message }) => {
    errors++;
    if (wrong === '') wrong = message.replace(/^undefined:/, '').trim();
  });
  parser.on('opentag', (tag) => {
    const written = Object.entries(tag.attributes);
    // A prefix means one thing in the whole of a file, in whatever element it is declared.
    for (const [name, value] of written) {
      const declared = /^xmlns(?::(.*))?$/.exec(name);
      if (declared) prefixes.set(declared[1] ?? '', PREFIXES[value] ?? 'other');
    }
    const attributes: Record<string, string> = Object.create(null);
    for (const [name, value] of written) attributes[name.includes(':') ? nameOf(name) : name] = value;
    open.push(nameOf(tag.name));
    if (open.length > DEEPEST) errors = MOST_ERRORS;
    visitor.open(open.at(-1) ?? '', attributes);
  });
  parser.on('closetag', () => visitor.close(open.pop() ?? ''));
  parser.on('text', (text) => visitor.text(text));
  parser.on('cdata', (text) => visitor.text(text));
  const decoder = decoderFor(bytes);
  for (let at = 0; at < bytes.length && errors < MOST_ERRORS; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  }
  parser.write(decoder.decode());
  if (open.length === 0) parser.close();
  // A bracket makes the parser give the text that it holds; closing it would make an error of each open element.
  else parser.write('<');
  return wrong || (open.length > 0 ? 'it ends in the middle' : '');
}
