import '../ui/base.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isUnderWay } from '../import/as-progress';
import { takeToken } from './connect-host';
import { holdWindow } from './hold-window';
import { HostGone, Notice, OtherTab } from './notices';
import { type Archive, openArchive } from './open-archive';
import { showPreferences } from './preferences-shown';
import { useView } from './view-store';
import * as words from './words';
import { Workspace } from './workspace';

/** Counts and lists are asked for again at most this often, in milliseconds; while an import runs, which moves them all, more rarely. */
const REFRESH_MS = 250;
const REFRESH_WHILE_IMPORTING_MS = 500;
let refreshing = false;

/** A burst of changes is shown once at its end, and a few times a second while it lasts. */
function refreshSoon(): void {
  if (refreshing) return;
  refreshing = true;
  const { imported } = useView.getState();
  const pause = imported !== null && isUnderWay(imported) ? REFRESH_WHILE_IMPORTING_MS : REFRESH_MS;
  setTimeout(() => {
    refreshing = false;
    useView.setState(({ generation }) => ({ generation: generation + 1 }));
  }, pause);
}
function superseded(): void {
  useView.setState({ superseded: true });
}
function open(): Promise<Archive> {
  return openArchive({
    indexMoved: ({ indexed, total }) => {
      useView.setState({ indexed, total });
      refreshSoon();
    },
    importMoved: (progress) => {
      const { imported } = useView.getState();
      // One that stopped goes on as the same run.
      const begins = imported?.run !== progress.run || (isUnderWay(progress) && !isUnderWay(imported));
      useView.setState({
        imported: progress,
        importHeardAt: Date.now(),
        ...(begins ? { showImport: true, importRun: progress.run } : {}),
      });
    },
    caughtUp: () => {
      useView.setState({ caughtUp: true });
      refreshSoon();
    },
    superseded,
    hostGone: () => useView.setState({ hostGone: true }),
  });
}
/** Set while the page reloads to take the archive over from another tab. */
const TAKE_OVER = 'verbatim-take-over';

function takeOver(): void {
  sessionStorage.setItem(TAKE_OVER, 'yes');
  location.reload();
}
function reload(): void {
  location.reload();
}
function Root({ archive }: { readonly archive: Archive }) {
  const hostGone = useView((state) => state.hostGone);
  const elsewhere = useView((state) => state.superseded);
  if (elsewhere) return <OtherTab onTakeOver={takeOver} />;
  return (
    <>
      <Workspace archive={archive} />
      {hostGone && <HostGone onReload={reload} />}
    </>
  );
}
/** Shows the archive, or why it cannot be shown. */
async function start(show: (content: ReactNode) => void): Promise<void> {
  const stolen = sessionStorage.getItem(TAKE_OVER) !== null;
  sessionStorage.removeItem(TAKE_OVER);
  const held = await holdWindow(stolen, superseded);
  show(held ? <Root archive={await open()} /> : <OtherTab onTakeOver={takeOver} />);
}
takeToken();
showPreferences();
const place = document.getElementById('app');
if (place) {
  const root = createRoot(place);
  const show = (content: ReactNode): void => root.render(<StrictMode>{content}</StrictMode>);
  start(show).catch(() => {
    show(<Notice title={words.cannotOpen} sentence={words.hostGone} verb={words.reload} onDo={reload} />);
  });
}
