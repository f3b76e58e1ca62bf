import { keyName } from '../../ui/words';
import type { Measure, Theme } from '../preferences';

export const settings = 'Settings';
export const done = 'Done';
export const tabNames = { appearance: 'Appearance', reading: 'Reading', keys: 'Keys', archive: 'Archive' } as const;
export const theme = 'Theme';
export const themeNames: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };
export const themeHint =
  'Light is paper by day, dark is ink by night. Texts, marks and tags keep their colours apart in both.';
export const size = 'Reading size';
export const line = 'Line';
export const measure = 'Measure';
export const measureNames: Readonly<Record<Measure, string>> = {
  narrow: 'Narrow, about 56 characters',
  usual: 'Usual, about 66',
  wide: 'Wide, about 77',
};
const TIMES = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 });
export const pixels = (value: number): string => `${value} px`;
export const times = (value: number): string => `${TIMES.format(value)} of the size`;
export const sample = 'Sample';
export const sampleText =
  'The Council calls upon all States to keep the straits open to ships of every flag, and decides to remain seized of the matter. Nothing in this text binds anybody; it only shows how a statement of some length is set.';
export const usualReading = 'Usual size, line and measure';
export const singleLetters = 'Single letters run commands while no text is being typed';
export const singleLettersHint = 'Keys with Ctrl or Alt work in any case.';
export const singleLettersHintMac = 'Keys with ⌘ or ⌥ work in any case.';
export const resetAll = 'Usual keys for all';
export const reset = 'Usual key';
export function resetKeyOf(command: string): string {
  return `Usual key for ${command}`;
}
export const noKey = 'No key';
export const pressKey = 'Press a key…';
function keySentence(caps: readonly string[], mac: boolean): string {
  return caps.map((cap) => keyName(cap, mac)).join(mac ? '' : ' ');
}
export function changeKeyOf(command: string, caps: readonly string[], mac: boolean): string {
  return caps.length > 0 ? `${command}: ${keySentence(caps, mac)}. Change` : `${noKey} for ${command}. Change`;
}
export function pressKeyFor(command: string): string {
  return `Press the new key for ${command}. Escape leaves it as it is.`;
}
export function keyTaken(caps: readonly string[], owner: string, mac: boolean): string {
  return `${keySentence(caps, mac)} belongs to ${owner}. Press another key, or Escape.`;
}
export function keyReserved(caps: readonly string[], mac: boolean): string {
  return `${keySentence(caps, mac)} is needed for moving, writing or the system. Press another key, or Escape.`;
}
export function keyGiven(command: string, caps: readonly string[], mac: boolean): string {
  return `${command} has ${keySentence(caps, mac)}.`;
}
export const archiveFolder = 'Folder of the archive';
export const showFolder = 'Show in folder';
export const otherArchive = 'To open another archive, close Verbatim and start it with';
export const otherArchiveOption = '--archive <folder>';
export const author = 'Name on your annotations';
export const authorHint = 'From your account on this computer.';
export const allKeys = 'All keys';
export const allKeysHint = 'Keys can be changed in the settings.';
export const singlesOff = 'Single letters are off.';
export const close = 'Close';
