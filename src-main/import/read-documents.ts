import type { Failure } from '#contract/article';
import type { Member, Told } from './member';
import type { Parsed, ParsedMember } from './parser';
import { isOtherFormat, sniffFormat } from './sniff-format';

/** Containers in containers: a zip of mails with a zip attached has three. What lies deeper was made to hurt. */
const DEEPEST = 4;
/** All documents of one file, at every depth: more would let containers multiply. */
const MOST_DOCUMENTS = 20_000;

/** A document as it comes: a file, or a member of a container. */
interface Incoming {
  readonly bytes: Uint8Array;
  /** Its name, for its format and as the last resort for a title. */
  readonly name: string;
  readonly told?: Told;
}
interface Choice {
  /** The bytes of a text in an encoding that somebody chose. */
  readonly recode?: ((bytes: Uint8Array) => Uint8Array) | undefined;
  /** Only the document with this path is wanted. */
  readonly only?: string | undefined;
}
type Reader = (bytes: Uint8Array, name: string, told?: Told) => Promise<Parsed>;

/** Formats whose bytes are text in some encoding. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'html', 'markdown']);
/** Loaded only when there is one: a page costs five libraries. */
const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  text: async () => (await import('./read-text')).readText,
  html: async () => (await import('./html/read-html')).readHtml,
  markdown: async () => (await import('./markdown/read-markdown')).readMarkdown,
  pdf: async () => (await import('./pdf/read-pdf')).readPdf,
};
/** Containers: each gives its members one after the other. */
const CONTAINERS: Readonly<Record<string, (bytes: Uint8Array) => AsyncIterable<Member>>> = {
  async *zip(bytes) {
    yield* (await import('./zip/split-zip')).splitZip(bytes);
  },
};

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
function below(path: string, member: string): string {
  return path === '' ? member : `${path}/${member}`;
}
/** What is true of every article, whatever read it. */
function withDoubts(parsed: Parsed, format: string, name: string): Parsed {
  if (!parsed.ok) return parsed;
  const { found, doubts } = parsed.value;
  return {
    ok: true,
    value: {
      ...parsed.value,
      doubts: [
        ...doubts,
        ...(isOtherFormat(name, format) ? (['other-format'] as const) : []),
        ...(found.date === '' ? (['no-date'] as const) : []),
      ],
    },
  };
}
/** Reads what a file is or holds, to any depth that is allowed. */
class DocumentReading {
  private count = 0;

  constructor(private readonly choice: Choice) {}

  async *read(incoming: Incoming, path: string, depth: number): AsyncGenerator<ParsedMember> {
    const began = performance.now();
    const answer = (parsed: Parsed): ParsedMember => {
      this.count += 1;
      return { member: path, bytes: incoming.bytes.length, parsed, ms: Math.round(performance.now() - began) };
    };
    const failed = (reason: Failure, detail: string): ParsedMember => answer({ ok: false, reason, detail });
    const format = await sniffFormat(incoming.bytes, incoming.name);
    const split = CONTAINERS[format];
    if (!split) {
      if (this.wants(path)) yield answer(await this.one(incoming, format));
    } else if (depth >= DEEPEST) yield failed('too-deep', `containers ${depth} deep`);
    else yield* this.members(split(incoming.bytes), path, depth, failed);
  }
  private async *members(
    members: AsyncIterable<Member>,
    path: string,
    depth: number,
    failed: (reason: Failure, detail: string) => ParsedMember,
  ): AsyncGenerator<ParsedMember> {
    const before = this.count;
    for await (const member of members) {
      const at = member.path === '' ? path : below(path, member.path);
      if (this.count >= MOST_DOCUMENTS) {
        yield failed('too-many', `more than ${MOST_DOCUMENTS} documents`);
        return;
      }
      if ('failure' in member) {
        this.count += 1;
        yield { member: at, bytes: 0, parsed: { ok: false, reason: member.failure, detail: member.detail }, ms: 0 };
      } else yield* this.read({ ...member, name: nameOf(member.path) }, at, depth + 1);
    }
    if (this.count === before && this.choice.only === undefined) {
      this.count += 1;
      const nothing: Parsed = { ok: false, reason: 'empty-file', detail: 'a container without documents' };
      yield { member: path, bytes: 0, parsed: nothing, ms: 0 };
    }
  }
  private wants(path: string): boolean {
    return this.choice.only === undefined || this.choice.only === path;
  }
  private async one({ bytes, name, told }: Incoming, format: string): Promise<Parsed> {
    const reader = READERS[format];
    if (!reader) return { ok: false, reason: 'format-not-read', detail: format };
    const read = this.choice.recode && TEXTS.has(format) ? this.choice.recode(bytes) : bytes;
    return withDoubts(await (await reader())(read, name, told), format, name);
  }
}
/**
 * Every document of a file, in its order: the file itself (its path is empty), or those in it. A fault in one costs that one
 * only, as far as it lies in a container that can be read on.
 */
export function readDocuments(file: Incoming, choice: Choice = {}): AsyncGenerator<ParsedMember> {
  return new DocumentReading(choice).read(file, '', 0);
}
