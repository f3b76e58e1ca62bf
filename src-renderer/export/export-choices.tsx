import { CheckboxGroup } from '../ui/checkbox-group';
import { RadioGroup } from '../ui/radio-group';
import { Segmented } from '../ui/segmented';
import { SelectField } from '../ui/select-field';
import { CSV_PRESETS } from './annotations-to-csv';
import styles from './export-dialog.module.css';
import { type ExportOptions, FORMATS, type Format } from './export-options';
import * as words from './words';

interface OptionsProps {
  readonly options: ExportOptions;
  readonly onOptions: (options: ExportOptions) => void;
}
interface ExportChoicesProps extends OptionsProps {
  readonly scopes: readonly { readonly id: string; readonly label: string; readonly count: number }[];
  readonly scope: string;
  readonly onScope: (id: string) => void;
}
/** Choices by their names, in the order of the names. */
function choicesOf<Id extends string>(names: Readonly<Record<Id, string>>): { id: Id; name: string }[] {
  return (Object.keys(names) as Id[]).map((id) => ({ id, name: names[id] }));
}
/** Options that are on or off, as checkboxes. */
function Switches<Id extends 'notes' | 'tags' | 'provenance' | 'context' | 'bom' | 'guard'>({
  label,
  names,
  description,
  options,
  onOptions,
}: OptionsProps & {
  readonly label: string;
  readonly names: Readonly<Record<Id, string>>;
  readonly description?: string;
}) {
  const choices = choicesOf(names);
  return (
    <CheckboxGroup
      label={label}
      choices={choices}
      checked={choices.map(({ id }) => id).filter((id) => options[id])}
      onCheck={(checked) =>
        onOptions({ ...options, ...Object.fromEntries(choices.map(({ id }) => [id, checked.includes(id)])) })
      }
      description={description}
    />
  );
}
function MarkdownChoices(props: OptionsProps) {
  const { options, onOptions } = props;
  return (
    <>
      <Segmented
        label={words.groupBy}
        choices={choicesOf(words.groupNames)}
        selected={options.groupBy}
        onSelect={(groupBy) => onOptions({ ...options, groupBy })}
      />
      <Switches {...props} label={words.include} names={words.includeNames} />
    </>
  );
}
function CsvChoices(props: OptionsProps) {
  const { options, onOptions } = props;
  const presets = choicesOf(words.csvPresetNames);
  const preset = presets.find(({ id }) => {
    const { bom, guard } = CSV_PRESETS[id];
    return bom === options.bom && guard === options.guard;
  });
  return (
    <>
      <Segmented
        label={words.csvFor}
        choices={presets}
        selected={preset?.id ?? null}
        onSelect={(id) => onOptions({ ...options, ...CSV_PRESETS[id] })}
      />
      <Switches {...props} label={words.csvOptions} names={words.csvNames} description={words.csvHint} />
    </>
  );
}
function FormatChoices(props: OptionsProps) {
  switch (props.options.format) {
    case 'markdown':
      return <MarkdownChoices {...props} />;
    case 'csv':
      return <CsvChoices {...props} />;
    case 'json':
      return <p className={styles.hint}>{words.jsonHint}</p>;
  }
}
const FORMAT_CHOICES = FORMATS.map((id: Format) => ({ id, name: words.formatNames[id] }));

/** The left side of the dialog: what is exported, in which format, and that format's options. */
export function ExportChoices({ scopes, scope, onScope, ...rest }: ExportChoicesProps) {
  const { options, onOptions } = rest;
  return (
    <div className={styles.choices}>
      <RadioGroup
        label={words.what}
        choices={scopes.map(({ id, label, count }) => ({ id, name: label, count }))}
        selected={scope}
        onSelect={onScope}
      />
      <SelectField
        label={words.format}
        choices={FORMAT_CHOICES}
        selected={options.format}
        onSelect={(format) => onOptions({ ...options, format })}
      />
      <FormatChoices {...rest} />
    </div>
  );
}
