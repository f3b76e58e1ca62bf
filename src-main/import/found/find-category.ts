import type { Layout } from '../boilerplate/lay-out';
import type { Line } from '../boilerplate/line';

/** A longer line beside a title is no category. */
const LONGEST = 5;
const HOME =
  /^(?:home(?:page)?|start(?:seite)?|accueil|inicio|início|strona główna|главная|головна|الرئيسية|首页|首頁|ホーム|홈|you are (?:here|at))\b[\s>»/›:|]*/iu;

/** "Home > Awareness" above a title says "Awareness"; else a short line above it does. Empty where neither is there. */
export function findCategory(lines: readonly Line[], { page, title, titleAt, phrases }: Layout): string {
  if (!page && !title.doubled) return '';
  const crumbs = title.crumbs
    .replace(HOME, '')
    .replace(/[\s>»/›:|]+$/u, '')
    .trim();
  if (crumbs !== '') return crumbs.split(/\s*[>»›|]\s*/u).at(-1) ?? '';
  const above = lines[titleAt - 1];
  if (above === undefined || phrases[titleAt - 1] !== '' || title.lines.includes(titleAt - 1)) return '';
  return above.words <= LONGEST && !above.ends && /\p{L}/u.test(above.text) ? above.text : '';
}
