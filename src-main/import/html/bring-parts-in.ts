import type { PageElement } from './page-element';

/** What a page brings along beside its markup, by the address that it uses for it. */
export type OwnParts = (address: string) => { readonly type: string; readonly bytes: Uint8Array } | undefined;

function withPicture(element: PageElement, own: OwnParts): PageElement {
  const picture = own(element.attributes.src ?? '');
  if (!picture?.type.startsWith('image/')) return element;
  const src = `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  return { ...element, attributes: { ...element.attributes, src } };
}
function asStyle({ attributes }: PageElement, own: OwnParts): PageElement | null {
  const sheet = /\bstylesheet\b/i.test(attributes.rel ?? '') ? own(attributes.href ?? '') : undefined;
  if (sheet?.type !== 'text/css') return null;
  const media: Record<string, string> = attributes.media === undefined ? {} : { media: attributes.media };
  return { tag: 'style', attributes: media, children: [new TextDecoder().decode(sheet.bytes)] };
}
/** The page with the pictures and style sheets that lie beside it put into it. */
export function bringPartsIn(element: PageElement, own: OwnParts): PageElement {
  if (element.tag === 'img') return withPicture(element, own);
  if (element.tag === 'link') return asStyle(element, own) ?? element;
  const children = element.children.map((child) => (typeof child === 'string' ? child : bringPartsIn(child, own)));
  return { ...element, children };
}
