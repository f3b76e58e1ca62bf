import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from './options';

test('without options the archive is ~/Verbatim, served on the port that never changes', () => {
  expect(readOptions([], {})).toEqual({
    archive: join(homedir(), 'Verbatim'),
    toImport: [],
    port: 28_417,
    open: true,
    stay: false,
    cloudFolder: false,
    help: false,
    problems: [],
  });
});
test('relative paths start where npm was called', () => {
  const read = readOptions(['--archive', 'a', '--import', 'b.txt', '--import=/c'], { INIT_CWD: '/home/ana' });
  expect(read.archive).toBe('/home/ana/a');
  expect(read.toImport).toEqual(['/home/ana/b.txt', '/c']);
});
test.each([
  ['--achive', ['--achive', 'x'], ['--achive is not an option.', '"x" is not an option.']],
  ['an inherited name', ['--toString'], ['--toString is not an option.']],
  ['a path left out', ['--archive'], ['--archive needs a value.']],
  ['a value too many', ['--stay=yes'], ['--stay takes no value.']],
  ['a port that is none', ['--port', '99999'], ['--port needs a number from 1 to 65535.']],
])('%s is reported, not guessed at', (_, args, problems) => {
  expect(readOptions(args, {}).problems).toEqual(problems);
});
