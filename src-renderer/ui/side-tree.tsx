import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Count } from './count';
import styles from './side-tree.module.css';

interface SideTreeRow {
  readonly id: string;
  readonly name: string;
  /** The whole path, where the name alone may be cut short. */
  readonly hint?: string;
  /** 0 at the root. */
  readonly depth: number;
  readonly icon: ReactNode;
  readonly count: number;
  /** What lies below can be shown or hidden; null where nothing does. */
  readonly fold: { readonly open: boolean; readonly label: string } | null;
  /** Shown in place of the count while the row is pointed at or has the focus. */
  readonly menu?: ReactNode;
}
interface SideTreeProps {
  readonly title: string;
  /** The rows that are shown, in the order of the tree. */
  readonly rows: readonly SideTreeRow[];
  /** Said where there are no rows. */
  readonly none?: string;
  /** The id of the row that narrows the list; empty for none. */
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly onFold: (id: string) => void;
}

/** A tree in the sidebar, such as that of tags or folders: each row with its count, and a chevron where it can be folded. */
export function SideTree({ title, rows, none, selected, onSelect, onFold }: SideTreeProps) {
  const titleId = useId();
  return (
    <section className={styles.tree} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {rows.length === 0 && none && <p className={styles.none}>{none}</p>}
      <ul>
        {rows.map(({ id, name, hint, depth, icon, count, fold, menu }) => {
          const Chevron = fold?.open ? ChevronDown : ChevronRight;
          return (
            <li key={id} className={styles.row} style={{ paddingInlineStart: 8 + depth * 16 }}>
              {fold ? (
                <button
                  type="button"
                  className={styles.chevron}
                  aria-label={fold.label}
                  aria-expanded={fold.open}
                  onClick={() => onFold(id)}
                >
                  <Chevron size={14} strokeWidth={1.5} />
                </button>
              ) : (
                <span className={styles.chevron} />
              )}
              <button
                type="button"
                className={styles.item}
                aria-current={id === selected || undefined}
                title={hint}
                onClick={() => onSelect(id)}
              >
                {icon}
                <bdi className={styles.name}>{name}</bdi>
                <Count value={count} />
              </button>
              {menu && <span className={styles.menu}>{menu}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
