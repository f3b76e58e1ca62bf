// What the parts of the stand-in share, and what the test that started it says and asks.
/** Chromium's files and window, from standin-host.ts. */
export const given = JSON.parse(process.env.STANDIN);
/** Answers of the dialogs, places of dropped files, every call that leaves the application, and its menu. */
export const told = { open: [], save: '', files: {}, calls: [], menu: [] };
/** The Chromium behind all windows, once `ready` has come. */
export const chromiumRoom = { context: null };
/** All open windows. */
export const windows = [];

/** A function of the application that leaves it, recorded by name. */
export const recorded = (name, answer) => (first) => {
  told.calls.push([name, first ?? null]);
  return answer;
};
/** Chromium knows no app: scheme: its pages live under https, where nothing but the stand-in answers. */
export const toWeb = (url) => url.replace(/^app:\/\/([^/]+)/, 'https://$1.app.invalid');
export const toApp = (url) => url.replace(/^(blob:)?https:\/\/([^/]+)\.app\.invalid/, '$1app://$2');
