import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './refused';
import { sha256 } from './sha256';

/** Outside the archive, so that a synced folder does not lock out the other machine. */
function addressOf(realPath: string): string {
  const name = `verbatim-${sha256(realPath).slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), name);
}
function listen(address: string): Promise<Server | null> {
  const server = createServer((visitor) => visitor.destroy());
  return new Promise((locked, failed) => {
    server.once('error', (cause) => (codeOf(cause) === 'EADDRINUSE' ? locked(null) : failed(cause)));
    server.listen(address, () => locked(server.unref()));
  });
}
/** Only a socket with a file (macOS) outlives its process; nobody answers there then. */
function isAnswered(address: string): Promise<boolean> {
  return new Promise((answer) => {
    const visitor = connect(address, () => answer(true));
    visitor.on('error', () => answer(false));
    visitor.on('close', () => visitor.destroy());
  });
}
/**
 * Claims the archive for this process by listening under a name made from its real path, which the system frees when the
 * process dies. Answers how to free it, or null when it is open elsewhere.
 */
export async function lockArchive(realPath: string): Promise<(() => Promise<void>) | null> {
  const address = addressOf(realPath);
  let server = await listen(address);
  if (server === null && process.platform !== 'win32' && process.platform !== 'linux' && !(await isAnswered(address))) {
    await rm(address, { force: true });
    server = await listen(address);
  }
  return server && (() => new Promise<void>((freed) => server.close(() => freed())));
}
