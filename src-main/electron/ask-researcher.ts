import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { HostCalls } from '#contract/calls';
import { nameFile } from '../export/name-file';
import { writeFinishedFile } from '../export/write-finished-file';
import type { Surroundings } from '../host/answer-window';

/** The sample texts, from where the built host lies. */
const SAMPLE = '../../resources/sample';

async function choose(window: BrowserWindow, what: 'files' | 'folder'): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: what === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
  });
  return canceled ? [] : filePaths;
}
async function saveExport(window: BrowserWindow, name: string, content: string): ReturnType<HostCalls['saveExport']> {
  const defaultPath = join(app.getPath('documents'), nameFile(name));
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
  if (canceled || !filePath) return { ok: false, reason: 'closed', detail: '' };
  try {
    await writeFinishedFile(filePath, content);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    return { ok: false, reason: code === 'ENOSPC' ? 'disk-full' : 'unwritable', detail: basename(filePath) };
  }
  // Shown, never opened: a page that was exported would run in whatever program opens it.
  shell.showItemInFolder(filePath);
  return { ok: true, value: filePath };
}
/** The system's own dialogs, in front of the window that is open. */
export function askResearcher(window: () => BrowserWindow): Surroundings {
  return {
    host: 'electron',
    choose: (what) => choose(window(), what),
    saveExport: (name, content) => saveExport(window(), name, content),
    reveal: (path) => shell.showItemInFolder(path),
    sample: join(import.meta.dirname, SAMPLE),
  };
}
