import { CircleCheck, CircleX, Copy, CopyCheck, File, Layers, TriangleAlert } from 'lucide-react';
import type { FileOutcome, RunKind } from '#contract/change';
import { outcomeName } from './happened-words';
import styles from './outcome-mark.module.css';

const ICONS = {
  kept: CircleCheck,
  'new-version': Layers,
  reprint: CopyCheck,
  duplicate: Copy,
  attention: TriangleAlert,
  unread: File,
  failed: CircleX,
} as const;

/** What became of a file: a glyph with its word, never a colour alone. */
export function OutcomeMark({ outcome, what }: { readonly outcome: FileOutcome; readonly what: RunKind }) {
  const Icon = ICONS[outcome];
  return (
    <span className={styles.mark} data-outcome={outcome}>
      <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
      {outcomeName(outcome, what)}
    </span>
  );
}
