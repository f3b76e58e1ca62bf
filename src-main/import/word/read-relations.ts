import { posix } from 'node:path';
import { walkXml } from '../xml/walk-xml';

export interface Relation {
  /** The last word of its type: "styles", "footnotes". */
  readonly type: string;
  /** Path of a part in the package. */
  readonly target: string;
}
/** What a part of a package is related to inside it; what lies outside is never read. */
export function readRelations(bytes: Uint8Array, part: string): Relation[] {
  const relations: Relation[] = [];
  walkXml(bytes, {
    open(name, { Type = '', Target = '', TargetMode }) {
      if (name !== 'rel:Relationship' || TargetMode === 'External') return;
      const target = posix.resolve('/', posix.dirname(part), Target.replaceAll('\\', '/')).slice(1);
      relations.push({ type: /[^/]*$/.exec(Type)?.[0] ?? '', target });
    },
    close() {},
    text() {},
  });
  return relations;
}
