import { parseArgs } from 'node:util';
import { unpackChromium } from '../hosts/chromium';
import { benchImport } from './import-files';
import { benchKill } from './kill';
import { benchList } from './list-articles';
import { type Report, toJson, toTable } from './report';
import { type Room, withRoom } from './room';
import { benchSearch } from './search-library';
import { INBOX_FORMATS, type InboxFormat } from './write-inbox';

const HELP = `npm run bench -- <name> [options] [--json] [--no-build]

  kill     [--rounds 300] [--browser-rounds 30] [--seed 1]   SIGKILL while somebody works: what is lost?
  import   [--files n] [--as txt] [--alone] [--warm]         an import with the window open, or without one; behind
                                                             another; as txt, html, singlefile or pdf; 10,000, 2,000,
                                                             100 or 200 files
  list     [--articles 20000]                                start, replay and scrolling of a large library
  search   [--articles 1000 --articles 10000]                queries in the real search field
`;
const KNOWN = {
  rounds: { type: 'string', default: '300' },
  'browser-rounds': { type: 'string', default: '30' },
  seed: { type: 'string', default: '1' },
  files: { type: 'string' },
  as: { type: 'string', default: 'txt' },
  alone: { type: 'boolean', default: false },
  warm: { type: 'boolean', default: false },
  articles: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
} as const;

/** Half a minute's work or less: so many that the start of the workers and of the compiler does not count for much. */
const USUAL_FILES: Readonly<Record<InboxFormat, number>> = { txt: 10_000, html: 2_000, singlefile: 100, pdf: 200 };

class Misunderstood extends Error {}

/** A whole number of the command line. */
function countOf(words: string): number {
  if (!/^\d{1,9}$/.test(words)) throw new Misunderstood(`“${words}” is no number.`);
  return Number(words);
}
function choose(args: readonly string[]): (room: Room) => Promise<Report> {
  const { values, positionals } = parseArgs({ args: [...args], options: KNOWN, allowPositionals: true });
  const articles = values.articles?.map(countOf) ?? [];
  switch (positionals[0]) {
    case 'kill': {
      const [rounds, browserRounds] = [countOf(values.rounds), countOf(values['browser-rounds'])];
      const seed = countOf(values.seed);
      return (room) => benchKill(room, { rounds, browserRounds, seed });
    }
    case 'import': {
      const as = INBOX_FORMATS.find((format) => format === values.as);
      if (!as) throw new Misunderstood(`There is no format “${values.as}”; there are ${INBOX_FORMATS.join(', ')}.`);
      const files = values.files === undefined ? USUAL_FILES[as] : countOf(values.files);
      return (room) => benchImport(room, { files, as, alone: values.alone, warm: values.warm });
    }
    case 'list':
      return (room) => benchList(room, articles[0] ?? 20_000);
    case 'search':
      return (room) => benchSearch(room, articles.length > 0 ? articles : [1_000, 10_000]);
    default:
      throw new Misunderstood(positionals[0] === undefined ? 'Which bench?' : `There is no bench “${positionals[0]}”.`);
  }
}
/** The bench that the command line names; null where it cannot be understood, once that has been said. */
function understand(args: readonly string[]): ReturnType<typeof choose> | null {
  try {
    return choose(args);
  } catch (cause) {
    // Node's own errors about unknown options are sentences too.
    if (!(cause instanceof Misunderstood || cause instanceof TypeError)) throw cause;
    process.stderr.write(`${cause.message}\n\n${HELP}`);
    return null;
  }
}
/** Runs the bench that the command line names; answers the exit code. */
export async function runBench(args: readonly string[]): Promise<number> {
  const bench = understand(args);
  if (!bench) return 2;
  await unpackChromium();
  const report = await withRoom(bench);
  process.stdout.write(`${args.includes('--json') ? toJson(report) : toTable(report)}\n`);
  return report.passed ? 0 : 1;
}
