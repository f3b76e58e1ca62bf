import PostalMime from 'postal-mime';

/** The page that a file saved with its parts (MHTML) holds, in UTF-8 with its mark; empty where there is none. */
export async function mhtmlPage(bytes: Uint8Array): Promise<Uint8Array> {
  const { html } = await PostalMime.parse(bytes);
  return html ? Buffer.from(`\uFEFF${html}`) : new Uint8Array();
}
