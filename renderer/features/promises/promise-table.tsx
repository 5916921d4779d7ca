import { CheckOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import type { PromiseRow } from '../../../shared/promise/asks';
import { isOpen, type PromiseStanding } from '../../../shared/promise/rules';
import { useNavigate } from '../../data/navigation';
import { DueLabel } from '../../pieces/due-label';
import { dayShort, momentShort } from '../../ui/format';
import { PlainTable } from '../../ui/plain-table';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { usePointedOut } from '../../ui/use-pointed-out';
import { useKeyedTable } from '../../ui/use-keyed-table';
import { useWords } from '../../words/use-words';
import { deletePromise, settleNow } from './actions';
import { PromiseDialog } from './promise-dialog';
import { MoveDialog, SettleDialog } from './settle-dialogs';
import styles from './promises.module.css';

const tones: Readonly<Record<PromiseStanding, Tone>> = { open: 'accent', overdue: 'danger', lapsed: 'danger', kept: 'good', late: 'warning', broken: 'danger', cancelled: 'neutral' };

type Over = { readonly kind: 'edit' | 'move' | 'cancel' | 'keptAt'; readonly promise: PromiseRow };

/** Promises with what one can do with each: D keeps, B breaks, M moves, Enter opens the marked one. */
export function PromiseTable({ promises, label, withClient = true, resetOn, pointedOut = null, onHistory }: {
  readonly promises: readonly PromiseRow[];
  readonly label: string;
  readonly withClient?: boolean;
  readonly resetOn: string;
  /** The promise that somebody came for: marked at first, so that its keys are ready. */
  readonly pointedOut?: string | null;
  readonly onHistory: (promise: PromiseRow) => void;
}) {
  const { t, label: field } = useWords();
  const [over, setOver] = useState<Over | null>(null);
  const { table, row } = useKeyedTable({ total: promises.length, resetOn, first: promises.findIndex(({ id }) => id === pointedOut), onOpen: (index) => promises[index] && setOver({ kind: 'edit', promise: promises[index] }) });
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    table.onKeyDown?.(event);
    if (event.defaultPrevented || event.target !== event.currentTarget || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const marked = promises.find(({ id }) => event.currentTarget.querySelector<HTMLElement>('tr[aria-current=true]')?.dataset['promise'] === id);
    const key = event.key.toLowerCase();
    if (!marked || !['d', 'b', 'm'].includes(key) || !isOpen(marked.standing)) return;
    event.preventDefault();
    if (key === 'm') setOver({ kind: 'move', promise: marked });
    else void settleNow(marked.id, key === 'd' ? '已兑现' : '已违约');
  };
  const close = (): void => setOver(null);
  return (
    <>
      <PlainTable label={label} keyed={{ ...table, onKeyDown }}>
        <thead>
          <tr>
            {withClient ? <th scope="col">{field('promises', 'client')}</th> : null}
            <th scope="col">{field('promises', 'text')}</th>
            {withClient ? <th scope="col">{field('promises', 'owner')}</th> : null}
            <th scope="col">{field('promises', 'dueOn')}</th>
            <th scope="col">{field('promises', 'state')}</th>
            <th scope="col"><span className="km-hidden">{t('promises.acts')}</span></th>
          </tr>
        </thead>
        <tbody>
          {promises.map((promise, index) => (
            <Line key={promise.id} promise={promise} withClient={withClient} isPointedOut={promise.id === pointedOut} row={row(index)} onOver={(kind) => setOver({ kind, promise })} onHistory={() => onHistory(promise)} />
          ))}
        </tbody>
      </PlainTable>
      {over?.kind === 'edit' ? <PromiseDialog promise={over.promise} onClose={close} /> : null}
      {over?.kind === 'move' ? <MoveDialog promise={over.promise} onClose={close} /> : null}
      {over?.kind === 'cancel' || over?.kind === 'keptAt' ? <SettleDialog promise={over.promise} state={over.kind === 'cancel' ? '已取消' : '已兑现'} onClose={close} /> : null}
    </>
  );
}

function Line({ promise, withClient, isPointedOut, row, onOver, onHistory }: {
  readonly promise: PromiseRow; readonly withClient: boolean; readonly isPointedOut: boolean; readonly row: ReturnType<ReturnType<typeof useKeyedTable>['row']>;
  readonly onOver: (kind: Over['kind']) => void; readonly onHistory: () => void;
}) {
  const { t } = useWords();
  const { go } = useNavigate();
  const place = usePointedOut<HTMLTableRowElement>(isPointedOut);
  const { id, client, clientName, text, owner, dueOn, dueAt, standing, moves, firstDueOn, moveReason, sample } = promise;
  const waits = isOpen(standing);
  const settledAt = promise.settledAt ?? null;
  const items = [
    ...(waits ? [
      { key: 'broken', label: t('promises.act.broken'), onClick: () => void settleNow(id, '已违约') },
      { key: 'move', label: t('promises.act.move'), onClick: () => onOver('move') },
      { key: 'keptAt', label: t('promises.act.keptAt'), onClick: () => onOver('keptAt') },
      { key: 'cancel', label: t('promises.act.cancel'), onClick: () => onOver('cancel') },
    ] : [{ key: 'reopen', label: t('promises.act.reopen'), onClick: () => void settleNow(id, '待兑现') }]),
    { key: 'edit', label: t('promises.act.edit'), onClick: () => onOver('edit') },
    { key: 'history', label: t('promises.act.history'), onClick: onHistory },
    { key: 'delete', label: t('promises.act.delete'), onClick: () => void deletePromise(id) },
  ];
  return (
    <tr {...row} ref={place} className={isPointedOut ? 'km-pointed' : undefined} data-promise={id}>
      {withClient ? <td className={styles.client}><button type="button" className="km-link" onClick={() => go({ room: 'clients', id: client ?? '' })}>{clientName}</button></td> : null}
      <td className={styles.said}>
        {text}
        {withClient || owner === null ? null : <span className="km-soft"> {owner}</span>}
        {(moves ?? 0) > 0 && firstDueOn !== null ? <StatusTag tone="warning" icon={null} title={t('promises.movedTitle', { first: dayShort(firstDueOn), reason: moveReason ?? '' })}>{t('promises.movedTag', { first: dayShort(firstDueOn) })}</StatusTag> : null}
        {sample === true ? <StatusTag tone="neutral" icon={null}>{t('basic.sample')}</StatusTag> : null}
      </td>
      {withClient ? <td className="km-unbroken">{owner}</td> : null}
      <td className="km-unbroken">{dueOn === null ? null : waits ? <DueLabel on={dueOn} at={dueAt} withDate /> : dueAt === null ? dayShort(dueOn) : momentShort(dueAt)}</td>
      <td className="km-unbroken"><StatusTag tone={tones[standing]} title={settledAt === null ? undefined : momentShort(settledAt)}>{t(`promises.standing.${standing}`)}</StatusTag></td>
      <td data-end>
        <span className="km-buttons">
          {waits ? <Button size="small" icon={<CheckOutlined aria-hidden />} aria-label={t('promises.act.keptNamed', { text: text ?? '' })} onClick={() => void settleNow(id, '已兑现')}>{t('promises.act.kept')}</Button> : null}
          <Dropdown trigger={['click']} menu={{ items }}>
            <Button size="small" type="text" icon={<MoreOutlined aria-hidden />} aria-label={t('promises.act.moreNamed', { text: text ?? '' })} />
          </Dropdown>
        </span>
      </td>
    </tr>
  );
}
