import type { CSSProperties } from 'react';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Slider } from '../../ui/slider';
import { keepPreferences, MEASURES, READING, usePreferences } from '../preferences';
import styles from './settings.module.css';
import * as words from './settings-words';

const USUAL = { size: READING.size.usual, line: READING.line.usual, measure: 'usual' } as const;

/** How a text is set, with a sample of it. */
export function SettingsReading() {
  const { size, line, measure } = usePreferences();
  return (
    <>
      <div className={styles.sliders}>
        <Slider
          label={words.size}
          value={size}
          {...READING.size}
          step={1}
          shown={words.pixels(size)}
          onChange={(chosen) => keepPreferences({ size: chosen })}
        />
        <Slider
          label={words.line}
          value={line}
          {...READING.line}
          step={0.05}
          shown={words.times(line)}
          onChange={(chosen) => keepPreferences({ line: Number(chosen.toFixed(2)) })}
        />
      </div>
      <Choice
        label={words.measure}
        options={MEASURES.map((value) => ({ value, name: words.measureNames[value] }))}
        value={measure}
        onChange={(chosen) => keepPreferences({ measure: chosen })}
      />
      <figure className={styles.sample} aria-label={words.sample}>
        <p style={{ '--sample-size': `${size}px`, '--sample-line': line } as CSSProperties}>{words.sampleText}</p>
      </figure>
      <div>
        <Button size="small" onPress={() => keepPreferences(USUAL)}>
          {words.usualReading}
        </Button>
      </div>
    </>
  );
}
