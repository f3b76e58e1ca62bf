import { join } from 'node:path';
import { openBrowser } from './browser/open-browser';
import { serveArchive } from './browser/serve-archive';
import { EXIT } from './host/exit-codes';
import { openArchive, sayNotOpened } from './host/open-archive';
import { openHost } from './host/open-host';
import { HELP, readOptions } from './host/options';
import { reportError } from './host/report-error';
import { forkWorker } from './import/worker/fork-worker';
import { makeParser } from './import/worker/parser';

function leave(code: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
const options = readOptions(process.argv.slice(2));
if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
if (options.problems.length > 0) leave(EXIT.misunderstood, `${options.problems.join('\n')}\nSee --help.`);

const opened = await openArchive(options);
if (!opened.ok) leave(EXIT.notOpened, sayNotOpened(options.archive, opened));
const host = openHost({
  ...opened.value,
  parser: makeParser(() => forkWorker(join(import.meta.dirname, 'parse-worker.js'))),
  // The page has no dialog of ours and saves what it exports itself.
  surroundings: {
    host: 'browser',
    choose: async () => null,
    saveExport: async (name) => ({ ok: false, reason: 'page-saves', detail: name }),
    // The page says the path; this host has no file manager at hand.
    reveal: () => {},
    sample: join(import.meta.dirname, '../../resources/sample'),
  },
  toImport: options.toImport,
  report: reportError,
});
let ending = false;
let clearUp = async (): Promise<void> => {};
async function closeAll(): Promise<void> {
  await clearUp();
  await host.close();
}
/** Ends in good order, whatever asked for it and however often. */
function end(): void {
  if (ending) return;
  ending = true;
  closeAll().then(
    () => process.exit(0),
    (cause) => {
      reportError('closing', cause);
      process.exit(1);
    },
  );
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

const served = await serveArchive({
  host,
  root: join(import.meta.dirname, '../renderer'),
  port: options.port,
  onIdle: options.stay ? () => {} : end,
  report: reportError,
});
if (!served.ok) {
  await host.close();
  leave(
    EXIT.portTaken,
    `Port ${options.port} is taken, perhaps by a Verbatim that is still open. Close it, or choose another with --port <number> (a browser keeps its copy of the archive for each port anew).`,
  );
}
const { url, close } = served.value;
clearUp = close;
process.stdout.write(options.open ? `Verbatim is open in your browser. If it is not, open ${url}\n` : `${url}\n`);
if (options.open) {
  const remove = await openBrowser(url, () => process.stdout.write('No program was found to open a browser with.\n'));
  clearUp = async () => {
    await close();
    await remove();
  };
}
