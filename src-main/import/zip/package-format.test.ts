import { expect, test } from 'vitest';
import { zipOf } from '../fixtures/zip-of';
import { openZip } from './open-zip';
import { packageFormat } from './package-format';

function types(contentType: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a.xml" ContentType="${contentType}"/></Types>`;
}
const OOXML = 'application/vnd.openxmlformats-officedocument.';
const ODF = 'application/vnd.oasis.opendocument.';

test.each<[format: string, what: string, parts: Readonly<Record<string, string>>]>([
  ['docx', 'Word', { '[Content_Types].xml': types(`${OOXML}wordprocessingml.document.main+xml`) }],
  [
    'docx',
    'Word with macros',
    { '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml') },
  ],
  ['docx', 'a template', { '[Content_Types].xml': types(`${OOXML}wordprocessingml.template.main+xml`) }],
  ['docx', 'Word without types that speak', { '[Content_Types].xml': types(''), 'word/document.xml': '' }],
  ['xlsx', 'Excel', { '[Content_Types].xml': types(`${OOXML}spreadsheetml.sheet.main+xml`) }],
  ['pptx', 'PowerPoint', { '[Content_Types].xml': types(`${OOXML}presentationml.presentation.main+xml`) }],
  ['odt', 'a text of LibreOffice', { mimetype: `${ODF}text` }],
  ['odt', 'a template of LibreOffice', { mimetype: `${ODF}text-template\n` }],
  [
    'odt',
    'one without its first entry',
    {
      'content.xml': '',
      'META-INF/manifest.xml': `<manifest:file-entry manifest:full-path="/" manifest:media-type="${ODF}text"/>`,
    },
  ],
  ['ods', 'a table of LibreOffice', { mimetype: `${ODF}spreadsheet` }],
  ['odp', 'slides of LibreOffice', { mimetype: `${ODF}presentation` }],
  ['epub', 'a book', { mimetype: 'application/epub+zip' }],
  ['epub', 'a book without its first entry', { 'META-INF/container.xml': '' }],
  ['wacz', 'a web archive', { 'datapackage.json': '{}', 'archive/data.warc.gz': '' }],
  ['zip', 'other files', { 'a.docx': 'PK', 'b.txt': 'Hello' }],
  ['zip', 'nothing', {}],
])('%s is told by what lies in it: %s', async (format, _, parts) => {
  const zip = await openZip(zipOf(Object.entries(parts).map(([name, content]) => ({ name, content }))));
  if (!zip.ok) throw new Error(zip.detail);
  expect(await packageFormat(zip.value)).toBe(format);
});
