import { UndoOutlined } from '@ant-design/icons';
import { Button, Modal, Pagination } from 'antd';
import { useState } from 'react';
import type { DataEvent } from '../../../shared/review/asks';
import { useNavigate, type Route } from '../../data/navigation';
import { useDataEvents } from '../../data/queries/review';
import { undoAction } from '../../data/saved-notice';
import { undoImport } from '../../data/undo-import';
import { useJob } from '../../data/use-job';
import { Failure } from '../../ui/failure';
import { countText, momentText, relativeMoment } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { ProgressPanel } from '../../ui/progress-panel';
import { StatusTag } from '../../ui/status-tag';
import { useNow } from '../../ui/use-today';
import { useWords, type Words } from '../../words/use-words';
import styles from './overview.module.css';

const perPage = 10;

/** Where more of an event is to be seen. */
const placeOf = ({ what }: DataEvent): Route | null =>
  what === 'import' ? { room: 'data', part: 'import' } : what === 'merge' ? { room: 'data', part: 'duplicates' } : what === 'deletion' ? { room: 'data', part: 'bin' } : what === 'sample' ? { room: 'data', part: 'sample' } : null;

/** What happened, in a few words: the file of an import, else what it was done to. */
function eventText({ what, file, collection, title, records }: DataEvent, { t }: Words): string {
  if (what === 'sample') return t('overview.events.sample');
  if (file !== null) return file;
  const of = collection === null ? '' : t(`backup.check.names.${collection}`);
  const first = [of, title ?? ''].filter((part) => part !== '').join(' ');
  return records > 1 && first !== '' ? t('shell.andMore', { what: first, more: countText(records - 1) }) : first;
}

/** What came in, was merged, changed in bulk or deleted, newest first; each can be taken back while it can. */
export function DataEvents() {
  const words = useWords();
  const { t } = words;
  const { go } = useNavigate();
  const now = useNow();
  const [page, setPage] = useState(1);
  const { value, error, reload } = useDataEvents((page - 1) * perPage, perPage);
  const [asked, setAsked] = useState<DataEvent | null>(null);
  const job = useJob();
  const takeBack = async ({ what, action }: DataEvent): Promise<void> => {
    setAsked(null);
    // A whole import is long work; the rest is one short action.
    if (what === 'import') await job.run((id) => undoImport(action, id));
    else await undoAction(action);
    reload();
  };
  return (
    <Section title={t('overview.events.title')}>
      <Failure error={error} channel="review:events" onRetry={reload} />
      <ProgressPanel going={job.progress} label={t('overview.events.running')} onCancel={job.cancel} />
      {value?.items.length === 0 ? <p className="km-soft">{t('overview.events.empty')}</p> : null}
      {value === null || value.items.length === 0 ? null : (
        <PlainTable label={t('overview.events.title')}>
          <thead>
            <tr>
              {(['what', 'about', 'records', 'when', 'who'] as const).map((key) => <th key={key} scope="col" data-end={key === 'records' ? true : undefined}>{t(`overview.events.${key}`)}</th>)}
              <th scope="col" aria-label={t('overview.events.undo')} />
            </tr>
          </thead>
          <tbody>
            {value.items.map((event) => {
              const place = placeOf(event);
              const about = eventText(event, words);
              return (
                <tr key={event.action}>
                  <td><StatusTag tone={event.what === 'deletion' ? 'warning' : event.what === 'import' ? 'accent' : 'neutral'} icon={null}>{t(`overview.events.kinds.${event.what}`)}</StatusTag></td>
                  <th scope="row">{place === null ? about : <button type="button" className="km-link" onClick={() => go(place)}>{about}</button>}</th>
                  <td data-end>{countText(event.records)}</td>
                  <td>
                    {momentText(event.at)} <span className="km-soft">{relativeMoment(event.at, now)}</span>
                  </td>
                  <td>{event.by}</td>
                  <td data-end>
                    {event.undoable ? (
                      <Button size="small" icon={<UndoOutlined aria-hidden />} aria-label={t('overview.events.undoOf', { about })} disabled={job.progress !== null} onClick={() => setAsked(event)}>
                        {t('overview.events.undo')}
                      </Button>
                    ) : <span className="km-soft">{t('overview.events.settled')}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      )}
      {value === null || value.total <= perPage ? null : (
        <Pagination
          className={styles.pages ?? ''} align="end" current={page} pageSize={perPage} total={value.total} showSizeChanger={false}
          showTotal={(total) => t('basic.total', { count: countText(total) })} onChange={setPage}
        />
      )}
      {asked === null ? null : (
        <Modal
          open title={t('overview.events.confirm', { what: t(`overview.events.kinds.${asked.what}`) })} okText={t('overview.events.undo')} cancelText={t('basic.cancel')}
          onOk={() => void takeBack(asked)} onCancel={() => setAsked(null)}
        >
          <p><strong>{eventText(asked, words)}</strong></p>
          <p>{t('overview.events.confirmLead', { count: countText(asked.records) })}</p>
        </Modal>
      )}
    </Section>
  );
}
