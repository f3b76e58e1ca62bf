import { protocol } from 'electron';
import { contentPolicy, HEADERS } from '../host/headers';
import { readPageFile } from '../host/page-files';
import { isOurs } from './origin';

/** Makes app:// a secure origin of its own; must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}
async function answer(root: string, request: Request): Promise<Response> {
  const headers = { ...HEADERS, 'content-security-policy': contentPolicy("'none'") };
  const readable = isOurs(request.url) && (request.method === 'GET' || request.method === 'HEAD');
  const file = readable ? await readPageFile(root, new URL(request.url).pathname) : null;
  if (!file) return new Response(null, { status: 404, headers });
  return new Response(new Uint8Array(file.bytes), { headers: { ...headers, 'content-type': file.type } });
}
/** Answers app://archive with the files of the built page in `root`, and everything else of that scheme with 404. */
export function answerPages(root: string): void {
  protocol.handle('app', (request) => answer(root, request));
}
