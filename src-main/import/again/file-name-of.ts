/** The name that a document's file had, by the path under which it was seen: of a document in a container the container's. */
export function fileNameOf(member: string, path: string): string {
  const file = member !== '' && path.endsWith(`/${member}`) ? path.slice(0, -member.length - 1) : path;
  return file.slice(file.lastIndexOf('/') + 1);
}
