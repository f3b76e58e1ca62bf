/** The name of a file without folders and extension: the last resort for a title. */
export function stemOf(name: string): string {
  return name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]{1,8}$/, '')
    .toWellFormed();
}
