import type { Shape } from '../document/collect-blocks';
import { headingShape, styleShape } from '../document/style-shape';
import type { ListCounter, ListMark } from './number-lists';
import { styleChain, type WordStyles } from './read-styles';

/** What a paragraph says of itself in `w:pPr`. */
export interface ParagraphSaying {
  style: string;
  list?: string;
  listLevel?: number;
  outline?: number;
  /** Its mark is deleted or hidden: the next paragraph goes on in it. */
  runsOn: boolean;
}
const RUNNING_TEXT = 9;

function plainShape({ style, outline }: ParagraphSaying, styles: WordStyles): Shape {
  if (outline !== undefined && outline < RUNNING_TEXT) return headingShape(outline + 1);
  const chain = styleChain(styles, style);
  const named = styleShape(chain.length > 0 ? chain.map(({ name }) => name) : [style]);
  if (outline === RUNNING_TEXT && named.kind === 'heading') return { kind: 'paragraph' };
  if (named.kind !== 'paragraph') return named;
  const level = chain.find((one) => one.outline !== undefined)?.outline ?? RUNNING_TEXT;
  return level < RUNNING_TEXT ? headingShape(level + 1) : named;
}
function markOf({ style, list, listLevel }: ParagraphSaying, styles: WordStyles, counter: ListCounter): ListMark {
  const styled = styleChain(styles, style).find((one) => one.list !== undefined);
  const id = list ?? styled?.list ?? '0';
  const ofStyle = styled && list === undefined ? (counter.levelOf(id, styled.id) ?? styled.listLevel) : undefined;
  return counter.next(id, listLevel ?? ofStyle ?? 0);
}
/** What a paragraph of Word is, with the number that its list gives it: call it once for each, in order. */
export function paragraphShape(saying: ParagraphSaying, styles: WordStyles, counter: ListCounter): Shape {
  const shape = plainShape(saying, styles);
  const { label, bullet } = markOf(saying, styles, counter);
  const kind = shape.kind === 'paragraph' && (bullet || label !== '') ? 'list-item' : shape.kind;
  return { ...shape, kind, ...(label !== '' && { label }) };
}
