// Builds, then opens Verbatim in Electron, or in the browser with the reason why not. Plain JavaScript: Node 20 runs no TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An Electron that ends within this time has not opened: no display, missing libraries, a sandbox that is not allowed. */
const DIED_MS = 5_000;
/** How long Electron's installer may take; it fetches about 100 MB. */
const INSTALL_MS = 60_000;
/** Ways to end that are answers, not accidents (src-main/host/exit-codes.ts). */
const ANSWERS = [0, 2, 3];
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const electron = join(root, 'node_modules', 'electron');
const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;

/** Electron's program, if it is there. Never asked of the package itself: that begins a download. */
function findElectron() {
  const named = join(electron, 'path.txt');
  const file = existsSync(named) ? join(electron, 'dist', readFileSync(named, 'utf8').trim()) : '';
  return file && existsSync(file) ? file : null;
}
/** Asks Electron's installer once; answers why it is still not there, or ''. */
function installElectron() {
  console.log('Electron is not here yet; asking its installer (ELECTRON_MIRROR names another place to get it from) …');
  const { status, error } = spawnSync(process.execPath, [join(electron, 'install.js')], {
    stdio: 'inherit',
    timeout: INSTALL_MS,
    env,
  });
  if (findElectron()) return '';
  return error?.code === 'ETIMEDOUT'
    ? 'its installer took too long'
    : `its installer ended with ${status ?? error?.code}`;
}
/** Runs a host and ends with it. A signal to us is one to it: else it would live on and hold the archive. */
function run(command, given, ended) {
  const child = spawn(command, given, { stdio: 'inherit', env });
  let signalled = false;
  const pass = (signal) => {
    signalled = true;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  let over = false;
  const end = (code, reason) => {
    if (over) return;
    over = true;
    for (const signal of SIGNALS) process.off(signal, pass);
    ended(signalled ? (code ?? 0) : code, reason);
  };
  child.on('error', (cause) => end(null, cause.code));
  child.on('exit', (code, signal) => end(code, signal ?? `exit code ${code}`));
}
function openInBrowser(reason) {
  if (reason) console.log(`Verbatim opens in the browser: ${reason}.`);
  run(process.execPath, [join(root, 'out', 'main', 'serve.js'), ...args], (code) => process.exit(code ?? 1));
}
function openInElectron(program) {
  const began = Date.now();
  run(program, [root, ...args], (code, how) => {
    const died = !ANSWERS.includes(code) && Date.now() - began < DIED_MS;
    if (died) openInBrowser(`Electron ended at once (${how})`);
    else process.exit(code ?? 1);
  });
}
function build() {
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Always built, so that what opens is never older than its source; it takes two seconds.
build();
if (args.includes('--help') || args.includes('--browser')) openInBrowser('');
else {
  const missing = findElectron() ? '' : installElectron();
  const program = findElectron();
  if (program) openInElectron(program);
  else openInBrowser(`Electron could not be fetched (${missing})`);
}
