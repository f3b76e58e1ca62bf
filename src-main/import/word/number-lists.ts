import { formatNumber } from '../document/format-number';
import type { ListLevel, NumberedList } from './read-numbering';

/** What stands before a list's paragraph: a number, or a mark that only says that it is in a list. */
export interface ListMark {
  readonly label: string;
  readonly bullet: boolean;
}
const NONE: ListMark = { label: '', bullet: false };
const LEVELS = 9;

/** Counts the paragraphs of a document's lists as Word does (ECMA-376, 17.9): call it once for each, in order. */
export class ListCounter {
  /** By plan: the number last given on each level. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, NumberedList>) {}

  /** The level that a list keeps for paragraphs of a style. */
  levelOf(list: string, style: string): number | undefined {
    return [...(this.lists.get(list)?.levels ?? [])].find(([, level]) => style !== '' && level.style === style)?.[0];
  }
  next(id: string, at: number): ListMark {
    const list = this.lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return NONE;
    if (level.format === 'bullet') return { label: '', bullet: true };
    const counts = this.counts.get(list.plan) ?? new Array<number | undefined>(LEVELS).fill(undefined);
    this.counts.set(list.plan, counts);
    this.begin(id, list, at, counts);
    const before = counts[at];
    counts[at] = before === undefined ? level.start : before + 1;
    this.restart(list, at, counts);
    return { label: this.write(list, level, counts), bullet: false };
  }
  /** A list that has its own start takes the count from its plan when it is met first. */
  private begin(id: string, { starts }: NumberedList, at: number, counts: (number | undefined)[]): void {
    const start = starts.get(at);
    if (start === undefined || this.begun.has(`${id} ${at}`)) return;
    this.begun.add(`${id} ${at}`);
    counts[at] = start - 1;
  }
  private restart({ levels }: NumberedList, at: number, counts: (number | undefined)[]): void {
    for (let below = at + 1; below < LEVELS; below++) {
      const { restart } = levels.get(below) ?? {};
      if (restart === undefined || at < restart) counts[below] = undefined;
    }
  }
  private write(list: NumberedList, { text, legal }: ListLevel, counts: (number | undefined)[]): string {
    return text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const other = list.levels.get(at);
        if (!other || other.format === 'bullet') return '';
        const count = counts[at] ?? other.start;
        counts[at] = count;
        return formatNumber(count, legal ? 'decimal' : other.format);
      })
      .trim();
  }
}
