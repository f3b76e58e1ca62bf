// node --import this: the disk of the host fails when a test says so. The file named by FAULTS holds an error code
// (ENOSPC, EROFS, EIO) that every write below FAULTS_BELOW then ends with; an empty or missing file lets all through.
import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const WRITES = ['write', 'writeFile', 'appendFile', 'sync', 'datasync'];
const { FAULTS = '', FAULTS_BELOW = '' } = process.env;
const open = fs.open;

function fault(path) {
  if (!String(path).startsWith(FAULTS_BELOW)) return '';
  try {
    return readFileSync(FAULTS, 'utf8').trim();
  } catch {
    return '';
  }
}
function refuse(code, syscall, path) {
  return Object.assign(new Error(`${code}: injected by the test, ${syscall} '${path}'`), { code, syscall, path });
}
/** A handle whose writes ask first. */
fs.open = async (path, flags, mode) => {
  const code = fault(path);
  if (code && typeof flags === 'string' && /[wa]/.test(flags)) throw refuse(code, 'open', path);
  const handle = await open(path, flags, mode);
  for (const name of WRITES) {
    const method = handle[name].bind(handle);
    handle[name] = async (...given) => {
      const now = fault(path);
      if (now) throw refuse(now, name, path);
      return method(...given);
    };
  }
  return handle;
};
for (const name of ['mkdir', 'rename', 'writeFile']) {
  const method = fs[name];
  fs[name] = async (...given) => {
    const code = fault(given[0]);
    if (code) throw refuse(code, name, given[0]);
    return method(...given);
  };
}
syncBuiltinESMExports();
