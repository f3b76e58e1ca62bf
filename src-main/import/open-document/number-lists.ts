import { formatNumber } from '../document/format-number';
import type { Levels, ListLevel } from './read-styles';

/** OpenDocument names a format by its first number. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerPlaces',
  A: 'upperPlaces',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  一: 'chineseCounting',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '壹, 貳, 參, ...': 'ideographLegalTraditional',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  '１, ２, ３, ...': 'decimalFullWidth',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  'ア, イ, ウ, ...': 'aiueo',
  'イ, ロ, ハ, ...': 'iroha',
  '가, 나, 다, ...': 'ganada',
  'أ, ب, ت, ...': 'arabicAlpha',
  '١, ٢, ٣, ...': 'arabicIndic',
  '१, २, ३, ...': 'hindiNumbers',
  '๑, ๒, ๓, ...': 'thaiNumbers',
  'А, Б, .., Аа, Аб, ... (ru)': 'russianUpper',
  'а, б, .., аа, аб, ... (ru)': 'russianLower',
  'Α, Β, Γ, ... (gr)': 'greekUpper',
  'α, β, γ, ... (gr)': 'greekLower',
  '1st': 'ordinal',
};
const DEEPEST = 10;

function numberText(number: number, { format }: ListLevel): string {
  return format === '' ? '' : formatNumber(number, FORMATS[format] ?? 'decimal');
}
/** The counts of one list with the lists in it: OpenDocument keeps them by list, not by style. */
export class ListCounts {
  private readonly counts: (number | undefined)[] = [];

  /** The number of the next item on a level, from 1, as its style shows it; deeper levels begin anew. */
  next(level: number, levels: Levels, start?: number): string {
    const own = levels.get(level);
    const before = this.counts[level];
    this.counts[level] = start ?? (before === undefined ? (own?.start ?? 1) : before + 1);
    for (let below = level + 1; below <= DEEPEST; below++) this.counts[below] = undefined;
    return this.label(level, levels);
  }
  private label(level: number, levels: Levels): string {
    const own = levels.get(level);
    if (!own || own.bullet) return '';
    const textAt = (at: number): string => {
      const other = levels.get(at);
      return other && !other.bullet ? numberText(this.counts[at] ?? other.start, other) : '';
    };
    if (own.pattern !== '') return own.pattern.replace(/%(\d+)%/g, (_, at: string) => textAt(Number(at))).trim();
    if (own.format === '') return '';
    const first = Math.max(1, level - own.shown + 1);
    const numbers: string[] = [];
    for (let at = first; at <= level; at++) numbers.push(textAt(at));
    return `${own.before}${numbers.filter((one) => one !== '').join('.')}${own.after}`.trim();
  }
}
