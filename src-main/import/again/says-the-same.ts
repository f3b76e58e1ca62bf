import type { TextBody } from '#contract/text';

/** Whether two texts have the same blocks and the same ones taken out, whatever made them. */
export function saysTheSame(one: TextBody | null, other: TextBody): boolean {
  const content = ({ blocks, removed }: TextBody): string => JSON.stringify([blocks, removed]);
  return one !== null && content(one) === content(other);
}
