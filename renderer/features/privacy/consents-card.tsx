import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { ConsentRow } from '../../../shared/consent/asks';
import { consentChannels, consentPurposes, type ConsentState, type Standing } from '../../../shared/consent/schema';
import type { Out } from '../../../shared/ipc/contract';
import { ask } from '../../data/engine';
import { useConsents } from '../../data/queries/privacy';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { DestroyNumbersDialog } from '../../pieces/destroy-numbers-dialog';
import { Failure } from '../../ui/failure';
import { dayText } from '../../ui/format';
import { Message } from '../../ui/message';
import { Section } from '../../ui/page';
import { RecordLine, RecordList } from '../../ui/record-list';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { ConsentDialog, type Person } from './consent-dialog';
import { WithdrawDialog } from './withdraw-dialog';
import styles from './privacy.module.css';

const toneOfState: Readonly<Record<ConsentState, Tone>> = { 有: 'good', 无: 'neutral', 过期: 'warning', 撤回: 'danger' };
const toneOfStanding: Readonly<Record<Standing, Tone>> = { 有效: 'good', 过期: 'warning', 撤回: 'danger' };

type Open = { readonly kind: 'form'; readonly consent: ConsentRow | null } | { readonly kind: 'withdraw'; readonly consent: ConsentRow };

/** What a client agreed to: how each purpose stands today, and every record that says so (R-AUD-05). */
export function ConsentsCard({ client, people }: { readonly client: ClientId; readonly people: readonly Person[] }) {
  const { t } = useWords();
  const { value, error, reload } = useConsents(client);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Section
      title={t('privacy.consents.title')}
      actions={
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen({ kind: 'form', consent: null })}>
          {t('privacy.consents.add')}
        </Button>
      }
    >
      <Failure error={error} channel="consent:list" onRetry={reload} />
      {value?.authorised !== false ? null : <Message tone="warning">{t('privacy.consents.gap')}</Message>}
      {value === null ? null : value.items.length === 0 ? (
        <p className="km-soft">{t('privacy.consents.none')}</p>
      ) : (
        <>
          <Matrix states={value.states} />
          <RecordList label={t('privacy.consents.list')}>
            {value.items.map((consent) => (
              <Line key={consent.id} consent={consent} onEdit={() => setOpen({ kind: 'form', consent })} onWithdraw={() => setOpen({ kind: 'withdraw', consent })} />
            ))}
          </RecordList>
        </>
      )}
      {open?.kind === 'form' ? <ConsentDialog client={client} people={people} consent={open.consent} onClose={close} /> : null}
      {open?.kind === 'withdraw' ? <WithdrawDialog client={client} consent={open.consent} onClose={close} /> : null}
    </Section>
  );
}

const ways = consentChannels.filter((channel) => channel !== '不限');
const contactPurposes = consentPurposes.filter((purpose) => purpose !== '证件号');

/** Purposes by channels, as they stand today. */
function Matrix({ states }: { readonly states: Out<'consent:list'>['states'] }) {
  const { t, term } = useWords();
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix}>
        <caption>{t('privacy.consents.matrix')}</caption>
        <thead>
          <tr>
            <td />
            {ways.map((channel) => (
              <th key={channel} scope="col">
                {term(channel)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contactPurposes.map((purpose) => (
            <tr key={purpose}>
              <th scope="row">{term(purpose)}</th>
              {ways.map((channel) => {
                const state = states.find((each) => each.purpose === purpose && each.channel === channel)?.state ?? '无';
                return (
                  <td key={channel}>
                    <StatusTag tone={toneOfState[state]}>{term(state)}</StatusTag>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ consent, onEdit, onWithdraw }: { readonly consent: ConsentRow; readonly onEdit: () => void; readonly onWithdraw: () => void }) {
  const { t, term } = useWords();
  const { id, purpose, channel, numbers, givenOn, expiresOn, evidence, standing, withdrawnOn, withdrawnReason, contactName } = consent;
  const what = [purpose ?? '', purpose === '证件号' ? (numbers ?? []).map(term).join(' ') : (channel ?? '')].map(term).filter((part) => part !== '').join(' · ');
  const from = givenOn === null ? '' : dayText(givenOn);
  const facts = [
    expiresOn === null ? t('privacy.consents.since', { from }) : t('privacy.consents.until', { from, to: dayText(expiresOn) }),
    contactName === null ? null : t('privacy.consents.by', { name: contactName }),
    withdrawnOn === null ? null : withdrawnReason === null ? t('privacy.consents.withdrawn', { day: dayText(withdrawnOn) }) : t('privacy.consents.withdrawnWhy', { day: dayText(withdrawnOn), reason: withdrawnReason }),
  ].filter((part) => part !== null);
  const [held, setHeld] = useState(0);
  const remove = async (along: boolean): Promise<void> => {
    const answer = await ask('consent:delete', { id, numbers: along });
    if (answer.ok) notifySaved(answer.value.action, t('privacy.consents.removed'));
    else if (answer.error.kind === 'numbersHeld') setHeld(Number(answer.error.details?.['count'] ?? 1));
    else notifyRefused(answer.error, 'consent:delete');
  };
  return (
    <RecordLine
      mark={<StatusTag tone={toneOfStanding[standing]}>{term(standing)}</StatusTag>}
      acts={
        <>
          <Button size="small" type="text" aria-label={t('privacy.consents.editOf', { what })} onClick={onEdit}>
            {t('privacy.consents.edit')}
          </Button>
          {withdrawnOn !== null ? null : (
            <Button size="small" type="text" aria-label={t('privacy.consents.withdrawOf', { what })} onClick={onWithdraw}>
              {t('privacy.consents.withdraw')}
            </Button>
          )}
          <Button size="small" type="text" aria-label={t('privacy.consents.removeOf', { what })} onClick={() => void remove(false)}>
            {t('privacy.consents.remove')}
          </Button>
        </>
      }
    >
      <strong>{what}</strong>
      <div>{evidence}</div>
      <div className="km-soft">{facts.join('  ')}</div>
      {held === 0 ? null : (
        <DestroyNumbersDialog
          title={t('privacy.numbers.alongTitle', { count: held })} effect={t('privacy.numbers.alongConsent')} confirm={t('privacy.numbers.confirmDelete')}
          onConfirm={() => remove(true)} onClose={() => setHeld(0)}
        />
      )}
    </RecordLine>
  );
}
