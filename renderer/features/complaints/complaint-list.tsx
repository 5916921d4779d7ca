import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useMemo, useRef } from 'react';
import { complaintSorts } from '../../../shared/complaint/asks';
import { useNavigate } from '../../data/navigation';
import { useComplaintPages } from '../../data/queries/complaints';
import { useToday } from '../../ui/use-today';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { useWide } from '../../ui/use-wide';
import { VirtualTable, type Sort } from '../../ui/virtual-table';
import { useWords } from '../../words/use-words';
import { complaintColumns } from './complaint-columns';
import { ComplaintFilters } from './complaint-filters';
import { useComplaintListState } from './screen-state';
import styles from './complaint-list.module.css';

/** Every complaint with the clock that runs: filtered, ordered, opened by a click or Enter. */
export function ComplaintList({ onRegister }: { readonly onRegister: () => void }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const wide = useWide();
  const { go } = useNavigate();
  const { filter, sort, place, sortChosen, placeLeft, filtersCleared } = useComplaintListState();
  const pages = useComplaintPages(filter, sort);
  const columns = useMemo(() => complaintColumns(words, today, wide), [words, today, wide]);
  const box = useRef<HTMLDivElement>(null);
  const filtered = Object.keys(filter).length > 0;

  const onSort = useCallback(
    ({ by, descending }: Sort) => {
      const known = complaintSorts.find((each) => each === by);
      if (known !== undefined) sortChosen({ by: known, descending });
    },
    [sortChosen],
  );

  if (pages.total === 0 && !pages.stale && !filtered) {
    return (
      <EmptyState
        icon={<ExclamationCircleOutlined />}
        sentence={t('complaints.list.empty')}
        action={
          <Button type="primary" onClick={onRegister}>
            {t('complaints.register')}
          </Button>
        }
        example={t('complaints.list.emptyExample')}
      />
    );
  }
  return (
    <div className={styles.list} ref={box}>
      <ComplaintFilters onIntoList={() => box.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()} />
      <Failure error={pages.error} channel="complaint:list" onRetry={pages.reload} />
      {pages.total === 0 && !pages.stale ? (
        <div className={styles.nothing} role="status">
          <p>{t('complaints.list.nothingFound')}</p>
          <Button onClick={filtersCleared}>{t('complaints.list.clearFilters')}</Button>
        </div>
      ) : (
        <VirtualTable
          label={t('complaints.list.label')}
          columns={columns}
          total={pages.total ?? 0}
          counted={pages.total !== null}
          rowAt={pages.rowAt}
          rowKey={(row) => row.id}
          onShow={pages.show}
          onOpen={(row) => go({ room: 'complaints', id: row.id })}
          sort={sort}
          onSort={onSort}
          place={place}
          onLeave={placeLeft}
          resetOn={JSON.stringify([filter, sort])}
        />
      )}
    </div>
  );
}
