/** Whether Ctrl is Cmd here. */
export function isMac(): boolean {
  return globalThis.navigator?.platform?.startsWith('Mac') ?? false;
}
