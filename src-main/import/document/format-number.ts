/** How a number is written: the names that Word's XML has for it. */
const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const GANADA = '가나다라마바사아자차카타파하';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** Numbers beyond these are no numbers of paragraphs; letters would grow with them. */
const LARGEST = 32_767;
const MOST_LETTERS = 30;

function roman(number: number): string {
  let rest = number % 5000;
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}
/** a … z, then aa … zz, as Word counts. */
function letters(number: number, alphabet: string): string {
  const times = Math.floor((number - 1) / alphabet.length) + 1;
  return (alphabet[(number - 1) % alphabet.length] ?? '').repeat(Math.min(times, MOST_LETTERS));
}
/** a … z, then aa, ab, as OpenDocument counts. */
function places(number: number): string {
  let rest = number;
  let text = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) text = (LATIN[(rest - 1) % 26] ?? '') + text;
  return text;
}
function chinese(number: number, digits = '〇一二三四五六七八九', units = ['', '十', '百', '千']): string {
  if (number >= 10_000) return String(number);
  const figures = [...String(number)].map(Number);
  const text = figures
    .map((figure, at) => (figure === 0 ? '0' : `${digits[figure] ?? ''}${units[figures.length - 1 - at] ?? ''}`))
    .join('')
    .replace(/0+$/, '')
    .replace(/0+/g, digits[0] ?? '');
  return number >= 10 && number < 20 && digits[1] === '一' ? text.slice(1) : text;
}
function digitsFrom(number: number, zero: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
function enclosed(number: number, first: number, last: number): string {
  return number >= 1 && number <= last ? String.fromCodePoint(first + number - 1) : String(number);
}
const CHINESE_LEGAL = ['', '拾', '佰', '仟'];
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  none: () => '',
  chicago: (number) => letters(number, '*†‡§'),
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: (number) => letters(number, LATIN),
  upperLetter: (number) => letters(number, LATIN).toUpperCase(),
  lowerPlaces: places,
  upperPlaces: (number) => places(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  ordinal,
  russianLower: (number) => letters(number, RUSSIAN),
  russianUpper: (number) => letters(number, RUSSIAN).toUpperCase(),
  greekLower: (number) => letters(number, GREEK),
  greekUpper: (number) => letters(number, GREEK).toUpperCase(),
  arabicAlpha: (number) => letters(number, ARABIC),
  arabicAbjad: (number) => letters(number, ABJAD),
  hebrew2: (number) => letters(number, HEBREW),
  aiueoFullWidth: (number) => letters(number, KANA),
  aiueo: (number) => letters(number, KANA),
  irohaFullWidth: (number) => letters(number, IROHA),
  iroha: (number) => letters(number, IROHA),
  ganada: (number) => letters(number, GANADA),
  chineseCounting: (number) => chinese(number),
  chineseCountingThousand: (number) => chinese(number),
  taiwaneseCounting: (number) => chinese(number),
  taiwaneseCountingThousand: (number) => chinese(number),
  japaneseCounting: (number) => chinese(number),
  ideographDigital: (number) => [...String(number)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
  chineseLegalSimplified: (number) => chinese(number, '零壹贰叁肆伍陆柒捌玖', CHINESE_LEGAL),
  ideographLegalTraditional: (number) => chinese(number, '零壹貳參肆伍陸柒捌玖', CHINESE_LEGAL),
  ideographTraditional: (number) => letters(number, STEMS),
  ideographZodiac: (number) => letters(number, BRANCHES),
  decimalFullWidth: (number) => digitsFrom(number, 0xff10),
  decimalFullWidth2: (number) => digitsFrom(number, 0xff10),
  decimalEnclosedCircle: (number) => enclosed(number, 0x2460, 20),
  decimalEnclosedCircleChinese: (number) => enclosed(number, 0x2460, 20),
  decimalEnclosedParen: (number) => enclosed(number, 0x2474, 20),
  decimalEnclosedFullstop: (number) => enclosed(number, 0x2488, 20),
  numberInDash: (number) => `- ${number} -`,
  hindiNumbers: (number) => digitsFrom(number, 0x966),
  arabicIndic: (number) => digitsFrom(number, 0x660),
  thaiNumbers: (number) => digitsFrom(number, 0xe50),
};
/** A number as a list of this format shows it (`w:numFmt` of ECMA-376, 17.18.59); one that is not known counts 1, 2, 3. */
export function formatNumber(number: number, format: string): string {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return write && number >= 1 && number <= LARGEST ? write(number) : format === 'none' ? '' : String(number);
}
