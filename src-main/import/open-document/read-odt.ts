import { draftOffice } from '../document/draft-office';
import type { Parsed } from '../parsed';
import { walkXml, type XmlVisitor } from '../xml/walk-xml';
import { type OpenZip, openZip } from '../zip/open-zip';
import { Meta } from './read-meta';
import { Styles } from './read-styles';
import { TextVisitor } from './walk-text';

/** Name and version of what this row of steps makes; a change of its results raises it. */
const EXTRACTOR = 'odt/2';
/** A part of a book of a thousand pages is a third of it. */
const MOST_BYTES = 32 * 1024 * 1024;

/** One part tells several listeners what it holds. */
function together(...visitors: readonly XmlVisitor[]): XmlVisitor {
  return {
    open(name, attributes) {
      for (const one of visitors) one.open(name, attributes);
    },
    close(name) {
      for (const one of visitors) one.close(name);
    },
    text(text) {
      for (const one of visitors) one.text(text);
    },
  };
}
async function isLocked(zip: OpenZip): Promise<boolean> {
  const manifest = zip.has('META-INF/manifest.xml') ? await zip.read('META-INF/manifest.xml', MOST_BYTES) : null;
  let locked = false;
  if (manifest?.ok) {
    walkXml(manifest.value, {
      open(name) {
        locked ||= name === 'manifest:encryption-data';
      },
      close() {},
      text() {},
    });
  }
  return locked;
}
class Odt {
  readonly styles = new Styles();
  readonly visitor = new TextVisitor(this.styles);
  readonly meta = new Meta();
  wrong = '';

  walk(bytes: Uint8Array): void {
    this.wrong ||= walkXml(bytes, together(this.styles, this.visitor, this.meta));
  }
  draft(name: string): Parsed {
    return draftOffice({
      extractor: EXTRACTOR,
      name,
      said: this.meta.said(),
      ...this.visitor.end(),
      wrong: this.wrong,
      doubts: this.visitor.collector.full ? ['shortened'] : [],
    });
  }
}
/** Reads texts of LibreOffice, OpenOffice and their kin: packages (odt, ott) and the flat kind (fodt), one XML file. */
export async function readOdt(bytes: Uint8Array, name: string): Promise<Parsed> {
  const odt = new Odt();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    odt.walk(bytes);
    return odt.draft(name);
  }
  const zip = await openZip(bytes);
  if (!zip.ok) return zip;
  if (await isLocked(zip.value)) return { ok: false, reason: 'locked', detail: 'it is protected by a password' };
  for (const part of ['styles.xml', 'meta.xml']) {
    const read = zip.value.has(part) ? await zip.value.read(part, MOST_BYTES) : null;
    if (read?.ok) odt.walk(read.value);
    else if (read) odt.wrong ||= read.detail;
  }
  const content = await zip.value.read('content.xml', MOST_BYTES);
  if (!content.ok) return content;
  odt.walk(content.value);
  return odt.draft(name);
}
