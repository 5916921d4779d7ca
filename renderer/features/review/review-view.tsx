import { Checkbox, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { grades, type ClientId, type Grade } from '../../../shared/client/schema';
import type { Out } from '../../../shared/ipc/contract';
import { datedQueues, reviewQueues, type ReviewItem, type ReviewQueue } from '../../../shared/review/asks';
import { rhythms } from '../../../shared/policy/policies';
import type { Rhythm } from '../../../shared/review/rules';
import { checkMethods, type CheckMethod, type CheckResult } from '../../../shared/review/schema';
import { useClientChoices } from '../../data/queries/clients';
import { useReviewOverview, type QueueFilter } from '../../data/queries/review';
import { notifyRefused } from '../../data/saved-notice';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { recordCheck } from './actions';
import { isChecked, kindOf, usualMethod, type LineActs } from './queues';
import { QueueList } from './queue-list';
import styles from './review.module.css';

/** What is done about a client outside this view: other features' forms, put in by the screen. */
export type OutsideActs = Pick<LineActs, 'open' | 'openTrade' | 'openChain' | 'consent'> & {
  /** Opens the client's form; `then` is called once it was saved. */
  readonly edit: (client: ClientId, then: () => void) => void;
};

interface Props {
  /** The queue to show; the first in which something waits when `null`. */
  readonly queue: ReviewQueue | null;
  readonly onQueue: (queue: ReviewQueue) => void;
  readonly outside: OutsideActs;
  readonly renderFile: (client: ClientId) => ReactNode;
}

type Waiting = Out<'review:overview'>['waiting'];

/** 数据 · 核对: everything about clients that waits for somebody to look, queue by queue. */
export function ReviewView({ queue: asked, onQueue, outside, renderFile }: Props) {
  const { value } = useReviewOverview();
  if (asked === null && value === null) return null;
  const queue = asked ?? reviewQueues.find((each) => value !== null && value.waiting[each].total > 0) ?? 'changes';
  return (
    <>
      <Queues chosen={queue} waiting={value?.waiting ?? null} onQueue={onQueue} />
      <OneQueue key={queue} queue={queue} outside={outside} renderFile={renderFile} />
    </>
  );
}

/** The queues with how much waits in each. */
function Queues({ chosen, waiting, onQueue }: { readonly chosen: ReviewQueue; readonly waiting: Waiting | null; readonly onQueue: (queue: ReviewQueue) => void }) {
  const { t } = useWords();
  return (
    <nav className={styles.queues} aria-label={t('review.queueList')}>
      {reviewQueues.map((queue) => {
        const { total, late } = waiting?.[queue] ?? { total: 0, late: 0 };
        return (
          <button
            key={queue} type="button" className={`${styles.queue ?? ''} ${queue === chosen ? (styles.chosenQueue ?? '') : ''} ${total === 0 ? 'km-soft' : ''}`}
            aria-current={queue === chosen ? 'true' : undefined} title={t(`review.queues.${queue}.about`)} onClick={() => onQueue(queue)}
          >
            <span>{t(`review.queues.${queue}.name`)}</span>
            <span className={styles.count}>{waiting === null ? '' : countText(total)}</span>
            {late === 0 ? null : <span className={styles.late}>{t('review.late', { count: countText(late) })}</span>}
          </button>
        );
      })}
    </nav>
  );
}

function OneQueue({ queue, outside, renderFile }: { readonly queue: ReviewQueue; readonly outside: OutsideActs; readonly renderFile: (client: ClientId) => ReactNode }) {
  const { t, term, label } = useWords();
  const { value: choices } = useClientChoices();
  const [filter, setFilter] = useState<QueueFilter>({});
  const [method, setMethod] = useState<CheckMethod>(usualMethod(isChecked(queue) ? kindOf[queue] : '核实'));
  const narrow = <K extends keyof QueueFilter>(key: K, value: QueueFilter[K] | null | undefined): void => {
    const { [key]: _before, ...others } = filter;
    setFilter(value === null || value === undefined || value === false ? others : { ...others, [key]: value });
  };
  const check = async (clients: readonly ClientId[], result: CheckResult): Promise<void> => {
    if (!isChecked(queue)) return;
    const refused = await recordCheck({ clients: [...clients], kind: kindOf[queue], method, result });
    if (refused !== null) notifyRefused(refused, 'review:check');
  };
  const results = (clients: readonly ClientId[], result: CheckResult): void => void check(clients, result);
  const acts: LineActs = {
    ...outside,
    edit: (client) => outside.edit(client, () => undefined),
    elsewhere: (client, field) => (field === 'chain' ? outside.openChain(client) : outside.edit(client, () => undefined)),
    // A correction is on record once the form was saved.
    result: ({ client }: ReviewItem, result) => (result === '已更正' ? outside.edit(client, () => results([client], result)) : results([client], result)),
  };
  return (
    <Section title={t(`review.queues.${queue}.name`)}>
      <p className={`${styles.lead ?? ''} km-soft`}>{t(`review.queues.${queue}.about`)}</p>
      <div className={styles.filters} role="group" aria-label={t('review.filters')}>
        {isChecked(queue) ? (
          <label className={styles.method}>
            <span className="km-soft">{label('checks', 'method')}</span>
            <Select<CheckMethod> aria-label={label('checks', 'method')} value={method} options={checkMethods.map((value) => ({ value, label: term(value) }))} onChange={setMethod} />
          </label>
        ) : null}
        <Select<Grade | null>
          className={styles.filter ?? ''} allowClear aria-label={t('clients.list.grade')} placeholder={t('clients.list.grade')} value={filter.grade ?? null}
          options={grades.map((value) => ({ value, label: term(value) }))} onChange={(value) => narrow('grade', value)}
        />
        <Select<string | null>
          className={styles.filter ?? ''} allowClear showSearch aria-label={t('review.owner')} placeholder={t('review.owner')} value={filter.owner ?? null}
          options={(choices?.owners ?? []).map((value) => ({ value, label: value }))} onChange={(value) => narrow('owner', value)}
        />
        {queue === 'recheck' ? (
          <Select<Rhythm | null>
            className={styles.filter ?? ''} allowClear aria-label={t('review.rhythm')} placeholder={t('review.rhythm')} value={filter.rhythm ?? null}
            options={rhythms.map((value) => ({ value, label: t(`review.rhythms.${value}`) }))} onChange={(value) => narrow('rhythm', value)}
          />
        ) : null}
        {datedQueues.has(queue) ? (
          <Checkbox checked={filter.late === true} onChange={(event) => narrow('late', event.target.checked)}>
            {t('review.onlyLate')}
          </Checkbox>
        ) : null}
      </div>
      <QueueList key={JSON.stringify(filter)} queue={queue} filter={filter} acts={acts} onResults={results} renderFile={renderFile} />
    </Section>
  );
}
