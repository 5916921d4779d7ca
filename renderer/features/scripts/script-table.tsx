import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { findForbidden } from '../../../shared/script/forbidden';
import type { ScriptRow } from '../../../shared/script/asks';
import { useForbiddenBook } from '../../pieces/forbidden-book';
import { countText } from '../../ui/format';
import { PlainTable } from '../../ui/plain-table';
import { StatusTag } from '../../ui/status-tag';
import { useKeyedTable } from '../../ui/use-keyed-table';
import { useWords } from '../../words/use-words';
import { putInUse, removeScript } from './actions';
import type { ScriptStart } from './script-dialog';
import { keyOf, originOf } from './script-words';
import styles from './scripts.module.css';

/** Sentences by their use, with what one can do with each; Enter opens the marked one. */
export function ScriptTable({ scripts, resetOn, onEdit, onSent, onHistory }: {
  readonly scripts: readonly ScriptRow[];
  readonly resetOn: string;
  readonly onEdit: (start: ScriptStart) => void;
  readonly onSent: (script: ScriptRow) => void;
  readonly onHistory: (script: { readonly id: string; readonly name: string }) => void;
}) {
  const { t, label } = useWords();
  const { table, row } = useKeyedTable({ total: scripts.length, resetOn, onOpen: (index) => scripts[index] && onEdit(scripts[index]) });
  return (
    <PlainTable label={t('script.library')} keyed={table}>
      <thead>
        <tr>
          <th scope="col">{label('scripts', 'use')}</th>
          <th scope="col">{label('scripts', 'text')}</th>
          <th scope="col">{label('scripts', 'purpose')}</th>
          <th scope="col" className="km-unbroken">{label('scripts', 'industry')}</th>
          <th scope="col" data-end>{t('script.used')}</th>
          <th scope="col"><span className="km-hidden">{t('script.acts')}</span></th>
        </tr>
      </thead>
      <tbody>
        {scripts.map((script, index) => (
          <Line key={keyOf(script)} script={script} first={scripts[index - 1]?.use !== script.use} row={row(index)} onEdit={onEdit} onSent={() => onSent(script)} onHistory={onHistory} />
        ))}
      </tbody>
    </PlainTable>
  );
}

function Line({ script, first, row, onEdit, onSent, onHistory }: {
  readonly script: ScriptRow; readonly first: boolean; readonly row: ReturnType<ReturnType<typeof useKeyedTable>['row']>;
  readonly onEdit: (start: ScriptStart) => void; readonly onSent: () => void; readonly onHistory: (script: { readonly id: string; readonly name: string }) => void;
}) {
  const { t, term } = useWords();
  const book = useForbiddenBook();
  const { id, use, purpose, industry, state, uses } = script;
  const text = script.text ?? '';
  const origin = originOf(script);
  const out = state === '停用';
  const items = [
    { key: 'variant', label: t('script.act.variant'), onClick: () => onEdit({ ...script, id: null, key: null, industry: '' }) },
    { key: 'use', label: t(out ? 'script.act.putIn' : 'script.act.takeOut'), onClick: () => void putInUse(script, out) },
    ...(id === null ? [] : [
      { key: 'history', label: t('script.act.history'), onClick: () => onHistory({ id, name: text }) },
      { key: 'remove', label: t(origin === 'own' ? 'script.act.remove' : 'script.act.reset'), onClick: () => void removeScript(id, origin === 'own') },
    ]),
  ];
  return (
    <tr {...row}>
      <th scope="row" className={`${styles.use ?? ''} ${first ? '' : (styles.again ?? '')}`}>{use === null ? null : t(`script.uses.${use}`)}</th>
      <td className={styles.text}>
        <span className={out ? 'km-soft' : ''}>{text}</span>
        <span className={styles.tags}>
          {origin === 'shipped' ? null : <StatusTag tone="info" icon={null}>{t(`script.origin.${origin}`)}</StatusTag>}
          {out ? <StatusTag tone="neutral" icon={null}>{term('停用')}</StatusTag> : null}
          {findForbidden(text, { as: 'said', keeps24h: false }, book).length === 0 ? null : <StatusTag tone="warning">{t('script.forbiddenLabel')}</StatusTag>}
        </span>
      </td>
      <td className="km-unbroken">{purpose === null ? null : term(purpose)}</td>
      <td className="km-unbroken">{industry}</td>
      <td data-end>{uses === 0 ? <span className="km-soft">0</span> : <button type="button" className="km-link" aria-label={t('script.sentWith', { count: countText(uses), text })} onClick={onSent}>{countText(uses)}</button>}</td>
      <td data-end>
        <span className="km-buttons">
          <Button size="small" aria-label={t('script.act.editNamed', { text })} onClick={() => onEdit(script)}>{t('script.act.edit')}</Button>
          <Dropdown trigger={['click']} menu={{ items }}>
            <Button size="small" type="text" icon={<MoreOutlined aria-hidden />} aria-label={t('script.act.moreNamed', { text })} />
          </Dropdown>
        </span>
      </td>
    </tr>
  );
}
