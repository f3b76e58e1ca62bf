import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Span } from './mark';
import { rangesOf } from './passage-offsets';

/** Where a passage stands on the page, in px from the page's top. */
export interface Place {
  readonly top: number;
  readonly bottom: number;
  /** Middle of its first line, in whole px, so that leaders are sharp. */
  readonly level: number;
}
export interface Places {
  readonly height: number;
  readonly marks: ReadonlyMap<string, Place>;
  readonly hits: readonly Place[];
}
const NOWHERE: Places = { height: 0, marks: new Map(), hits: [] };

/** Measures where marks and hits stand, again whenever the page or the text in it changes its size. */
export function usePlaces(
  page: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  marks: readonly (Span & { readonly id: string })[],
  hits: readonly Span[],
): Places {
  const [places, setPlaces] = useState(NOWHERE);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (page.current && text.current) setPlaces(placesOf(page.current, text.current, marks, hits));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const { current } of [page, text]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, [page, text, marks, hits]);
  return places;
}
function placesOf(
  page: HTMLElement,
  text: HTMLElement,
  marks: readonly (Span & { readonly id: string })[],
  hits: readonly Span[],
): Places {
  const { top, height } = page.getBoundingClientRect();
  const found = rangesOf(text, [...marks, ...hits]).map((range) => range && placeOf(range, top));
  const own = marks.map(({ id }, index) => [id, found[index]] as const);
  return {
    height,
    marks: new Map(own.filter((entry): entry is [string, Place] => Boolean(entry[1]))),
    hits: found.slice(marks.length).filter((place) => place !== null),
  };
}
function placeOf(range: Range, pageTop: number): Place {
  const whole = range.getBoundingClientRect();
  const first = range.getClientRects()[0] ?? whole;
  return {
    top: whole.top - pageTop,
    bottom: whole.bottom - pageTop,
    level: Math.round((first.top + first.bottom) / 2 - pageTop),
  };
}
