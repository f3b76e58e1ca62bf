function isControl(code: number): boolean {
  return (code < 32 && !(code >= 9 && code <= 13) && code !== 27) || code === 127;
}
/** Which share of a text's UTF-16 units are control characters other than white space and escape. */
export function controlShare(text: string): number {
  let controls = 0;
  for (let index = 0; index < text.length; index++) if (isControl(text.charCodeAt(index))) controls++;
  return controls / Math.max(1, text.length);
}
