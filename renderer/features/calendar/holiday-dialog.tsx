import { Modal } from 'antd';
import { useState } from 'react';
import { ask } from '../../data/engine';
import { useHolidayYears } from '../../data/queries/calendar';
import { notifySaved } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

/** Brings a table of holidays in, and says which years were brought in so far. */
export function HolidayDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { value: known } = useHolidayYears();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const pick = async (): Promise<void> => {
    setRefusal(null);
    const picked = await ask('file:pick', { purpose: 'holidays' });
    if (!picked.ok) return picked.error.kind === 'cancelled' ? undefined : setRefusal(picked.error);
    setBusy(true);
    const answer = await ask('calendar:holidays-import', { file: picked.value.token });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('calendar.holidaysDone', { years: answer.value.years.join(t('clients.page.comma')), days: answer.value.days }));
    onClose();
  };
  return (
    <Modal open width={480} title={t('calendar.holidays')} okText={t('imports.choose.button')} cancelText={t('basic.cancel')} okButtonProps={{ loading: busy }} onOk={() => void pick()} onCancel={onClose}>
      <p>{t('calendar.holidaysHint')}</p>
      <p className="km-soft">{t('calendar.holidaysFormats')}</p>
      {known === null || known.length === 0 ? null : <p className="km-soft">{t('calendar.holidaysKnown', { years: known.map(({ year }) => year).join(t('clients.page.comma')) })}</p>}
      <Failure error={refusal} channel="calendar:holidays-import" />
    </Modal>
  );
}
