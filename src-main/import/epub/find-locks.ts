import { resolvePath } from './book-path';
import { readXml, xmlElements } from './read-xml';

/** Fonts are scrambled so that nobody takes them out of a book; its words are open. */
const OF_FONTS = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/;

/** The paths that META-INF/encryption.xml says are encrypted. */
export function findLocks(markup: string): ReadonlySet<string> {
  const locked = xmlElements(readXml(markup), 'EncryptedData').filter((entry) => {
    return !OF_FONTS.test(xmlElements(entry, 'EncryptionMethod')[0]?.attributes.Algorithm ?? '');
  });
  return new Set(
    locked.flatMap((entry) =>
      xmlElements(entry, 'CipherReference').map(({ attributes }) => resolvePath('', attributes.URI ?? '')),
    ),
  );
}
