import { Difference } from '../reader/reprints/difference';
import { byPublication, type Relative } from '../reader/reprints/relatives-of';
import { useDifference } from '../reader/reprints/use-difference';
import type { Command, Commands } from './keys/key-bindings';
import type { Archive } from './open-archive';
import { type Opened, useOpened } from './use-opened';
import { showArticle, useView } from './view-store';

interface CompareHereProps {
  readonly archive: Archive;
  readonly opened: Opened;
  /** The article to compare it with. */
  readonly other: string;
  readonly relatives: readonly Relative[];
  readonly commands: Commands;
}
/** Keys that go from annotation to annotation, or from article to article, go from change to change here. */
function keysOf(marks: Command, articles: Command) {
  return { keys: [...marks.keys, ...articles.keys], caps: marks.caps };
}
/** The open article compared with another. */
export function CompareHere({ archive: { db, index }, opened, other, relatives, commands }: CompareHereProps) {
  const beside = useOpened(db, other);
  const isFirst = !beside || byPublication(opened.article, beside.article) < 0;
  const [earlier, later] = isFirst ? [opened, beside] : [beside, opened];
  const found = useDifference(index, earlier?.text ?? null, later?.text ?? null);
  if (!earlier || !later || !beside) return null;
  return (
    <Difference
      open={opened.article}
      other={beside.article}
      earlier={earlier.article}
      later={later.article}
      found={found}
      relatives={relatives}
      onOther={(comparing) => useView.setState({ comparing })}
      onOpen={(article) => {
        commands.compare.run();
        showArticle(article);
      }}
      onClose={commands.compare.run}
      keys={{
        next: keysOf(commands.nextAnnotation, commands.nextArticle),
        previous: keysOf(commands.previousAnnotation, commands.previousArticle),
      }}
    />
  );
}
