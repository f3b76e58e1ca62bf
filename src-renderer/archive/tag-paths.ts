import type { Change, Hue } from '#contract/change';
import { HUES } from '#contract/change';
import { foldWord } from '#text/fold';
import { addRow, newId } from './record';
import type { Tag } from './rows';

/** A tag as people write it: "arms-transfer/ballistic". */
export interface TagPath {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly parent: string;
  /** Its own colour, or that of the nearest tag above that has one. */
  readonly hue: Hue;
  readonly depth: number;
}
/** A tag deeper than this is cut off: a parent chain that runs in a ring (two machines' moves) must end somewhere. */
const DEEPEST = 16;

/** The hue of a tag that has none, nor has any above it: the same on every machine, made from its name. */
export function hueOfName(name: string): Hue {
  let sum = 0;
  for (const char of name) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return HUES[sum % HUES.length] ?? 'slate';
}
function chainOf(tag: Tag, byId: ReadonlyMap<string, Tag>): Tag[] {
  const chain = [tag];
  for (let above = byId.get(tag.parent); above && chain.length < DEEPEST; above = byId.get(above.parent))
    chain.unshift(above);
  return chain;
}
/** The live tags with their paths, in the order of the tree. Retired and trashed ones are left out. */
export function tagPaths(tags: readonly Tag[]): TagPath[] {
  const live = tags.filter(({ trashedAt, retiredInto }) => trashedAt === 0 && retiredInto === '');
  const byId = new Map(live.map((tag) => [tag.id, tag]));
  return live
    .map((tag) => {
      const chain = chainOf(tag, byId);
      const coloured = chain.findLast(({ colour }) => colour !== '');
      return {
        id: tag.id,
        path: chain.map(({ name }) => name).join('/'),
        name: tag.name,
        parent: byId.has(tag.parent) ? tag.parent : '',
        hue: coloured?.colour || hueOfName(chain[0]?.name ?? tag.name),
        depth: chain.length - 1,
      };
    })
    .toSorted((a, b) => comparePaths(a.path, b.path));
}
const COLLATOR = new Intl.Collator(undefined, { numeric: true });
function comparePaths(a: string, b: string): number {
  const [x, y] = [a.split('/'), b.split('/')];
  for (let depth = 0; depth < Math.min(x.length, y.length); depth++) {
    const order = COLLATOR.compare(x[depth] ?? '', y[depth] ?? '');
    if (order !== 0) return order;
  }
  return x.length - y.length;
}
/** A path as it is kept: no empty names, no spaces around them. */
export function cleanPath(path: string): string {
  return path
    .split('/')
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '')
    .slice(0, DEEPEST)
    .join('/');
}
/** The ids of the tags with these paths, and the changes that make those that are missing, parents first. */
export function ensureTags(
  paths: readonly string[],
  known: readonly TagPath[],
): { readonly ids: string[]; readonly changes: Change[] } {
  const byPath = new Map(known.map(({ id, path }) => [foldWord(path), id]));
  const changes: Change[] = [];
  const make = (path: string): string => {
    const there = byPath.get(foldWord(path));
    if (there) return there;
    const cut = path.lastIndexOf('/');
    const parent = cut < 0 ? '' : make(path.slice(0, cut));
    const id = newId();
    byPath.set(foldWord(path), id);
    const colour = parent === '' ? hueOfName(path) : '';
    changes.push(
      addRow('tag.add', id, { parent, name: path.slice(cut + 1), colour, definition: '', order: known.length }),
    );
    return id;
  };
  const ids = [
    ...new Set(
      paths
        .map(cleanPath)
        .filter((path) => path !== '')
        .map(make),
    ),
  ];
  return { ids, changes };
}
