// Builds Verbatim, then runs a bench: `npm run bench -- <name> [options] [--json]`. Plain JavaScript: Node 20 runs no TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const args = process.argv.slice(2);

function build() {
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  // Nothing but the bench itself may write to stdout.
  const { status } = spawnSync(process.execPath, [program, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
const isBuilt = existsSync(join(root, 'out', 'main', 'serve.js'));
if (!args.includes('--no-build') || !isBuilt) build();

const { module } = await runnerImport(join(import.meta.dirname, 'bench.ts'), { root, logLevel: 'error' });
process.exitCode = await module.runBench(args.filter((each) => each !== '--no-build'));
