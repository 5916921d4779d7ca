import { Form, Radio, Select } from 'antd';
import { replyDue } from '../../../shared/followup/reply';
import { findings, linesOfKind, replyStates } from '../../../shared/followup/schema';
import { momentAt } from '../../../shared/kit/dates';
import { visitKinds } from '../../../shared/visit/vocabulary';
import type { CadenceClient } from '../../data/queries/followups';
import { usePolicies } from '../../data/queries/policies';
import { FieldItem } from '../../pieces/field-item';
import { dayShort, momentShort } from '../../ui/format';
import { localZone } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import type { FollowupValues } from './followup-values';
import styles from './followup-form.module.css';

const buttons = { optionType: 'button', buttonStyle: 'solid' } as const;

/** What kind of visit it was (R-RV-10). */
export function VisitKindField() {
  const { t, term, label } = useWords();
  return (
    <Form.Item name="visitKind" label={label('followups', 'visitKind')}>
      <Select aria-label={label('followups', 'visitKind')} options={[{ value: '', label: t('followups.noVisitKind') }, ...visitKinds.map((value) => ({ value, label: term(value) }))]} />
    </Form.Item>
  );
}

/** The lines that the kind of visit has of its own, with what to think of (R-RV-06…R-RV-10); nothing where it has no kind. */
export function VisitFields({ values: { visitKind, finding, resolved }, client }: { readonly values: FollowupValues; readonly client: CadenceClient | null }) {
  const { t, term, label } = useWords();
  if (!visitKind) return null;
  return (
    <div className={styles.learnt} role="group" aria-label={term(visitKind)}>
      <p className="km-soft">{t(`followups.guide.${visitKind}`)}</p>
      <div className={`${styles.row ?? ''} ${styles.two ?? ''}`}>
        {linesOfKind[visitKind].map((line) =>
          line === 'resolved' ? (
            <Form.Item key={line} name={line} label={label('followups', line)} extra={resolved === false ? t('followups.onsite') : undefined}>
              <Radio.Group {...buttons} aria-label={label('followups', line)} options={[{ value: true, label: t('followups.yes') }, { value: false, label: t('followups.no') }]} />
            </Form.Item>
          ) : (
            <FieldItem
              key={line}
              collection="followups"
              field={line}
              rows={1}
              placeholder={t(`followups.lineHint.${line}`)}
              hint={line === 'greeting' && client?.greeting ? t('followups.greetingKnown', { greeting: client.greeting }) : undefined}
            />
          ),
        )}
      </div>
      <Form.Item name="finding" label={label('followups', 'finding')} extra={finding ? t(`followups.findingHint.${finding}`) : undefined}>
        <Radio.Group {...buttons} aria-label={label('followups', 'finding')} options={[{ value: '', label: t('followups.noSignal') }, ...findings.map((value) => ({ value, label: term(value) }))]} />
      </Form.Item>
    </div>
  );
}

/** Whether the client waits for an answer, and until when it must have it (R-FU-02). */
export function ReplyField({ values: { reply, heldOn = null, heldTime } }: { readonly values: FollowupValues }) {
  const { t, label } = useWords();
  const policies = usePolicies();
  const heldAt = heldOn !== null && heldTime ? momentAt(heldOn, heldTime, localZone()) : null;
  const due = reply ? replyDue({ heldOn, heldAt, reply, finding: null, visitKind: null, resolved: null }, policies, localZone()) : null;
  return (
    <Form.Item
      name="reply"
      label={label('followups', 'reply')}
      extra={due === null ? undefined : t(reply === '待确认' ? 'followups.acknowledgeBy' : 'followups.answerBy', { when: due.at === null ? dayShort(due.on) : momentShort(due.at) })}
    >
      <Select aria-label={label('followups', 'reply')} options={[{ value: '', label: t('followups.noReply') }, ...replyStates.map((value) => ({ value, label: t(`followups.replyState.${value}`) }))]} />
    </Form.Item>
  );
}
