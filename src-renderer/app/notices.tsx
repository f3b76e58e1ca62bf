import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import styles from './notices.module.css';
import * as words from './words';

interface NoticeProps {
  readonly title: string;
  readonly sentence: string;
  readonly verb: string;
  readonly onDo: () => void;
}
/** What is said in place of the window: why there is none, and one way on. */
export function Notice({ title, sentence, verb, onDo }: NoticeProps) {
  const action = (
    <Button kind="primary" size="large" onPress={onDo}>
      {verb}
    </Button>
  );
  return <EmptyState title={title} sentence={sentence} action={action} />;
}
/** Another tab writes; this one can take over. */
export function OtherTab({ onTakeOver }: { readonly onTakeOver: () => void }) {
  return <Notice title={words.otherWindowTitle} sentence={words.otherWindow} verb={words.useHere} onDo={onTakeOver} />;
}
/** The host has ended. It lies over the window instead of replacing it: a note that is being typed can still be copied. */
export function HostGone({ onReload }: { readonly onReload: () => void }) {
  return (
    <div className={styles.bar} role="alert">
      <div>
        <h2>{words.hostGoneTitle}</h2>
        <p>{words.hostGone}</p>
      </div>
      <Button kind="primary" onPress={onReload}>
        {words.reload}
      </Button>
    </div>
  );
}
