import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './places';

/** A Chromium and what it needs in its environment. */
export interface BrowserFiles {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  /** Playwright runs as root in containers, where Chromium's sandbox cannot. */
  readonly args: readonly string[];
}
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const ARGS = process.platform === 'linux' ? ['--no-sandbox'] : [];
/** What @sparticuz/chromium reads and changes while it unpacks. */
const TOUCHED = ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];
const CHROMIUM = join(ROOT, 'node_modules', '@sparticuz', 'chromium');

function fontsConf(folder: string): string {
  const fonts = join(ROOT, 'node_modules', '@fontsource-variable');
  const parts = [fonts, folder].map((each) => `<dir>${each}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${parts}<cachedir>${folder}/fontcache</cachedir></fontconfig>\n`;
}
async function folderFor(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(CHROMIUM, 'package.json'), 'utf8')) as { version: string };
  return join(ROOT, '.cache', `chromium-${version}`);
}
/** Unpacks into `folder`; its libraries come along only where it believes to run in a cloud function. */
async function unpackInto(folder: string): Promise<void> {
  const before = TOUCHED.map((name) => [name, process.env[name]] as const);
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
function npmFiles(folder: string): BrowserFiles {
  const libraries = ['al2023', 'al2'].map((name) => join(folder, name, 'lib')).filter((path) => existsSync(path));
  const env = { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return { executablePath: join(folder, 'chromium'), env, args: ARGS };
}
/** The Chromium from npm, unpacked once: aside, then renamed, so that a run that was broken off leaves nothing half. */
export async function unpackChromium(): Promise<void> {
  if (findOwn()) return;
  const folder = await folderFor();
  if (existsSync(folder)) return;
  const aside = `${folder}.${process.pid}.part`;
  await mkdir(aside, { recursive: true });
  await unpackInto(aside);
  await writeFile(join(aside, 'fonts.conf'), fontsConf(folder));
  await rename(aside, folder).catch(async (cause) => {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  });
}
function findOwn(): string | undefined {
  const wanted = process.env.CHROMIUM;
  if (wanted === 'npm') return undefined;
  return wanted || SYSTEM.find((path) => existsSync(path));
}
/** CHROMIUM, else the system's, else the one from npm; `CHROMIUM=npm` asks for that one. */
export async function findChromium(): Promise<BrowserFiles> {
  const own = findOwn();
  return own ? { executablePath: own, env: {}, args: ARGS } : npmFiles(await folderFor());
}
