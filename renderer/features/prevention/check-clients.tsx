import { Button, Checkbox, Pagination, Segmented } from 'antd';
import { useState } from 'react';
import type { Out } from '../../../shared/ipc/contract';
import type { PreventionLine } from '../../../shared/prevention/asks';
import type { PreventionId, PreventionItemId } from '../../../shared/prevention/schema';
import { useNavigate } from '../../data/navigation';
import { notifyRefused } from '../../data/saved-notice';
import { FilterInput } from '../../ui/filter-input';
import { countText, dayText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { settleClients } from './actions';
import { SettleDialog, VisitsDialog } from './settle-dialogs';
import styles from './prevention.module.css';

export const clientsAtOnce = 50;
const shows = ['open', 'unplanned', 'done', 'notNeeded', 'all'] as const;

/** Which clients of a check are looked at. */
export interface Shown {
  readonly show: (typeof shows)[number];
  readonly text: string;
  readonly page: number;
}

type Asked = '已完成' | '不需要' | 'visits';

/** The clients of a check, by the page: who is to be checked and when, who was, and what can be said of those that are ticked. */
export function CheckClients({ id, runs, found: { total, items }, shown, onShown }: {
  readonly id: PreventionId;
  /** Whether the check still goes on. */
  readonly runs: boolean;
  readonly found: Out<'prevention:read'>;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
}) {
  const { t } = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<PreventionItemId>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const chosen = items.filter((line) => ticked.has(line.id));
  const ids = chosen.map((line) => line.id);
  const show = (next: Partial<Shown>): void => {
    setTicked(new Set());
    onShown({ ...shown, page: 1, ...next });
  };
  const done = (): void => {
    setTicked(new Set());
    setAsked(null);
  };
  const takeBack = async (): Promise<void> => {
    const refused = await settleClients({ id, items: ids, state: null });
    if (refused === null) done();
    else notifyRefused(refused, 'prevention:settle');
  };
  const tick = (line: PreventionLine, on: boolean): void => setTicked(new Set(on ? [...ticked, line.id] : [...ticked].filter((each) => each !== line.id)));
  const all = items.length > 0 && chosen.length === items.length;
  const bookable = chosen.some(({ state, visitOn }) => state === '待办' && visitOn === null);
  return (
    <Section title={t('prevention.clients', { count: countText(total) })}>
      <div className="km-bar">
        <Segmented<Shown['show']> aria-label={t('prevention.show.label')} value={shown.show} options={shows.map((value) => ({ value, label: t(`prevention.show.${value}`) }))} onChange={(next) => show({ show: next })} />
        <span className="km-find"><FilterInput value={shown.text} label={t('prevention.search')} placeholder={t('prevention.search')} onChange={(text) => show({ text })} /></span>
        {chosen.length === 0 ? <span className="km-soft">{t('prevention.tickHint')}</span> : (
          <>
            <span>{t('prevention.ticked', { count: countText(chosen.length) })}</span>
            {runs && bookable ? <Button size="small" type="primary" onClick={() => setAsked('visits')}>{t('prevention.planVisits')}</Button> : null}
            {chosen.some(({ state }) => state === '待办') ? (
              <>
                <Button size="small" onClick={() => setAsked('已完成')}>{t('prevention.markDone')}</Button>
                <Button size="small" onClick={() => setAsked('不需要')}>{t('prevention.markNotNeeded')}</Button>
              </>
            ) : null}
            {chosen.some(({ state }) => state !== '待办') ? <Button size="small" onClick={() => void takeBack()}>{t('prevention.takeBack')}</Button> : null}
          </>
        )}
      </div>
      {items.length === 0 ? <p className="km-soft">{t('prevention.nobodyHere')}</p> : (
        <PlainTable label={t('prevention.clientsLabel')}>
          <thead>
            <tr>
              <th scope="col" className={styles.tick}>
                <Checkbox aria-label={t('prevention.tickAll')} checked={all} indeterminate={!all && chosen.length > 0} onChange={({ target }) => setTicked(new Set(target.checked ? items.map((line) => line.id) : []))} />
              </th>
              <th scope="col">{t('prevention.client')}</th>
              <th scope="col">{t('prevention.stands')}</th>
              <th scope="col">{t('prevention.visit')}</th>
              <th scope="col">{t('prevention.noteColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((line) => (
              <Line key={line.id} line={line} ticked={ticked.has(line.id)} onTick={(on) => tick(line, on)} />
            ))}
          </tbody>
        </PlainTable>
      )}
      <Pagination align="end" className={styles.pages ?? ''} current={shown.page} pageSize={clientsAtOnce} total={total} hideOnSinglePage showSizeChanger={false} onChange={(page) => show({ page })} />
      {asked === 'visits' ? <VisitsDialog id={id} items={ids} onClose={() => setAsked(null)} onDone={done} /> : null}
      {asked === '已完成' || asked === '不需要' ? <SettleDialog state={asked} id={id} items={ids} onClose={() => setAsked(null)} onDone={done} /> : null}
    </Section>
  );
}

function Line({ line: { client, clientName, clientNumber, state, doneOn, visitOn, note }, ticked, onTick }: {
  readonly line: PreventionLine;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}) {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const name = clientName ?? clientNumber ?? '';
  const open = state === '待办';
  return (
    <tr>
      <td className={styles.tick}><Checkbox aria-label={t('prevention.tick', { client: name })} checked={ticked} onChange={({ target }) => onTick(target.checked)} /></td>
      <td>
        <button type="button" className="km-link" onClick={() => go({ room: 'clients', id: client })}>{name}</button> <span className="km-soft">{clientNumber}</span>
      </td>
      <td>
        <StatusTag tone={open ? 'neutral' : state === '已完成' ? 'good' : 'info'}>{open ? t('prevention.show.open') : term(state)}</StatusTag> {doneOn === null ? null : <span className="km-soft">{dayText(doneOn)}</span>}
      </td>
      <td>{visitOn !== null ? dayText(visitOn) : open ? <span className="km-soft">{t('prevention.noVisit')}</span> : null}</td>
      <td>{note}</td>
    </tr>
  );
}
