import { languageName } from '../../archive/language-name';

/** The languages on offer: those that Verbatim detects, and a few more of the same places. */
const CODES =
  'af am ar az be bg bn bs ca cs cy da de dv el en eo es et eu fa fi fr ga gl gu ha he hi hr hu hy id is it ja ka kk km kn ko ku ky la lb lo lt lv mk ml mn mr ms mt my ne nl no pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te tg th ti tk tl tr ug uk ur uz vi yi zh zu';

/** Codes and names of languages to choose from, by name, with the one that is chosen among them whatever it is. */
export function inspectorLanguages(chosen: string): readonly (readonly [code: string, name: string])[] {
  const codes = new Set([...CODES.split(' '), ...(chosen === '' ? [] : [chosen])]);
  return [...codes]
    .map((code) => [code, languageName(code)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, 'en'));
}
