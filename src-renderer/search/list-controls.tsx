import { ArrowDownWideNarrow, ListFilter } from 'lucide-react';
import type { LibraryList, LibrarySort, ListSpec } from '../indexing/library';
import { MenuButton, type MenuGroup } from '../ui/menu-button';
import {
  clearFilters,
  filterLabel,
  languageFacet,
  languages,
  noDate,
  readState,
  readStates,
  reverseOrder,
  sortLabel,
  sorts,
  years,
} from './words';

interface ListControlsProps {
  readonly spec: ListSpec;
  /** What the filters offer; null while it is not known. */
  readonly list: LibraryList | null;
  readonly onSpec: (change: Partial<ListSpec>) => void;
}
const ICON = { size: 16, strokeWidth: 1.5 } as const;

/** Whether anything but view, tag and folder narrows the list. */
export function isFiltered({ langs, years: chosen, read }: ListSpec): boolean {
  return langs.length > 0 || chosen.length > 0 || read !== 'all';
}
function filters({ spec, list, onSpec }: ListControlsProps): MenuGroup[] {
  const groups: MenuGroup[] = [
    {
      id: 'read',
      title: readState,
      selection: 'single',
      selected: [spec.read],
      items: (['all', 'unread', 'read'] as const).map((id) => ({ id, name: readStates[id] })),
      onSelect: ([read]) => onSpec({ read: read as ListSpec['read'] }),
    },
    {
      id: 'langs',
      title: languages,
      selection: 'multiple',
      selected: spec.langs,
      items: (list?.langs ?? []).map(({ value, count }) => ({ id: value, name: languageFacet(value), count })),
      onSelect: (langs) => onSpec({ langs }),
    },
    {
      id: 'years',
      title: years,
      selection: 'multiple',
      selected: spec.years,
      items: (list?.years ?? []).map(({ value, count }) => ({
        id: value,
        name: value === 'none' ? noDate : value,
        count,
      })),
      onSelect: (chosen) => onSpec({ years: chosen }),
    },
  ];
  if (!isFiltered(spec)) return groups;
  const clear = (): void => onSpec({ langs: [], years: [], read: 'all' });
  return [...groups, { id: 'clear', selection: 'none', items: [{ id: 'clear', name: clearFilters }], onSelect: clear }];
}
/** Filter and sort of a list of articles. */
export function ListControls(props: ListControlsProps) {
  const { spec, onSpec } = props;
  const order: MenuGroup[] = [
    {
      id: 'sort',
      selection: 'single',
      selected: [spec.sort],
      items: Object.entries(sorts).map(([id, name]) => ({ id, name })),
      onSelect: ([sort]) => onSpec({ sort: sort as LibrarySort, reversed: false }),
    },
    {
      id: 'reverse',
      selection: 'multiple',
      selected: spec.reversed ? ['reverse'] : [],
      items: [{ id: 'reverse', name: reverseOrder }],
      onSelect: (on) => onSpec({ reversed: on.length > 0 }),
    },
  ];
  return (
    <>
      <MenuButton label={filterLabel} isOn={isFiltered(spec)} icon={<ListFilter {...ICON} />} groups={filters(props)} />
      <MenuButton label={sortLabel} icon={<ArrowDownWideNarrow {...ICON} />} groups={order} />
    </>
  );
}
