const MARK = /^(?:> ?)*/;

/** RFC 3676: a line that ends in a blank goes on in the next one of the same quote; "-- " does not. */
export function unflow(text: string, deletesBlank: boolean): string {
  const out: string[] = [];
  let open = '';
  let goesOn = false;
  for (const line of text.split('\n')) {
    const [mark = ''] = MARK.exec(line) ?? [];
    const quote = mark.replaceAll(' ', '');
    const words = line.slice(mark.length).replace(/^ /, '');
    const flows = words.endsWith(' ') && words !== '-- ';
    const kept = flows && deletesBlank ? words.slice(0, -1) : words;
    if (goesOn && quote === open && words !== '-- ') out.push(`${out.pop() ?? ''}${kept}`);
    else out.push(quote === '' ? kept : `${quote} ${kept}`);
    open = quote;
    goesOn = flows;
  }
  return out.join('\n');
}
