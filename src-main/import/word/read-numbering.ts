import { walkXml, type XmlVisitor } from '../xml/walk-xml';

/** One level of a list, as `word/numbering.xml` gives it. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": the numbers of levels, 1 to 9, amid other characters. */
  readonly text: string;
  /** The level, from 1, after which it begins anew; 0 never, undefined after any above it. */
  readonly restart?: number;
  /** All numbers in it are shown as 1, 2, 3. */
  readonly legal: boolean;
  /** The paragraph style whose paragraphs are on this level. */
  readonly style: string;
}
export interface NumberedList {
  /** Lists with one plan count on together. */
  readonly plan: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that begin at a number of their own when the list is met first. */
  readonly starts: ReadonlyMap<number, number>;
}
type Levels = Map<number, ListLevel>;
interface Plan {
  readonly levels: Levels;
  /** A plan may stand for that of a list style, or be it. */
  uses: string;
  is: string;
}
interface Num {
  plan: string;
  readonly levels: Levels;
  readonly starts: Map<number, number>;
}
const MOST_LISTS = 20_000;
const LEVEL: ListLevel = { start: 1, format: 'decimal', text: '', legal: false, style: '' };

function wholeNumber(text: string | undefined, otherwise = 0): number {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? otherwise : number;
}
class NumberingVisitor implements XmlVisitor {
  readonly plans = new Map<string, Plan>();
  readonly nums = new Map<string, Num>();
  private plan: Plan | null = null;
  private num: Num | null = null;
  private override = 0;
  private at = 0;
  private level: { -readonly [Name in keyof ListLevel]: ListLevel[Name] } | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum' && this.plans.size < MOST_LISTS) {
      this.plan = { levels: new Map(), uses: '', is: '' };
      this.plans.set(attributes['w:abstractNumId'] ?? '', this.plan);
    } else if (name === 'w:num' && this.nums.size < MOST_LISTS) {
      this.num = { plan: '', levels: new Map(), starts: new Map() };
      this.nums.set(attributes['w:numId'] ?? '', this.num);
    } else if (name === 'w:lvl') {
      this.at = wholeNumber(attributes['w:ilvl']);
      this.level = { ...LEVEL };
    } else if (name === 'w:lvlOverride') this.override = wholeNumber(attributes['w:ilvl']);
    else if (name === 'w:startOverride') this.num?.starts.set(this.override, wholeNumber(value));
    else if (name === 'w:abstractNumId' && this.num) this.num.plan = value;
    else if (name === 'w:numStyleLink' && this.plan) this.plan.uses = value;
    else if (name === 'w:styleLink' && this.plan) this.plan.is = value;
    else if (this.level) this.say(this.level, name, value);
  }
  private say(level: NonNullable<typeof this.level>, name: string, value: string): void {
    if (name === 'w:start') level.start = wholeNumber(value);
    else if (name === 'w:numFmt') level.format = value;
    else if (name === 'w:lvlText') level.text = value;
    else if (name === 'w:lvlRestart') level.restart = wholeNumber(value);
    else if (name === 'w:isLgl') level.legal = !/^(?:0|false|off)$/.test(value);
    else if (name === 'w:pStyle') level.style = value;
  }
  close(name: string): void {
    if (name === 'w:lvl' && this.level) {
      (this.num ?? this.plan)?.levels.set(this.at, this.level);
      this.level = null;
    } else if (name === 'w:abstractNum') this.plan = null;
    else if (name === 'w:num') this.num = null;
  }
  text(): void {}
}
/** The lists of a Word document by their `w:numId`. */
export function readNumbering(bytes: Uint8Array): ReadonlyMap<string, NumberedList> {
  const visitor = new NumberingVisitor();
  walkXml(bytes, visitor);
  const { plans, nums } = visitor;
  const byStyle = new Map([...plans].flatMap(([id, plan]) => (plan.is === '' ? [] : [[plan.is, id] as const])));
  const lists = new Map<string, NumberedList>();
  for (const [id, num] of nums) {
    const uses = plans.get(num.plan)?.uses ?? '';
    const plan = byStyle.get(uses) ?? num.plan;
    const levels = new Map([...(plans.get(plan)?.levels ?? []), ...num.levels]);
    lists.set(id, { plan, levels, starts: num.starts });
  }
  return lists;
}
