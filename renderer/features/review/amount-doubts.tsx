import { Button } from 'antd';
import { useState } from 'react';
import { recordId } from '../../../shared/record/schema';
import type { Doubt } from '../../../shared/review/asks';
import { MoneyInput } from '../../ui/money-input';
import { moneyExact } from '../../ui/format';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { settleAmount } from './actions';
import styles from './review.module.css';

const withAmounts = ['clients', 'orders', 'payments', 'contracts'] as const;
const amounts = ['budgetFen', 'balanceFen', 'amountFen'] as const;

/** An amount beyond the ceiling: right, corrected, or dropped (R-DC-03, AT-37). */
export function AmountDoubt({ doubt: { collection, id, field, shown }, name, onOpen }: {
  readonly doubt: Doubt;
  readonly name: string;
  /** Leads to the record, where an amount is made of lines. */
  readonly onOpen: () => void;
}) {
  const { t, label } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const [fen, setFen] = useState<number | null>(typeof shown === 'number' ? shown : null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const of = withAmounts.find((each) => each === collection);
  const amount = amounts.find((each) => each === field);
  const record = recordId.safeParse(id);
  if (of === undefined || amount === undefined || !record.success) return null;
  const what = `${t(`backup.check.names.${collection}`)} · ${label(collection, field)}`;
  const settle = async (verdict: Parameters<typeof settleAmount>[0]['verdict']): Promise<void> => setRefusal(await settleAmount({ collection: of, id: record.data, field: amount, verdict }));
  return (
    <div className={styles.amount} role="group" aria-label={t('review.amounts.of', { what, name })}>
      <span>
        <span className="km-soft">{what}</span> <strong className={styles.sum}>{typeof shown === 'number' ? moneyExact(shown) : shown}</strong>
      </span>
      {correcting ? (
        <span className={styles.acts}>
          <span className={styles.money}><MoneyInput autoFocus size="small" aria-label={t('review.amounts.right')} value={fen} onChange={setFen} /></span>
          <Button size="small" type="primary" disabled={fen === null} onClick={() => fen !== null && void settle({ is: 'corrected', fen })}>{t('basic.save')}</Button>
          <Button size="small" type="text" onClick={() => setCorrecting(false)}>{t('basic.cancel')}</Button>
        </span>
      ) : (
        <span className={styles.acts}>
          <Button size="small" onClick={() => void settle({ is: 'right' })}>{t('review.amounts.confirm')}</Button>
          <Button size="small" onClick={() => setCorrecting(true)}>{t('review.amounts.correct')}</Button>
          <Button size="small" type="text" onClick={() => void settle({ is: 'dropped' })}>{t('review.amounts.drop')}</Button>
        </span>
      )}
      <Failure error={refusal} channel="review:amount" />
      {refusal?.kind === 'ofLines' ? <Button size="small" onClick={onOpen}>{t('review.amounts.openRecord')}</Button> : null}
    </div>
  );
}
