import type { TextBody } from '#contract/text';
import type { Vault } from '../vault/open-vault';

/** Characters of texts held: an import runs some hundred articles ahead of the window, which asks for each of them once. */
const MOST_CHARACTERS = 4_000_000;

function charactersOf({ blocks, removed }: TextBody): number {
  const all = [blocks, ...removed.map((run) => run.blocks)].flat();
  return all.reduce((sum, { text }) => sum + text.length, 0);
}
/** Texts that an import has just kept: the window asks for them next, and they need not be read from the disk for that. */
export function recentTexts(most: number = MOST_CHARACTERS) {
  const texts = new Map<string, { readonly body: TextBody; readonly characters: number }>();
  let held = 0;
  const take = (id: string): TextBody | undefined => {
    const text = texts.get(id);
    texts.delete(id);
    held -= text?.characters ?? 0;
    return text?.body;
  };
  const add = (id: string, body: TextBody): void => {
    take(id);
    const characters = charactersOf(body);
    texts.set(id, { body, characters });
    held += characters;
    for (const oldest of texts.keys()) {
      if (held <= most) break;
      take(oldest);
    }
  };
  return {
    /** A text that was kept lately; undefined where it has been asked for, or too many came after it. */
    take,
    /** The vault's `keepText`, whose texts are then held. */
    keeping:
      (keepText: Vault['keepText']): Vault['keepText'] =>
      async (body) => {
        const id = await keepText(body);
        add(id, body);
        return id;
      },
  };
}
