import { useWorkbench } from '../../actions/workbench';
import { Kbd } from '../../ui/kbd';
import styles from './settings-screen.module.css';

/** Every key of every command, from the one place where each is defined. */
export function ShortcutList() {
  const { shortcuts } = useWorkbench();
  return (
    <ul className={styles.shortcuts}>
      {shortcuts.map(({ label, shortcut }) => (
        <li key={label} className={styles.shortcut}>
          {label}
          <Kbd keys={shortcut} />
        </li>
      ))}
    </ul>
  );
}
