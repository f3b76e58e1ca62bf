/** What both transports can do: carry lines of text both ways. */
export interface Channel {
  readonly post: (line: string) => void;
  readonly listen: (receive: (line: string) => void) => void;
  /** Tells once that the other side has gone. */
  readonly onClose: (gone: () => void) => void;
}
