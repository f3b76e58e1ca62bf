import { type Session, session } from 'electron';
import { isOurs } from './origin';

/** What the page may load: itself, what it made itself, and the developer tools. Everything else would leave the machine. */
const OWN = /^(app:\/\/archive(\/|$)|blob:app:\/\/archive\/|data:|devtools:)/;
/** What the page may ask the system for: copying a citation, and that its cache is not cleared when the disk fills. */
const PERMITTED = new Set(['clipboard-sanitized-write', 'persistent-storage']);

/** Lets nothing out of the application and grants its page next to nothing. */
export function guardSession(guarded: Session = session.defaultSession): void {
  guarded.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !OWN.test(details.url) }));
  guarded.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(PERMITTED.has(permission) && isOurs(details.requestingUrl)),
  );
  guarded.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => PERMITTED.has(permission) && isOurs(requestingOrigin),
  );
  guarded.setDevicePermissionHandler(() => false);
}
