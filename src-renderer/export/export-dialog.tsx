import { CircleCheck, CircleX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ArchiveDatabase } from '../archive/archive-database';
import type { TagPath } from '../archive/tag-paths';
import { Button } from '../ui/button';
import { WideDialog } from '../ui/wide-dialog';
import { ExportChoices } from './export-choices';
import styles from './export-dialog.module.css';
import { type ExportOptions, exportOptions, MIME_TYPES } from './export-options';
import { ExportPreview } from './export-preview';
import type { Scope } from './gather-annotations';
import { type DocumentState, type ExportDocument, useDocument } from './use-document';
import { annotations, cancel, exportFileName, exportTitle, readBack, readingBack, saveAs } from './words';

const NOTHING: Scope = [];

/** A choice of what is exported. */
export interface ExportScope {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly annotations: Scope;
  /** The document's first heading and its file's name: "Annotations tagged position/condemn"; "Annotations" unless told. */
  readonly heading?: string;
}
/** How saving went: done, the system's dialog was closed and ours stays, or the sentence that says why it failed. */
export type SaveAnswer = 'saved' | 'closed' | { readonly sentence: string };

export interface ExportDialogProps {
  readonly db: ArchiveDatabase;
  readonly tags: readonly TagPath[];
  /** At least one; the same objects while the dialog is open. */
  readonly scopes: readonly ExportScope[];
  readonly initialScope: string;
  readonly archiveName: string;
  /** What `remember` was given last time. */
  readonly remembered: unknown;
  readonly remember: (options: ExportOptions) => void;
  readonly onSave: (name: string, content: string, mime: string) => Promise<SaveAnswer>;
  readonly onClose: () => void;
}
function State({ state, said }: { readonly state: DocumentState | null; readonly said: string }) {
  const trouble = said || state?.refusal;
  if (trouble)
    return (
      <p className={styles.state} role="alert" data-trouble>
        <CircleX size={16} strokeWidth={1.5} aria-hidden="true" />
        <span dir="auto">{trouble}</span>
      </p>
    );
  return (
    <p className={styles.state} role="status">
      {state && <CircleCheck size={16} strokeWidth={1.5} aria-hidden="true" />}
      {state ? readBack : readingBack}
    </p>
  );
}
/** Annotations as a document: what, in which format, how it will look; every quote is read back before it can be saved. */
export function ExportDialog(props: ExportDialogProps) {
  const { db, tags, scopes, archiveName, remember, onSave, onClose } = props;
  const [scopeId, setScopeId] = useState(props.initialScope);
  const [options, setOptions] = useState(() => exportOptions(props.remembered));
  const [said, setSaid] = useState('');
  const [saving, setSaving] = useState(false);
  const scope = scopes.find(({ id }) => id === scopeId) ?? scopes[0];
  const heading = scope?.heading ?? annotations;
  const scopeNow = scope?.annotations ?? NOTHING;
  const state = useDocument({ db, tags, scope: scopeNow, options, heading, archive: archiveName });
  const document = state?.document ?? null;
  // While the next one is written the last one stays in view, so that no choice makes the preview blink.
  const shown = useRef<ExportDocument | null>(null);
  if (state) shown.current = document;
  const change = (changed: ExportOptions): void => {
    setSaid('');
    setOptions(changed);
    remember(changed);
  };
  // One at a time: a second press while the system's dialog is open would open another.
  const underWay = useRef(false);
  // Enter may come before the document is written: it is saved when it is there.
  useEffect(() => {
    if (!saving || !state) return;
    setSaving(false);
    if (!document || underWay.current) return;
    underWay.current = true;
    const answered = (answer: SaveAnswer): void => {
      underWay.current = false;
      if (answer === 'saved') onClose();
      else if (answer !== 'closed') setSaid(answer.sentence);
    };
    onSave(exportFileName(heading, options.format), document.content, MIME_TYPES[options.format]).then(
      answered,
      (cause: unknown) => answered({ sentence: cause instanceof Error ? cause.message : String(cause) }),
    );
  }, [saving, state, document, heading, options.format, onSave, onClose]);
  return (
    <WideDialog
      title={exportTitle}
      onClose={onClose}
      state={<State state={state} said={said} />}
      footer={
        <>
          <Button size="footer" onPress={onClose}>
            {cancel}
          </Button>
          <Button kind="primary" size="footer" autoFocus onPress={() => setSaving(true)}>
            {saveAs}
          </Button>
        </>
      }
    >
      <ExportChoices
        scopes={scopes}
        scope={scope?.id ?? ''}
        onScope={(id) => {
          setSaid('');
          setScopeId(id);
        }}
        options={options}
        onOptions={change}
      />
      <ExportPreview document={shown.current} format={options.format} />
    </WideDialog>
  );
}
