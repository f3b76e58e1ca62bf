import type { DocFile } from './doc-file';
import type { ListLevel, NumberedList } from './read-numbering';

const PLANS = 73;
const LISTS = 74;
const PLAN_BYTES = 28;
const LIST_BYTES = 16;
const LEVEL_BYTES = 28;
const MOST_LISTS = 20_000;
/** Formats of numbers ([MS-OSHARED] 2.2.1.3) by the names that Word's XML has for them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  12: 'aiueo',
  13: 'iroha',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  24: 'ganada',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  45: 'hebrew2',
  46: 'arabicAlpha',
  47: 'hebrew2',
  48: 'arabicAbjad',
  58: 'russianLower',
  59: 'russianUpper',
  255: 'none',
};
const LEGAL = 0x04;
const NEVER_ANEW = 0x08;

/** One level, and the place behind it. */
function readLevel(bytes: Buffer, at: number): { readonly level: ListLevel; readonly end: number } {
  const flags = bytes.readUInt8(at + 5);
  const textAt = at + LEVEL_BYTES + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25);
  const end = textAt + 2 + 2 * bytes.readUInt16LE(textAt);
  const text = bytes.toString('utf16le', textAt + 2, end);
  const level: ListLevel = {
    start: bytes.readInt32LE(at),
    format: FORMATS[bytes.readUInt8(at + 4)] ?? 'decimal',
    text: Array.from(text, (char) => (char < '\t' ? `%${char.charCodeAt(0) + 1}` : char)).join(''),
    legal: (flags & LEGAL) !== 0,
    style: '',
    ...(flags & NEVER_ANEW && { restart: bytes.readUInt8(at + 26) }),
  };
  return { level, end };
}
function readPlans(bytes: Buffer): Map<number, Map<number, ListLevel>> {
  const plans = new Map<number, Map<number, ListLevel>>();
  if (bytes.length < 2) return plans;
  const count = Math.min(MOST_LISTS, bytes.readUInt16LE(0));
  let at = 2 + PLAN_BYTES * count;
  for (let plan = 0; plan < count; plan++) {
    const head = 2 + PLAN_BYTES * plan;
    const levels = new Map<number, ListLevel>();
    const simple = bytes.readUInt8(head + 26) & 1;
    plans.set(bytes.readInt32LE(head), levels);
    for (let number = 0; number < (simple ? 1 : 9); number++) {
      const { level, end } = readLevel(bytes, at);
      levels.set(number, level);
      at = end;
    }
  }
  return plans;
}
function readLists(
  bytes: Buffer,
  plans: ReadonlyMap<number, ReadonlyMap<number, ListLevel>>,
): Map<string, NumberedList> {
  const lists = new Map<string, NumberedList>();
  if (bytes.length < 4) return lists;
  const count = Math.min(MOST_LISTS, bytes.readUInt32LE(0));
  let at = 4 + LIST_BYTES * count;
  for (let list = 0; list < count; list++) {
    const head = 4 + LIST_BYTES * list;
    const plan = bytes.readInt32LE(head);
    const levels = new Map(plans.get(plan));
    const starts = new Map<number, number>();
    lists.set(String(list + 1), { plan: String(plan), levels, starts });
    at += 4;
    for (let change = bytes.readUInt8(head + 12); change > 0; change--) {
      const flags = bytes.readUInt32LE(at + 4);
      const number = flags & 0xf;
      if (flags & 0x10) starts.set(number, bytes.readInt32LE(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const { level, end } = readLevel(bytes, at);
      levels.set(number, level);
      at = end;
      if (flags & 0x10) starts.set(number, level.start);
    }
  }
  return lists;
}
/** The lists of a Word file by their number. */
export function readDocLists({ table, tableAndMore }: DocFile): ReadonlyMap<string, NumberedList> {
  if (table(PLANS).length === 0 || table(LISTS).length === 0) return new Map();
  try {
    // The levels of plans lie behind their table.
    return readLists(table(LISTS), readPlans(tableAndMore(PLANS)));
  } catch {
    // Lists that cannot be read leave their paragraphs without numbers.
    return new Map();
  }
}
