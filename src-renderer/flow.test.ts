import { expect, test } from 'vitest';

/** The architecture: a station may import itself and the stations to its left, `ui` and what both processes share. */
const FLOW = 'ui archive import history indexing search reader annotation codebook analysis export app'.split(' ');
const HOST_FLOW = 'contract text rpc vault import export host browser electron'.split(' ');
/** Packages that one station owns. */
const HOMES: Readonly<Record<string, string>> = {
  dexie: 'archive',
  'dexie-react-hooks': 'archive',
  minisearch: 'indexing',
  diff: 'text',
  'react-aria-components': 'ui',
  ws: 'browser',
  birpc: 'rpc',
  devalue: 'rpc',
};
const SHARED = ['contract', 'text', 'rpc'];

const SOURCES = import.meta.glob<string>(['../src-main/**/*.{ts,js}', './**/*.{ts,tsx}', '!./flow.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
interface Import {
  readonly file: string;
  /** The half and station of the file: ['renderer', 'reader']; an entry at the top of a half has the station ''. */
  readonly half: 'main' | 'renderer';
  readonly station: string;
  readonly from: string;
}
function stationOf(path: string): string {
  const names = path.split('/');
  return names.length > 1 ? (names[0] ?? '') : '';
}
const IMPORTS: readonly Import[] = Object.entries(SOURCES).flatMap(([file, source]) => {
  const half = file.startsWith('../src-main/') ? 'main' : 'renderer';
  const station = stationOf(file.replace(/^(\.\.\/src-main|\.)\//, ''));
  return Array.from(
    source.matchAll(/(?:^|\s)(?:from|import|import\()\s*\(?'([^']+)'/g),
    (found): Import => ({ file, half, station, from: found[1] ?? '' }),
  );
});
/** The station that an import leads to within its own half; '' where it leads elsewhere. */
function target({ file, from, half }: Import): string {
  const shared = /^#(contract|text|rpc)\//.exec(from)?.[1];
  if (shared) return half === 'main' ? shared : '';
  if (!from.startsWith('.')) return '';
  const parts = file.split('/').slice(0, -1);
  for (const name of from.split('/')) {
    if (name === '..') parts.pop();
    else if (name !== '.') parts.push(name);
  }
  return stationOf(parts.join('/').replace(/^(\.\.\/src-main|\.)\//, ''));
}
function pointingRight(half: Import['half'], flow: readonly string[]): string[] {
  return IMPORTS.filter((each) => each.half === half && each.station !== '')
    .map((each) => ({ ...each, to: target(each) }))
    .filter(({ station, to }) => to !== '' && flow.indexOf(to) > flow.indexOf(station))
    .map(({ file, from, station, to }) => `${file} imports ${from}: ${station} may not import ${to}`);
}
test('the walk sees both halves', () => {
  expect(IMPORTS.filter(({ half }) => half === 'main').length).toBeGreaterThan(100);
  expect(IMPORTS.filter(({ half }) => half === 'renderer').length).toBeGreaterThan(100);
});
test('every folder is a station of the flow', () => {
  const strangers = IMPORTS.filter(
    ({ half, station }) => station !== '' && !(half === 'main' ? HOST_FLOW : FLOW).includes(station),
  );
  expect(strangers.map(({ file }) => file)).toEqual([]);
});
test('no import of the renderer points right', () => {
  expect(pointingRight('renderer', FLOW)).toEqual([]);
});
test('no import of the host points right', () => {
  expect(pointingRight('main', HOST_FLOW)).toEqual([]);
});
test('the contract imports nothing, and what both processes share imports no package of one of them', () => {
  const shared = IMPORTS.filter(
    ({ half, station, file }) => half === 'main' && SHARED.includes(station) && !/\.test\./.test(file),
  );
  expect(
    shared.filter(({ station, from }) => station === 'contract' && !from.startsWith('./')).map(({ file }) => file),
  ).toEqual([]);
  expect(shared.filter(({ from }) => from.startsWith('node:') || from === 'electron').map(({ file }) => file)).toEqual(
    [],
  );
});
test('each package stays at home', () => {
  const away = IMPORTS.filter(
    ({ from, station, file }) => HOMES[from] && station !== HOMES[from] && !/\.test\./.test(file),
  );
  expect(away.map(({ file, from }) => `${file}: ${from} lives in ${HOMES[from]}`)).toEqual([]);
});
test('electron lives in electron/, main.ts and preload.ts only', () => {
  const allowed = /^\.\.\/src-main\/(electron\/|main\.ts|preload\.ts)/;
  expect(
    IMPORTS.filter(({ from, file }) => from === 'electron' && !allowed.test(file)).map(({ file }) => file),
  ).toEqual([]);
});
test('the network is opened in browser/ only', () => {
  const networks = ['node:http', 'node:https', 'node:http2', 'node:dgram', 'node:tls'];
  const away = IMPORTS.filter(
    ({ from, station, file }) => networks.includes(from) && station !== 'browser' && !/\.test\./.test(file),
  );
  expect(away.map(({ file, from }) => `${file}: ${from}`)).toEqual([]);
});
