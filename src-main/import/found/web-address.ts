/** The text where it is an address of the web and nothing else; else empty. */
export function webAddress(text: string): string {
  const said = text.trim();
  return /^https?:\/\/[^\s"<>]+$/i.test(said) ? said : '';
}
