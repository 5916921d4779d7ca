import { Radio } from 'antd';
import { scopes, type Scope } from '../../../shared/calendar/recurrence';
import { useWords } from '../../words/use-words';
import styles from './calendar.module.css';

/** Asks which occurrences of what recurs a change is for (beyond §1 item 13). */
export function ScopeChoice({ value, onChange, removing = false }: { readonly value: Scope; readonly onChange: (scope: Scope) => void; readonly removing?: boolean }) {
  const { t } = useWords();
  return (
    <fieldset className={styles.scope}>
      <legend>{t(removing ? 'calendar.scope.removeQuestion' : 'calendar.scope.question')}</legend>
      <Radio.Group
        value={value}
        onChange={(event) => onChange(event.target.value as Scope)}
        options={scopes.map((scope) => ({ value: scope, label: t(removing && scope === 'this' ? 'calendar.scope.removeThis' : `calendar.scope.${scope}`) }))}
      />
    </fieldset>
  );
}
