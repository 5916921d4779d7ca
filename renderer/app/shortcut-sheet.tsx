import { Modal } from 'antd';
import { useWords } from '../words/use-words';
import type { WordKey } from '../words/words';
import { keys } from './shortcuts';
import styles from './overlays.module.css';

const lines: readonly (readonly [WordKey, ...string[]])[] = [
  ['shell.shortcuts.palette', keys.palette],
  ['shell.shortcuts.search', keys.search],
  ['shell.shortcuts.followup', keys.followup],
  ['shell.shortcuts.undo', keys.undo],
  ['shell.shortcuts.redo', keys.redo],
  ['shell.shortcuts.rooms', `${keys.room(0)} … ${keys.room(5)}`],
  ['shell.shortcuts.back', keys.back],
  ['shell.shortcuts.forward', keys.forward],
  ['shell.shortcuts.list', '↑', '↓', 'PgUp', 'PgDn'],
  ['shell.shortcuts.openRow', 'Enter'],
  ['calendar.keys.arrows', '←', '→'],
  ['calendar.keys.today', 'T'],
  ['calendar.keys.views', 'M', 'W', 'D', 'A'],
  ['complaints.keys.register', 'C'],
  ['complaints.keys.message', 'M'],
  ['shell.shortcuts.lock', keys.lock],
  ['shell.shortcuts.closeDialog', 'Esc'],
  ['shell.shortcuts.sheet', keys.sheet],
];

/** Every shortcut on one sheet. */
export function ShortcutSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('shell.shortcuts.title')} width={520} destroyOnHidden>
      <dl className={styles.keys}>
        {lines.map(([name, ...shown]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              {shown.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="km-soft">{t('shell.shortcuts.note')}</p>
    </Modal>
  );
}
