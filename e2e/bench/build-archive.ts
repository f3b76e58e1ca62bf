import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { ArticleFound } from '#contract/article';
import type { Asked, Change } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import type { TextBody } from '#contract/text';
import { sentenceEnds } from '#text/sentence-ends';
import { asUuid, uuid7 } from '#text/uuid';
import { ROOT } from '../hosts/places';
import { type MadeText, makeText } from './make-texts';
import { makeRandom } from './random';

/** What is used here of the vault. It is loaded at run time, since Node's half and this one are compiled apart. */
interface VaultRoom {
  readonly openVault: (given: { folder: string; writer: string; author: string }) => Promise<
    Outcome<
      {
        readonly keepOriginal: (bytes: Uint8Array) => Promise<{ readonly id: string }>;
        readonly keepText: (body: TextBody) => Promise<string>;
        readonly record: (asked: Asked) => Promise<Outcome<unknown, string>>;
        readonly close: () => Promise<void>;
      },
      string
    >
  >;
}
/** Articles in one entry, as an import has it. */
const AN_ENTRY = 25;
/** Entries under way at once. */
const ENTRIES = 8;
const WRITER = '01900000-0000-7000-8000-00000000be9c';

function bodyOf({ title, paragraphs }: MadeText): TextBody {
  const heading = { kind: 'heading', level: 1, text: title, sentences: sentenceEnds(title) } as const;
  const rest = paragraphs.map((text) => ({ kind: 'paragraph', text, sentences: sentenceEnds(text) }) as const);
  return { format: 1, extractor: 'bench/1', blocks: [heading, ...rest], removed: [] };
}
function foundIn({ title, date }: MadeText): ArticleFound {
  const from = { by: 'text', sure: 'sure' } as const;
  const empty = { source: '', republishedFrom: '', url: '', capturedAt: '', type: '', category: '' };
  return {
    ...empty,
    title,
    titleFrom: from,
    date,
    dateFrom: from,
    sourceFrom: from,
    authors: [],
    issuers: [],
    lang: 'en',
  };
}
/** A passage in the first paragraph of a made article. */
function annotationOf(article: string, text: string, { title, paragraphs }: MadeText, id: string): Change {
  const [paragraph = ''] = paragraphs;
  const end = Math.min(40, paragraph.length);
  const start = title.length + 1;
  const made = { text, start, end: start + end, exact: paragraph.slice(0, end), prefix: '', suffix: '' };
  const value = { article, made, note: 'A note of a few words about the passage.', tags: [] };
  return { kind: 'annotation.add', target: id, base: '', value, was: null };
}
/**
 * Fills an archive with made articles through the vault itself: what an import does, without reading files. The first
 * `annotations` of them get an annotation each, in an entry of its own, as a researcher makes them.
 */
export async function buildArchive(folder: string, articles: number, annotations = 0): Promise<void> {
  const { module } = await runnerImport<VaultRoom>(join(ROOT, 'src-main', 'vault', 'open-vault.ts'), {
    root: ROOT,
    logLevel: 'error',
  });
  const opened = await module.openVault({ folder, writer: WRITER, author: 'bench' });
  if (!opened.ok) throw new Error(`${opened.reason}: ${opened.detail}`);
  const { keepOriginal, keepText, record, close } = opened.value;
  const random = makeRandom(articles);
  const action = uuid7(Date.now(), random.bytes(10));
  const passages: Change[] = [];
  const add = async (number: number): Promise<Change> => {
    const made = makeText(number);
    const bytes = Buffer.from([made.title, ...made.paragraphs].join('\n\n'));
    const [{ id: original }, text] = await Promise.all([keepOriginal(bytes), keepText(bodyOf(made))]);
    const target = asUuid(createHash('sha256').update(`${original}\0`).digest('hex'), '8');
    if (number < annotations) passages.push(annotationOf(target, text, made, uuid7(Date.now(), random.bytes(10))));
    return {
      kind: 'article.add',
      target,
      base: '',
      value: { ...foundIn(made), original, member: '', text, folder: '' },
      was: null,
    };
  };
  let next = 0;
  const addEntries = async (): Promise<void> => {
    while (next < articles) {
      const first = next;
      next += AN_ENTRY;
      const count = Math.min(AN_ENTRY, articles - first);
      const changes = await Promise.all(Array.from({ length: count }, (_, place) => add(first + place)));
      const recorded = await record({ action, changes });
      if (!recorded.ok) throw new Error(`${recorded.reason}: ${recorded.detail}`);
    }
  };
  await Promise.all(Array.from({ length: ENTRIES }, addEntries));
  const annotate = async (change: Change): Promise<void> => {
    const recorded = await record({ action: uuid7(Date.now(), random.bytes(10)), changes: [change] });
    if (!recorded.ok) throw new Error(`${recorded.reason}: ${recorded.detail}`);
  };
  await Promise.all(passages.map(annotate));
  await close();
}
