import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The browser host's port: IndexedDB belongs to the origin, so it never changes by itself. */
const PORT = 28_417;
const LAST_PORT = 65_535;

/** What the command line of both hosts says. */
export interface Options {
  readonly archive: string;
  readonly toImport: readonly string[];
  readonly port: number;
  readonly open: boolean;
  readonly stay: boolean;
  readonly cloudFolder: boolean;
  readonly help: boolean;
  /** What could not be understood, a sentence each. */
  readonly problems: readonly string[];
}
/** What --help prints. */
export const HELP = `Verbatim, an offline research archive for statements.

  --archive <folder>    the archive to open (default: ~/Verbatim)
  --import <path>       a file or folder to import; may be given several times
  --browser             use the browser even where Electron is there
  --port <number>       the browser host's port (default: ${PORT})
  --no-open             browser host: print the address, open nothing
  --stay                browser host: go on when the last tab is closed
  --cloud-folder        open the archive even though its folder is synced to a cloud
  --help                this text
`;
const KNOWN = {
  archive: { type: 'string' },
  import: { type: 'string', multiple: true },
  browser: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  stay: { type: 'boolean' },
  'cloud-folder': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function problemsOf(args: readonly string[], port: number): string[] {
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true, options: KNOWN });
  const problems = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [`"${token.value}" is not an option.`];
    if (token.kind === 'option-terminator') return [];
    const known = Object.hasOwn(KNOWN, token.name) ? KNOWN[token.name as keyof typeof KNOWN] : null;
    if (!known) return [`${token.rawName} is not an option.`];
    const given = token.value !== undefined;
    return given === (known.type === 'string') ? [] : [`${token.rawName} ${given ? 'takes no' : 'needs a'} value.`];
  });
  const usable = Number.isInteger(port) && port > 0 && port <= LAST_PORT;
  return usable ? problems : [...problems, `--port needs a number from 1 to ${LAST_PORT}.`];
}
/** Reads a command line. Relative paths start where the researcher stood: npm runs scripts elsewhere and says so in INIT_CWD. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Options {
  const { values } = parseArgs({ args: [...args], strict: false, options: KNOWN });
  const from = env.INIT_CWD ?? process.cwd();
  const paths = [values.import ?? []].flat().filter((path) => typeof path === 'string');
  const port = Number(values.port ?? PORT);
  return {
    archive: typeof values.archive === 'string' ? resolve(from, values.archive) : join(homedir(), 'Verbatim'),
    toImport: paths.map((path) => resolve(from, path)),
    port,
    open: values['no-open'] !== true,
    stay: values.stay === true,
    cloudFolder: values['cloud-folder'] === true,
    help: values.help === true,
    problems: problemsOf(args, port),
  };
}
