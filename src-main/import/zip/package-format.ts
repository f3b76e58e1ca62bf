import { walkXml } from '../xml/walk-xml';
import type { OpenZip } from './open-zip';

type PackageFormat = 'docx' | 'odt' | 'epub' | 'wacz' | 'xlsx' | 'pptx' | 'ods' | 'odp' | 'zip';
/** What a package says of itself is short. */
const MOST_BYTES = 1024 * 1024;
/** The media types of OpenDocument and EPUB, without "-template" and the like at the end. */
const MIME: readonly (readonly [start: string, format: PackageFormat])[] = [
  ['application/epub+zip', 'epub'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
];
/** Media types of the main part of Office's files: documents, templates, with and without macros. */
const MAIN: readonly (readonly [pattern: RegExp, format: PackageFormat])[] = [
  [
    /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml$/i,
    'docx',
  ],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml$|ms-excel\.\S*main(?:\+xml)?$/i, 'xlsx'],
  [/presentationml\.(?:presentation|slideshow|template)\.main\+xml$|ms-powerpoint\.\S*main\+xml$/i, 'pptx'],
];
const FOLDERS: readonly (readonly [part: string, format: PackageFormat])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

async function readText(zip: OpenZip, name: string): Promise<string> {
  const read = zip.has(name) ? await zip.read(name, MOST_BYTES) : null;
  return read?.ok ? Buffer.from(read.value).toString('utf8') : '';
}
async function officeFormat(zip: OpenZip): Promise<PackageFormat | undefined> {
  const read = zip.has('[Content_Types].xml') ? await zip.read('[Content_Types].xml', MOST_BYTES) : null;
  if (!read) return undefined;
  const types: string[] = [];
  if (read.ok) {
    walkXml(read.value, {
      open: (_, { ContentType = '' }) => types.push(ContentType),
      close() {},
      text() {},
    });
  }
  const said = MAIN.find(([pattern]) => types.some((type) => pattern.test(type)));
  return said?.[1] ?? FOLDERS.find(([part]) => zip.has(part))?.[1];
}
/** What an archive is a package of, by what lies in it, never by its name. */
export async function packageFormat(zip: OpenZip): Promise<PackageFormat> {
  const mime = (await readText(zip, 'mimetype')).trim();
  const said = MIME.find(([start]) => mime.startsWith(start));
  if (said) return said[1];
  const office = await officeFormat(zip);
  if (office) return office;
  if (zip.has('META-INF/container.xml')) return 'epub';
  if (zip.has('datapackage.json') && zip.names.some((name) => name.startsWith('archive/'))) return 'wacz';
  if (zip.has('content.xml') && zip.has('META-INF/manifest.xml')) {
    const manifest = await readText(zip, 'META-INF/manifest.xml');
    return MIME.find(([start]) => start.includes('opendocument') && manifest.includes(`"${start}`))?.[1] ?? 'zip';
  }
  return 'zip';
}
