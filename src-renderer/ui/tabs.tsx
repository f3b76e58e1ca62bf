import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { Count } from './count';
import styles from './tabs.module.css';

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly name: string; readonly count?: number }[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** At the end of the row of tabs. */
  readonly aside?: ReactNode;
  /** The content of the selected tab. */
  readonly children: ReactNode;
}
/** One place seen in several ways, with how many are in each. */
export function Tabs({ label, tabs, selected, onSelect, aside, children }: TabsProps) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      keyboardActivation="automatic"
    >
      <div className={styles.head}>
        <TabList aria-label={label} className={styles.list ?? ''}>
          {tabs.map(({ id, name, count }) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              <span>{name}</span>
              {count !== undefined && <Count value={count} />}
            </Tab>
          ))}
        </TabList>
        {aside}
      </div>
      <TabPanel key={selected} id={selected} className={styles.panel ?? ''}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
