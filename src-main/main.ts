import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { registerScheme } from './electron/answer-pages';
import { guardAllContents } from './electron/guard-contents';
import { openApp, type SecondStart } from './electron/open-app';
import { configurationFolder } from './host/configuration-folder';
import { HELP, readOptions } from './host/options';
import { reportError } from './host/report-error';

// Electron adds arguments of its own; what it does not know is not ours to judge.
const options = readOptions(process.argv.slice(1));
const handedOver: SecondStart = { archive: options.archive, toImport: options.toImport };

// The page's database lies in userData: this place and the name never change.
app.setName('Verbatim');
const userData = join(configurationFolder(), 'electron');
mkdirSync(userData, { recursive: true });
app.setPath('userData', userData);
registerScheme();
app.enableSandbox();
guardAllContents();

function fail(cause: unknown): void {
  reportError('opening', cause);
  app.exit(1);
}
if (options.help) {
  process.stdout.write(HELP);
  app.exit(0);
} else if (app.requestSingleInstanceLock({ ...handedOver })) {
  // Electron is ready only after this module has been evaluated: awaiting it here would wait for ever.
  void app.whenReady().then(() => openApp(options).catch(fail));
} else app.quit();
