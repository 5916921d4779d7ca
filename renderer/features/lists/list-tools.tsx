import { DeleteOutlined, DownloadOutlined, EditOutlined, FilterOutlined, TagOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Dropdown, Select, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ListRows } from '../../../shared/listview/asks';
import { usualColumns } from '../../../shared/listview/columns';
import type { Condition } from '../../../shared/listview/condition';
import { noneChosen, type ListState } from '../../data/list-state';
import { useAsk } from '../../data/use-ask';
import { countText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import { BulkDialog, type BulkKind } from './bulk-dialog';
import { ColumnsDialog } from './columns-dialog';
import { conditionText } from '../../pieces/condition-text';
import { ConditionsDialog } from '../../pieces/conditions-dialog';
import { ExportDialog } from './export-dialog';
import type { KnownColumn } from '../../pieces/known-columns';
import { chosenRows } from './use-selection';
import styles from './lists.module.css';

type Open = { readonly kind: 'conditions' } | { readonly kind: 'columns' } | { readonly kind: 'export' } | { readonly kind: 'bulk'; readonly change: BulkKind };

/** What narrows, gathers and shapes a list; and, once rows are chosen, what can be done with them. */
export function ListTools({ list, rows, state, known, shown, total, count, fileName, filters }: {
  readonly list: ListRows['list'];
  readonly rows: ListRows;
  readonly state: ListState<ListRows['filter']>;
  readonly known: readonly KnownColumn[];
  readonly shown: readonly KnownColumn[];
  readonly total: number;
  readonly count: number;
  readonly fileName: string;
  readonly filters: ReactNode;
}) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState<Open | null>(null);
  const { filter, chosen } = state;
  const where = filter.where ?? [];
  const offered = useAsk('preset:offered', open?.kind === 'conditions' || open?.kind === 'bulk' ? {} : null, ['presets']).value;
  const tags = useAsk('client:choices', open?.kind === 'bulk' && open.change === 'removeTag' ? {} : null, ['tags']).value?.tags ?? [];
  const close = (): void => setOpen(null);
  const target = count === 0 ? { rows, except: [] } : chosenRows(rows, chosen);
  const setWhere = (next: readonly Condition[], any: boolean): void => state.filterChosen({ where: [...next], any: any ? true : undefined });
  return (
    <>
      {count === 0 ? (
        <div className={styles.tools}>
          {filters}
          <div className={styles.shape}>
            <Button icon={<FilterOutlined aria-hidden />} onClick={() => setOpen({ kind: 'conditions' })}>
              {where.length === 0 ? t('lists.tools.conditions') : t('lists.tools.conditionsCount', { count: where.length })}
            </Button>
            <Select
              className={styles.group ?? ''}
              aria-label={t('lists.tools.group')}
              placeholder={t('lists.tools.group')}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={state.group}
              options={known.filter(({ group }) => group).map(({ name, title }) => ({ value: name, label: title }))}
              labelRender={({ value }) => t('lists.tools.groupedBy', { column: known.find(({ name }) => name === value)?.title ?? '' })}
              onChange={(name: string | undefined) => state.groupChosen(name ?? null)}
            />
            <Button icon={<TableOutlined aria-hidden />} onClick={() => setOpen({ kind: 'columns' })}>
              {t('lists.tools.columns')}
            </Button>
            <Button icon={<DownloadOutlined aria-hidden />} onClick={() => setOpen({ kind: 'export' })}>
              {t('lists.tools.export')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.chosen} role="toolbar" aria-label={t('lists.select.label')}>
          <strong>{t('lists.select.count', { count: countText(count) })}</strong>
          {chosen.all ? null : (
            <Button type="link" size="small" onClick={() => state.chose({ all: true, ids: [], anchor: null })}>
              {t('lists.select.allOf', { count: countText(total) })}
            </Button>
          )}
          <Button icon={<EditOutlined aria-hidden />} onClick={() => setOpen({ kind: 'bulk', change: 'set' })}>
            {t('lists.select.edit')}
          </Button>
          {list === 'clients' ? (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'add', label: t('lists.select.addTag'), onClick: () => setOpen({ kind: 'bulk', change: 'addTag' }) },
                  { key: 'remove', label: t('lists.select.removeTag'), onClick: () => setOpen({ kind: 'bulk', change: 'removeTag' }) },
                ],
              }}
            >
              <Button icon={<TagOutlined aria-hidden />}>{t('lists.select.tags')}</Button>
            </Dropdown>
          ) : null}
          <Button icon={<DownloadOutlined aria-hidden />} onClick={() => setOpen({ kind: 'export' })}>
            {t('lists.tools.export')}
          </Button>
          <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => setOpen({ kind: 'bulk', change: 'delete' })}>
            {t('lists.select.delete')}
          </Button>
          <Button type="text" onClick={() => state.chose(noneChosen)}>
            {t('lists.select.none')}
          </Button>
        </div>
      )}
      {where.length === 0 ? null : (
        <div className={styles.conditions} role="group" aria-label={t('lists.conditions.title')}>
          {where.map((each, at) => (
            <Tag key={`${each.field}-${at}`} closable={{ 'aria-label': t('lists.conditions.remove', { n: at + 1 }) }} onClose={() => setWhere(where.filter((_, index) => index !== at), filter.any === true)}>
              {conditionText(each, known, words)}
            </Tag>
          ))}
          {filter.any === true && where.length > 1 ? <span className="km-soft">{t('lists.conditions.matchAny')}</span> : null}
          <Button type="link" size="small" onClick={state.filtersCleared}>
            {t('clients.list.clearFilters')}
          </Button>
        </div>
      )}
      {open?.kind === 'conditions' ? (
        <ConditionsDialog
          columns={known} where={where} any={filter.any === true} offered={(preset) => offered?.[preset] ?? []}
          onApply={(next, any) => {
            setWhere(next, any);
            close();
          }}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'columns' ? (
        <ColumnsDialog
          columns={known} shown={shown.map(({ name }) => name)} usual={usualColumns[list]}
          onApply={(columns) => {
            state.columnsChosen(columns);
            close();
          }}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'export' ? (
        <ExportDialog chosen={target} sort={state.sort} group={state.group} columns={shown} count={count === 0 ? total : count} name={fileName} whole={count === 0 && rows.list !== 'clients' && rows.list !== 'complaints' ? rows : null} onClose={close} />
      ) : null}
      {open?.kind === 'bulk' ? (
        <BulkDialog
          kind={open.change} chosen={target} columns={known} tags={tags} offered={(preset) => offered?.[preset] ?? []}
          onDone={() => {
            close();
            state.chose(noneChosen);
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
}
