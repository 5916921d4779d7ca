import { TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useMemo, useRef } from 'react';
import { clientSorts } from '../../../shared/client/asks';
import { useClientPages } from '../../data/queries/clients';
import { useNavigate } from '../../data/navigation';
import { useToday } from '../../ui/use-today';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { useWide } from '../../ui/use-wide';
import { VirtualTable, type Sort } from '../../ui/virtual-table';
import { useWords } from '../../words/use-words';
import { ClientFilters } from './client-filters';
import { clientColumns } from './client-columns';
import { useClientListState } from './screen-state';
import styles from './client-list.module.css';

/** Every client, however many there are: filtered, ordered, opened by a click or Enter. */
export function ClientList({ onCreate }: { readonly onCreate: () => void }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const wide = useWide();
  const { go } = useNavigate();
  const { filter, sort, place, sortChosen, placeLeft, filtersCleared } = useClientListState();
  const pages = useClientPages(filter, sort);
  const columns = useMemo(() => clientColumns(words, today, wide), [words, today, wide]);
  const box = useRef<HTMLDivElement>(null);
  const filtered = Object.keys(filter).length > 0;

  const onSort = useCallback(
    ({ by, descending }: Sort) => {
      const known = clientSorts.find((each) => each === by);
      if (known !== undefined) sortChosen({ by: known, descending });
    },
    [sortChosen],
  );
  const intoList = (): void => box.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();

  if (pages.total === 0 && !pages.stale && !filtered) {
    return (
      <EmptyState
        icon={<TeamOutlined />}
        sentence={t('clients.list.empty')}
        action={
          <Button type="primary" onClick={onCreate}>
            {t('clients.create')}
          </Button>
        }
        example={
          <>
            {t('clients.list.emptyExample')}
            <br />
            {t('clients.list.emptyImport')}{' '}
            <button type="button" className="km-link" onClick={() => go({ room: 'data', part: 'import' })}>
              {t('clients.list.import')}
            </button>
          </>
        }
      />
    );
  }
  return (
    <div className={styles.list} ref={box}>
      <ClientFilters onIntoList={intoList} />
      <Failure error={pages.error} channel="client:list" onRetry={pages.reload} />
      {pages.total === 0 && !pages.stale ? (
        <div className={styles.nothing} role="status">
          <p>{t('clients.list.nothingFound')}</p>
          <Button onClick={filtersCleared}>{t('clients.list.clearFilters')}</Button>
        </div>
      ) : (
        <VirtualTable
          label={t('clients.list.label')}
          columns={columns}
          total={pages.total ?? 0}
          counted={pages.total !== null}
          rowAt={pages.rowAt}
          rowKey={(row) => row.id}
          onShow={pages.show}
          onOpen={(row) => go({ room: 'clients', id: row.id })}
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
