/** The seasons in the order of EDTF's 21 to 24, as the words that name them. */
const SEASONS = [
  'spring printemps frühling frühjahr primavera voorjaar lente wiosna весна весной весны',
  'summer été sommer verano estate verão zomer lato лето летом лета',
  'autumn fall automne herbst otoño autunno outono herfst jesień осень осенью осени',
  'winter hiver invierno inverno zima зима зимой зимы',
];
const FIRST_SEASON = 21;
const NUMBERS: ReadonlyMap<string, number> = new Map(
  SEASONS.flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, FIRST_SEASON + at])),
);
const YEAR = String.raw`((?:1[0-9]|20)\d{2})`;
const ABOUT = new RegExp(
  `^(?:about|around|approximately|circa|ca?\\.?|um|etwa|vers|environ|hacia|verso|około|omstreeks|около|ок\\.|~)\\s*${YEAR}$`,
);
const SEASON = new RegExp(`^(\\p{L}{3,9})(?:\\s(?:of|de|del|di|do|года))?,?\\s${YEAR}(?:\\sгода?)?$`, 'u');
const DECADE = /^(?:the |les années |los años |gli anni |década de )?((?:1\d|20)\d)0(?:s|er(?: jahre)?|-е(?: годы)?)?$/;
const AROUND = /^[\s([（【]+|[\s)\]）】.,]+$/gu;

/**
 * A date that is less than a month, as EDTF: "1890", "about 1890" 1890~, "Spring 2024" 2024-21, "the 1890s" 189X. Empty where the
 * text says anything else.
 */
export function readVagueDate(text: string): string {
  if (text.length > 40) return '';
  const said = text.toLowerCase().replace(AROUND, '');
  const about = ABOUT.exec(said)?.[1];
  if (about !== undefined) return `${about}~`;
  const [, word = '', year = ''] = SEASON.exec(said) ?? [];
  const season = NUMBERS.get(word);
  if (season !== undefined) return `${year}-${season}`;
  if (new RegExp(`^${YEAR}$`).test(said)) return said;
  const decade = DECADE.exec(said)?.[1];
  return decade === undefined ? '' : `${decade}X`;
}
