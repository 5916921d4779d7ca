import { Button } from 'antd';
import { useNavigate } from '../../data/navigation';
import { useOverdueNumbers } from '../../data/queries/privacy';
import { Failure } from '../../ui/failure';
import { countText, dayText } from '../../ui/format';
import { Section } from '../../ui/page';
import { RecordLine, RecordList } from '../../ui/record-list';
import { useWords } from '../../words/use-words';

/** Numbers of any client that must be destroyed, because their authorisation ran out (R-COL-05); nothing while there are none. */
export function OverdueNumbers() {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const { value, error, reload } = useOverdueNumbers();
  if (error !== null) return <Failure error={error} channel="idnumber:overdue" onRetry={reload} />;
  if (value === null || value.total === 0) return null;
  const left = value.total - value.items.length;
  return (
    <Section title={t('overview.numbers.title', { count: countText(value.total) })}>
      <p className="km-soft">{t('overview.numbers.lead')}</p>
      <RecordList label={t('overview.numbers.title', { count: countText(value.total) })}>
        {value.items.map(({ id, client, number, name, kind, expiresOn }) => (
          <RecordLine key={id} acts={<Button size="small" onClick={() => go({ room: 'clients', id: client, tab: 'privacy' })}>{t('overview.numbers.open')}</Button>}>
            <strong>{name ?? number ?? ''}</strong> {term(kind ?? '')}
            {expiresOn === null ? null : <span className="km-soft"> · {t('overview.numbers.ended', { day: dayText(expiresOn) })}</span>}
          </RecordLine>
        ))}
      </RecordList>
      {left > 0 ? <p className="km-soft">{t('overview.numbers.more', { count: countText(left) })}</p> : null}
    </Section>
  );
}
