import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly link?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const root = join(import.meta.dirname, '..');
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const entries = Object.entries(packages).filter(([path]) => path !== '');

test('every package that a locked package may need on some platform is locked, with its checksum', () => {
  const names = new Set(
    entries.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  );
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
  expect(entries.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path)).toEqual([]);
});
test('the lockfile names no registry', () => {
  expect(entries.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
});
test('no locked package has to run a script to work here', () => {
  // fsevents builds nothing: it ships its binary, and npm skips it where the system is not macOS.
  const scripts = entries.filter(([path, { hasInstallScript }]) => hasInstallScript && !path.endsWith('/fsevents'));
  expect(scripts.map(([path]) => path)).toEqual([]);
});
test('every dependency is pinned to one version', () => {
  const { devDependencies } = read('package.json') as { devDependencies: Readonly<Record<string, string>> };
  expect(Object.entries(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
