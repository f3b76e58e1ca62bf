import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Popover as AriaPopover,
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
} from 'react-aria-components';
import { Count } from './count';
import iconButton from './icon-button.module.css';
import styles from './menu-button.module.css';
import { Tooltip } from './tooltip';

export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly count?: number }[];
  /** One or several items of the group are on; 'none': each does something. */
  readonly selection: 'none' | 'single' | 'multiple';
  readonly selected?: readonly string[];
  /** The items that are on now, or the one that was chosen. */
  readonly onSelect: (ids: readonly string[]) => void;
}
export interface MenuButtonProps {
  readonly label: string;
  /** Something in the menu is on. */
  readonly isOn?: boolean;
  /** A lucide icon, 16 px, stroke 1.5. */
  readonly icon: ReactNode;
  readonly groups: readonly MenuGroup[];
}
/** An icon button that opens a menu of groups; a group with several choices stays open while they are made. */
export function MenuButton({ label, isOn = false, icon, groups }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Tooltip text={label}>
        <Button className={iconButton.button ?? ''} aria-label={label} data-selected={isOn || undefined}>
          {icon}
        </Button>
      </Tooltip>
      <AriaPopover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <Menu className={styles.menu ?? ''} aria-label={label}>
          {groups.map((group) => (
            <Group key={group.id} group={group} />
          ))}
        </Menu>
      </AriaPopover>
    </MenuTrigger>
  );
}
function Group({ group }: { readonly group: MenuGroup }) {
  const { selection, selected = [], items, title, onSelect } = group;
  const chosen =
    selection === 'none'
      ? {}
      : {
          selectionMode: selection,
          selectedKeys: selected,
          disallowEmptySelection: selection === 'single',
          onSelectionChange: (keys: 'all' | Set<string | number>) =>
            onSelect(keys === 'all' ? items.map(({ id }) => id) : [...keys].map(String)),
        };
  return (
    <MenuSection {...chosen} aria-label={title ?? group.id} className={styles.group ?? ''}>
      {title && <Header className={styles.title}>{title}</Header>}
      {items.map(({ id, name, count }) => (
        <MenuItem
          key={id}
          id={id}
          textValue={name}
          className={styles.item ?? ''}
          shouldCloseOnSelect={selection !== 'multiple'}
          {...(selection === 'none' ? { onAction: () => onSelect([id]) } : {})}
        >
          <span className={styles.tick}>
            {selected.includes(id) && <Check size={14} strokeWidth={1.5} aria-hidden="true" />}
          </span>
          <bdi className={styles.name}>{name}</bdi>
          {count !== undefined && <Count value={count} />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
