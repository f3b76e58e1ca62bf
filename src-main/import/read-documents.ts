import type { Failure, Unread } from '#contract/article';
import type { Outcome } from '#contract/outcome';
import { formatOf } from './format-of';
import { type Content, holdsOthers, type Incoming, isContainer, openFormat } from './open-format';
import type { FileToParse, Parsed, ParsedMember } from './parsed';
import { plainName, plainPath } from './plain-path';
import { isOtherFormat } from './sniff-format';

/** Containers in containers: a zip of mails with a zip attached has three. What lies deeper was made to hurt. */
const DEEPEST = 4;
/** All documents of one file, at every depth: more would let containers multiply. */
const MOST_DOCUMENTS = 20_000;
/** Formats whose bytes are text in some encoding, which somebody may choose. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'html', 'markdown']);

/** A document with its format. */
export interface FoundDocument extends Incoming {
  readonly format: string;
}
interface Choice {
  /** The bytes of a text in an encoding that somebody chose. */
  readonly recode?: ((bytes: Uint8Array) => Uint8Array) | undefined;
  /** Only the document with this path is wanted. */
  readonly only?: string | undefined;
  /** Takes the one that `only` names as it is, in place of reading it. */
  readonly take?: (document: FoundDocument) => void;
  /** Documents that are not read again: nothing is said of those that were taken, of the others why. */
  readonly settled?: FileToParse['settled'] | undefined;
  /** Hears of each document in a container before it is read. */
  readonly begins?: ((member: string) => Promise<void>) | undefined;
}
/** Where a document stands: its path in the file, and how many containers lie around it. */
interface Place {
  readonly path: string;
  readonly depth: number;
}
function refused(place: Place, reason: Extract<Parsed, { ok: false }>['reason'], detail: string): ParsedMember {
  return { member: place.path, bytes: 0, parsed: { ok: false, reason, detail }, ms: 0 };
}
/** What is true of every article, whatever read it. */
function withDoubts(parsed: Parsed, format: string, name: string): Parsed {
  if (!parsed.ok) return parsed;
  const { found, doubts } = parsed.value;
  const other = isOtherFormat(name, format) ? (['other-format'] as const) : [];
  const undated = found.date === '' ? (['no-date'] as const) : [];
  return { ok: true, value: { ...parsed.value, doubts: [...doubts, ...other, ...undated] } };
}
/** Reads what a file is or holds, to any depth that is allowed. */
class DocumentReading {
  private count = 0;

  constructor(private readonly choice: Choice) {}

  async *read(incoming: Incoming, place: Place): AsyncGenerator<ParsedMember> {
    if (!this.mayHold(place)) return;
    const lost = this.choice.settled?.get(place.path);
    if (lost) {
      if (this.counts(place)) yield refused(place, lost, 'a worker ended at it');
      return;
    }
    if (place.depth > 0) await this.choice.begins?.(place.path);
    const { bytes, name, told } = incoming;
    let began = performance.now();
    const format = await formatOf(bytes, name, told);
    if (this.choice.take && this.choice.only === place.path && !isContainer(format)) {
      this.choice.take({ ...incoming, format });
      return;
    }
    const open = openFormat(format);
    if (lost === '' && !holdsOthers(format)) {
      this.count += 1;
      return;
    }
    if (!open) {
      if (this.counts(place)) yield refused(place, 'format-not-read', format);
      return;
    }
    const recoded = this.choice.recode && TEXTS.has(format) ? this.choice.recode(bytes) : bytes;
    let empty = true;
    for await (const content of open({ ...incoming, bytes: recoded })) {
      empty = false;
      if (this.count >= MOST_DOCUMENTS) {
        yield refused(place, 'too-many', `more than ${MOST_DOCUMENTS} documents`);
        return;
      }
      if ('parsed' in content) {
        const ms = Math.round(performance.now() - began);
        const parsed = withDoubts(content.parsed, format, name);
        if (this.counts(place)) yield { member: place.path, bytes: bytes.length, parsed, ms };
      } else {
        const path = [place.path, plainPath(content.path)].filter((part) => part !== '').join('/');
        yield* this.inside(content, { path, depth: place.depth + 1 });
        // What comes next is the container's own doing.
        await this.choice.begins?.(place.path);
      }
      began = performance.now();
    }
    if (empty && this.counts(place)) yield refused(place, 'empty-file', 'a container without documents');
  }
  private async *inside(
    member: Exclude<Content, { readonly parsed: Parsed }>,
    place: Place,
  ): AsyncGenerator<ParsedMember> {
    if ('failure' in member) {
      if (this.counts(place)) yield refused(place, member.failure, member.detail);
    } else if (place.depth > DEEPEST) {
      if (this.counts(place)) yield refused(place, 'too-deep', `in ${place.depth} containers`);
    } else {
      const name = plainName(member.path.slice(member.path.lastIndexOf('/') + 1));
      yield* this.read({ ...member, name }, place);
    }
  }
  /** Whether what is wanted can be here: nothing else is read. */
  private mayHold({ path }: Place): boolean {
    const { only } = this.choice;
    return only === undefined || path === '' || only === path || only.startsWith(`${path}/`);
  }
  /** Whether this document is wanted and was not taken before; it then counts. */
  private counts({ path }: Place): boolean {
    this.count += 1;
    if (this.choice.settled?.get(path) === '') return false;
    return this.choice.only === undefined || this.choice.only === path;
  }
}
/**
 * Every document of a file, in its order: the file itself (its path is empty), or those in it. A fault in one costs that one
 * only, as far as it lies in a container that can be read on.
 */
export function readDocuments(file: Incoming, choice: Choice = {}): AsyncGenerator<ParsedMember> {
  return new DocumentReading(choice).read(file, { path: '', depth: 0 });
}
/** One document of a file as its bytes are there, by its path; or why it cannot be had. */
export async function documentIn(file: Incoming, only: string): Promise<Outcome<FoundDocument, Unread | Failure>> {
  const found: FoundDocument[] = [];
  const documents = readDocuments(file, { only, take: (document) => void found.push(document) });
  for await (const { parsed } of documents) if (!parsed.ok) return parsed;
  const [document] = found;
  if (document) return { ok: true, value: document };
  return { ok: false, reason: 'damaged', detail: `no document ${only} in it` };
}
