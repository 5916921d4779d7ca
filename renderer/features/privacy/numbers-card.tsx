import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { IdNumberRow } from '../../../shared/idnumber/asks';
import type { IdNumberId } from '../../../shared/idnumber/schema';
import { ask } from '../../data/engine';
import { useConsents, useIdNumbers } from '../../data/queries/privacy';
import { notifyRefused } from '../../data/saved-notice';
import { DestroyNumbersDialog } from '../../pieces/destroy-numbers-dialog';
import { Failure } from '../../ui/failure';
import { momentText } from '../../ui/format';
import { notify } from '../../ui/notices';
import { Section } from '../../ui/page';
import { RecordLine, RecordList } from '../../ui/record-list';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import type { Person } from './consent-dialog';
import { NumberDialog } from './number-dialog';
import styles from './privacy.module.css';

/** For how long a number stands on the screen in full, in milliseconds. */
const shownFor = 30_000;

/** The numbers that are kept under an authorisation, masked until somebody asks to see one (R-COL-05). */
export function NumbersCard({ client, people }: { readonly client: ClientId; readonly people: readonly Person[] }) {
  const { t } = useWords();
  const { value, error, reload } = useIdNumbers(client);
  const consents = useConsents(client);
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<{ readonly id: IdNumberId; readonly number: string } | null>(null);
  const grants = (consents.value?.items ?? []).filter(({ purpose, standing }) => purpose === '证件号' && standing === '有效');

  useEffect(() => {
    if (shown === null) return undefined;
    const hide = (): void => setShown(null);
    const timer = setTimeout(hide, shownFor);
    window.addEventListener('blur', hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', hide);
    };
  }, [shown]);

  const show = async (id: IdNumberId): Promise<void> => {
    const answer = await ask('idnumber:show', { id });
    if (answer.ok) setShown({ id, number: answer.value.number });
    else notifyRefused(answer.error, 'idnumber:show');
  };
  return (
    <Section
      title={t('privacy.numbers.title')}
      actions={grants.length === 0 ? undefined : (
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          {t('privacy.numbers.add')}
        </Button>
      )}
    >
      <Failure error={error} channel="idnumber:list" onRetry={reload} />
      <p className="km-soft">
        {t('privacy.numbers.lead')} {grants.length === 0 ? t('privacy.numbers.needsConsent') : value?.items.length === 0 ? t('privacy.numbers.none') : null}
      </p>
      {value === null || value.items.length === 0 ? null : (
        <RecordList label={t('privacy.numbers.list')}>
          {value.items.map((row) => (
            <Line key={row.id} row={row} number={shown?.id === row.id ? shown.number : null} onShow={() => void show(row.id)} onHide={() => setShown(null)} />
          ))}
        </RecordList>
      )}
      {adding ? <NumberDialog client={client} people={people} grants={grants} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function Line({ row, number, onShow, onHide }: { readonly row: IdNumberRow; readonly number: string | null; readonly onShow: () => void; readonly onHide: () => void }) {
  const { t, term } = useWords();
  const [removing, setRemoving] = useState(false);
  const { id, kind, contactName, ends, shownAt, authorised } = row;
  const what = contactName === null ? term(kind ?? '') : t('privacy.numbers.of', { kind: term(kind ?? ''), name: contactName });
  const remove = async (): Promise<void> => {
    const answer = await ask('idnumber:delete', { id });
    if (answer.ok) notify('good', t('privacy.numbers.removed'));
    else notifyRefused(answer.error, 'idnumber:delete');
  };
  const note = ends === null ? t('privacy.numbers.gone') : number !== null ? t('privacy.numbers.showing') : shownAt === null ? null : t('privacy.numbers.shown', { at: momentText(shownAt) });
  return (
    <RecordLine
      acts={
        <>
          {ends === null || !authorised ? null : (
            <Button size="small" type="text" aria-label={t(number === null ? 'privacy.numbers.showOf' : 'privacy.numbers.hideOf', { what })} onClick={number === null ? onShow : onHide}>
              {t(number === null ? 'privacy.numbers.show' : 'privacy.numbers.hide')}
            </Button>
          )}
          <Button size="small" type="text" aria-label={t('privacy.numbers.removeOf', { what })} onClick={() => (ends === null ? void remove() : setRemoving(true))}>
            {t('privacy.numbers.remove')}
          </Button>
        </>
      }
    >
      <strong>{what}</strong> {ends !== null && !authorised ? <StatusTag tone="danger">{t('privacy.numbers.mustGo')}</StatusTag> : null}
      {ends === null ? null : <div className={styles.number}>{number ?? ends}</div>}
      {note === null ? null : <div className="km-soft">{note}</div>}
      {removing ? (
        <DestroyNumbersDialog
          title={t('privacy.numbers.removeTitle', { what })} effect={t('privacy.numbers.removeEffect')} confirm={t('privacy.numbers.confirm')}
          onConfirm={remove} onClose={() => setRemoving(false)}
        />
      ) : null}
    </RecordLine>
  );
}
