import type { HostCalls } from '#contract/calls';
import { FolderChooser } from '../import/folder-chooser';
import type { Importing } from '../import/use-importing';

interface ChooseFilesHereProps {
  readonly host: HostCalls;
  readonly importing: Importing;
}
/** Where files and folders to import are chosen: our own folder chooser while it is open, and the browser's field, never seen. */
export function ChooseFilesHere({ host, importing }: ChooseFilesHereProps) {
  return (
    <>
      {importing.choosing && (
        <FolderChooser
          host={host}
          onClose={importing.closeChooser}
          onChoose={(path) => {
            importing.closeChooser();
            importing.importPaths([path], true);
          }}
        />
      )}
      <input
        ref={importing.field}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          importing.importPicked(Array.from(target.files ?? []));
          target.value = '';
        }}
      />
    </>
  );
}
