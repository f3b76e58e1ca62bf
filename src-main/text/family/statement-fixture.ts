import type { FamilyArticle } from './reading-of';

/** A statement of nobody, for tests: long enough to be told from others, with dates, numbers and names that may differ. */
const TEXT = [
  'We, the foreign ministers of Arland, Borland and the Republic of Corland, met in Port Amal on 12 March 2031 to review the agreement on the shared waters of the northern basin.',
  'We welcome the report of the joint commission, which found that the level of the lake has fallen by 14 metres since the first survey, and we thank its chair, Ms Irena Okoro, for her work.',
  'Our governments will pay 250 million crowns into the restoration fund by the end of the year, and ask all neighbouring states to join us in protecting the fisheries on which so many families depend.',
  'We remain concerned about the organization of night patrols along the eastern shore, and call for the release of the crews that were detained without charge in the defense zone.',
];
export const STATEMENT: FamilyArticle = {
  title: 'Joint Statement of the Foreign Ministers on the Northern Basin',
  date: '2031-03-12',
  text: TEXT.join('\n'),
};
/** The statement with some of its words changed: pairs of what stands there and what shall stand there instead. */
export function restated(
  changes: readonly (readonly [string, string])[],
  other: Partial<FamilyArticle> = {},
): FamilyArticle {
  const change = (text: string): string => changes.reduce((sofar, [from, to]) => sofar.replaceAll(from, to), text);
  return { ...STATEMENT, title: change(STATEMENT.title), text: change(STATEMENT.text), ...other };
}
/** Its first paragraphs only, as a news agency prints it. */
export function shortened(paragraphs: number): FamilyArticle {
  return { ...STATEMENT, text: `${TEXT.slice(0, paragraphs).join('\n')}\n[...]\nRead the whole text at our office.` };
}
