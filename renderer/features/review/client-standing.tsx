import { DownOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { ClientFile } from '../../../shared/client/asks';
import type { ClientReview } from '../../../shared/review/asks';
import type { CheckKind } from '../../../shared/review/schema';
import { dayOfMoment } from '../../../shared/kit/dates';
import { useClientReview } from '../../data/queries/review';
import { DueLabel } from '../../pieces/due-label';
import { dayText, relativeDay } from '../../ui/format';
import { Message } from '../../ui/message';
import { StatusTag } from '../../ui/status-tag';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { finishChange } from './actions';
import { CheckDialog } from './check-dialog';
import { GapChips } from './gap-chips';
import styles from './review.module.css';

interface Props {
  readonly file: ClientFile;
  readonly onEdit: () => void;
  /** Leads to the people in the decision chain. */
  readonly onChain: () => void;
}

/** How reliable a client's file is: when it was verified, what is missing, what is doubted, and what was learnt and is not in it yet. */
export function ClientStanding({ file, onEdit, onChain }: Props) {
  const { t, term } = useWords();
  const { client } = file;
  const { value } = useClientReview(client.id);
  const [checking, setChecking] = useState<CheckKind | null>(null);
  if (value === null) return null;
  const doubtful = client.verification === '待核实';
  const kind: CheckKind = doubtful ? '核实' : value.secondLook ? '复看' : '复核';
  return (
    <>
      <div className={styles.standing}>
        <Verified review={value} />
        <Button size="small" icon={<SafetyCertificateOutlined aria-hidden />} onClick={() => setChecking(kind)}>{t('review.client.check', { kind: term(kind) })}</Button>
        <Gaps file={file} review={value} onElsewhere={(field) => (field === 'chain' ? onChain() : onEdit())} />
      </div>
      {doubtful ? <Doubt file={file} /> : null}
      {value.changes.map(({ id, what, notes, dueAt }) => (
        <Message
          key={id} tone="warning"
          action={
            <span className={styles.acts}>
              <Button size="small" onClick={onEdit}>{t('review.changes.edit')}</Button>
              <Button size="small" type="primary" onClick={() => void finishChange(id)}>{t('review.changes.done')}</Button>
            </span>
          }
        >
          {t('review.changes.learnt', { what: what.map(term).join(t('clients.page.comma')) })} <DueLabel on={dayOfMoment(dueAt)} at={dueAt} rule={t('review.changes.why')} />
          {notes === null ? null : <div className={styles.notes}>{notes}</div>}
        </Message>
      ))}
      {checking === null ? null : <CheckDialog client={client.id} name={client.name ?? t('clients.form.unnamed')} kind={checking} onClose={() => setChecking(null)} />}
    </>
  );
}

/** The day of the last verification with its age, and whether it is due again. */
function Verified({ review: { verifiedOn, dueOn, rhythm } }: { readonly review: ClientReview }) {
  const { t } = useWords();
  const today = useToday();
  const due = dueOn !== null && dueOn <= today;
  return (
    <>
      <span className={due ? '' : 'km-soft'}>
        {verifiedOn === null ? t('review.client.never') : <span title={t('review.client.rhythm', { rhythm: t(`review.rhythms.${rhythm}`) })}>{t('review.client.verified', { day: dayText(verifiedOn), when: relativeDay(verifiedOn, today) })}</span>}
      </span>
      {due ? <StatusTag tone="warning">{t('review.client.due')}</StatusTag> : null}
    </>
  );
}

/** How many gaps there are, and filling them on the spot. */
function Gaps({ file: { client }, review: { gaps, unknowns, completeness }, onElsewhere }: { readonly file: ClientFile; readonly review: ClientReview; readonly onElsewhere: (field: string) => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const missing = gaps.filter(({ unknown }) => !unknown);
  if (missing.length === 0 && unknowns.length === 0) return <span className="km-soft">{t('review.client.complete')}</span>;
  return (
    <Popover
      trigger="click" placement="bottomLeft" open={open} onOpenChange={setOpen} title={t('review.client.gapsTitle', { completeness })}
      content={
        <div className={styles.pop}>
          <GapChips
            client={client.id} name={client.name ?? t('clients.form.unnamed')} gaps={gaps} unknowns={unknowns}
            onElsewhere={(field) => {
              setOpen(false);
              onElsewhere(field);
            }}
          />
        </div>
      }
    >
      <Button size="small" type="text" aria-expanded={open}>
        {missing.length === 0 ? t('review.client.complete') : t('review.client.gaps', { count: missing.length })} <DownOutlined aria-hidden />
      </Button>
    </Popover>
  );
}

/** Why a client is to be verified (R-AUD-04). */
function Doubt({ file: { client, contacts, phones, emails } }: { readonly file: ClientFile }) {
  const { t } = useWords();
  const reaches = [...phones, ...emails, ...contacts.flatMap((contact) => [...contact.phones, ...contact.emails])];
  const doubtful = reaches.filter(({ state }) => state === '待核实').map(({ text }) => text ?? '');
  const reason = client.verificationReason ?? (doubtful.length === 0 ? t('clients.page.noReason') : doubtful.join(t('clients.page.comma')));
  return <Message tone="warning">{t('clients.page.toVerifyBecause', { reason })}</Message>;
}
