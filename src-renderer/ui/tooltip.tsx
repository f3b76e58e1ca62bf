import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { KeyCap } from './key-cap';
import styles from './tooltip.module.css';

/** Long enough that moving across a tool bar opens none. */
const DELAY_MS = 600;

/** Says what a control is, and its key, when the pointer rests on it or focus comes to it. The child must be focusable. */
export function Tooltip({
  text,
  keys,
  children,
}: {
  readonly text: string;
  readonly keys?: readonly string[];
  readonly children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={DELAY_MS}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} offset={6}>
        <bdi>{text}</bdi>
        {keys && <KeyCap keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
