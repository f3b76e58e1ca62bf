import { walkXml } from '../xml/walk-xml';

/** What `docProps/core.xml` says of a document. Its dates are the file's, not the statement's. */
export function readCore(bytes: Uint8Array): { title: string; creator: string; lang: string; category: string } {
  const said = new Map<string, string>();
  let open = '';
  walkXml(bytes, {
    open(name) {
      open = name;
    },
    close() {
      open = '';
    },
    text(text) {
      if (open !== '') said.set(open, (said.get(open) ?? '') + text);
    },
  });
  const field = (name: string): string => said.get(name)?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    title: field('dc:title'),
    creator: said.get('dc:creator') ?? '',
    lang: field('dc:language'),
    category: field('cp:category') || field('cp:keywords'),
  };
}
