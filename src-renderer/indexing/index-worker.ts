import type { IndexCall, IndexCalls } from './index-protocol';
import { openIndexRoom } from './index-room';

interface Question {
  readonly seq: number;
  readonly call: IndexCall;
  readonly given: Parameters<IndexCalls[IndexCall]>;
}
const room = openIndexRoom((moved) => postMessage(moved));

addEventListener('message', ({ data: { seq, call, given } }: MessageEvent<Question>) => {
  (room[call] as (...args: readonly unknown[]) => Promise<unknown>)(...given).then(
    (answer) => postMessage({ seq, answer }),
    (cause: unknown) => postMessage({ seq, failed: String(cause) }),
  );
});
