// `npm run extract`, `npm run families`: the built entry of that name, built first where there is none. Only JSON lines may go to stdout.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const entry = new URL(`../../../out/main/${process.argv[2]}.js`, import.meta.url);
if (!existsSync(entry)) {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const cli = fileURLToPath(new URL('../../../node_modules/electron-vite/bin/electron-vite.js', import.meta.url));
  const build = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
await import(entry.href);
