import styles from './count.module.css';
import { count } from './words';

/** How many, in quiet figures that stand under one another. */
export function Count({ value }: { readonly value: number }) {
  return <span className={styles.count}>{count(value)}</span>;
}
