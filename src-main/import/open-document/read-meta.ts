import type { OfficeRead } from '../document/draft-office';
import type { XmlVisitor } from '../xml/walk-xml';

const FIELDS = new Set(['dc:title', 'meta:initial-creator', 'dc:creator', 'dc:language', 'meta:keyword']);

/** What `office:meta` says of a document. Its dates are the file's, not the statement's. */
export class Meta implements XmlVisitor {
  private readonly values = new Map<string, string>();
  private inMeta = false;
  private field = '';

  open(name: string): void {
    if (name === 'office:meta') this.inMeta = true;
    if (!this.inMeta || !FIELDS.has(name)) return;
    this.field = name;
    if (this.values.has(name)) this.values.set(name, `${this.values.get(name)}; `);
  }
  close(name: string): void {
    if (name === 'office:meta') this.inMeta = false;
    this.field = '';
  }
  text(text: string): void {
    if (this.field !== '') this.values.set(this.field, (this.values.get(this.field) ?? '') + text);
  }
  said(): OfficeRead['said'] {
    const value = (name: string): string => this.values.get(name)?.replace(/\s+/g, ' ').trim() ?? '';
    return {
      title: value('dc:title'),
      // Who began it wrote it; who saved it last may have mended a word.
      creator: value('meta:initial-creator') || value('dc:creator'),
      lang: value('dc:language'),
      category: value('meta:keyword'),
    };
  }
}
