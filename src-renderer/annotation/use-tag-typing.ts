import { type KeyboardEvent, useState } from 'react';
import { offerTags, type TagChoice, type TagOffers, type TagOption } from './offer-tags';
import { tagAdded } from './words';

export interface TagTypingProps {
  readonly tags: readonly TagChoice[];
  /** Ids of the tags that stand elsewhere in this article. */
  readonly usedHere: readonly string[];
  readonly quote: string;
  /** Paths, in the order chosen. */
  readonly chosen: readonly string[];
  readonly onChosen: (paths: readonly string[]) => void;
  /** What is typed and not added yet; the owner adds it when it saves. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** Ctrl Enter, with the tags as they then are. */
  readonly onSubmit: (paths: readonly string[]) => void;
}
export interface TagTyping extends TagOffers {
  /** Place of the option that Enter takes, among matches and then used; -1 for none. */
  readonly pointed: number;
  /** Read out once. */
  readonly added: string;
  readonly type: (text: string) => void;
  readonly add: (option: TagOption) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}
/** What typing and the keys do in a tag field. */
export function useTagTyping(props: TagTypingProps): TagTyping {
  const { chosen, onChosen, typed, onTyped, onSubmit } = props;
  const [at, setAt] = useState<number | null>(null);
  const [completes, setCompletes] = useState(true);
  const [added, setAdded] = useState('');
  const offers = offerTags(typed, { ...props, completes });
  const options = [...offers.matches, ...offers.used];
  // With nothing typed, Enter alone adds nothing: an arrow key has to point first.
  const pointed = options.length === 0 ? -1 : (at ?? (typed.trim() === '' ? -1 : 0));
  const type = (text: string): void => {
    onTyped(text);
    setAt(null);
    setCompletes(text.length > typed.length);
  };
  const add = ({ path }: TagOption): void => {
    onChosen([...chosen, path]);
    setAdded(tagAdded(path));
    onTyped('');
    setAt(null);
    setCompletes(true);
  };
  const point = (step: number): void => {
    const from = pointed === -1 && step < 0 ? 0 : pointed;
    setAt((from + step + options.length) % options.length);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter that ends the composing of a Chinese or Japanese word means that word.
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey } = event;
    const { selectionStart, value } = event.currentTarget;
    const option = options[pointed];
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step && options.length > 0) point(step);
    else if (key === 'Enter' && (ctrlKey || metaKey)) onSubmit(option ? [...chosen, option.path] : chosen);
    else if (key === 'Enter' && option) add(option);
    else if (key === 'Backspace' && value === '') onChosen(chosen.slice(0, -1));
    else if (key === 'Delete' && offers.completion) setCompletes(false);
    else if (key === 'ArrowRight' && offers.completion && selectionStart === value.length)
      type(typed + offers.completion);
    else return;
    event.preventDefault();
  };
  return { ...offers, pointed, added, type, add, onKeyDown };
}
