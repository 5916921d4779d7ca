import { Radio, Select } from 'antd';
import { consentChannels, type ConsentChannel } from '../../../shared/consent/schema';
import type { Day } from '../../../shared/kit/dates';
import { messageKinds, purposeOfKind } from '../../../shared/touch/schema';
import type { Reading } from '../../data/use-ask';
import { GuardedClients } from '../../pieces/guarded-list';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { countText, dayText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import { kindOf, type ListPurpose } from './purpose';
import styles from './lists.module.css';

const channels = consentChannels.filter((channel) => channel !== '不限');

interface Props {
  readonly value: ListPurpose;
  /** What the guard says of the clients of the list. */
  readonly guard: Reading<'list:guard'>;
  readonly onChange: (value: ListPurpose) => void;
}

/** What a list is written for; where its clients are to be contacted with it, who of them may not be, and why (beyond §2 item 6). */
export function ExportPurpose({ value, guard, onChange }: Props) {
  const { t, term } = useWords();
  return (
    <div className={styles.purpose}>
      <div id="export-purpose">{t('lists.purpose.label')}</div>
      <Radio.Group
        vertical aria-labelledby="export-purpose" value={value.use}
        options={[{ value: 'inside', label: t('lists.purpose.inside') }, ...messageKinds.map((each) => ({ value: each, label: t('lists.purpose.contact', { purpose: term(purposeOfKind[each]) }) }))]}
        onChange={(event) => onChange({ ...value, use: event.target.value as ListPurpose['use'], why: null })}
      />
      {value.use === 'inside' ? <p className="km-soft">{t('lists.purpose.insideHint')}</p> : null}
      {kindOf(value) === null ? null : <Guarded value={value} guard={guard} onChange={onChange} />}
    </div>
  );
}

function Guarded({ value, guard: { value: guard, error }, onChange }: Props) {
  const { t, term } = useWords();
  const { channel, on, why } = value;
  return (
    <>
      <div className={styles.when}>
        <Select<ConsentChannel> aria-label={t('lists.purpose.channel')} value={channel} options={channels.map((each) => ({ value: each, label: term(each) }))} onChange={(next) => onChange({ ...value, channel: next, why: null })} />
        <DayInput aria-label={t('lists.purpose.on')} allowClear={false} value={on ?? guard?.on ?? null} onChange={(next: Day | null) => onChange({ ...value, on: next, why: null })} />
      </div>
      <Failure error={error} channel="list:guard" />
      {guard === null ? <p role="status" className="km-soft">{t('lists.purpose.checking')}</p> : guard.stopped === 0 ? (
        <p role="status">{t('lists.purpose.all', { clients: countText(guard.clients), on: dayText(guard.on) })}</p>
      ) : (
        <GuardedClients guard={guard} why={why ?? ''} onWhy={(next) => onChange({ ...value, why: next })} />
      )}
    </>
  );
}
