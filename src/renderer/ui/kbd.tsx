import styles from './kbd.module.css';

/** A key or a chord as people write it: "C", "Ctrl K". */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{keys}</kbd>;
}
