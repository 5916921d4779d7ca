import { FunnelPlotOutlined } from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import { useState } from 'react';
import type { ClientFilter } from '../../../shared/client/asks';
import type { Day } from '../../../shared/kit/dates';
import type { SourceRow } from '../../../shared/source/asks';
import type { SourceId } from '../../../shared/source/schema';
import { ask } from '../../data/engine';
import { useNavigate, type Opened } from '../../data/navigation';
import { useSource, useSourceFigures, useSources, type SourcePeriod } from '../../data/queries/sources';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { useOver } from '../../data/use-over';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { usePickedSpan } from '../../ui/picked-day';
import { useWords } from '../../words/use-words';
import { ChannelsCard } from './channels-card';
import { RegisterTable } from './register-table';
import { SourceFormDrawer } from './source-form-drawer';
import styles from './sources.module.css';

const perPage = 50;
const dayFormat = 'YYYY-MM-DD';
type Step = 'leads' | 'valid' | 'firstOrders';
type Over = { readonly source: SourceRow | SourceId | null; readonly preset?: Readonly<Record<string, unknown>> };

const overOf = ({ collection, id }: Opened): Over | null => (collection === 'sources' ? { source: id as SourceId } : null);

/** How far the clients that a number leads to must have come. */
const reached: Readonly<Record<Step, ClientFilter>> = { leads: {}, valid: { qualified: true }, firstOrders: { firstOrder: true } };

/** Where clients come from: the channels with their three steps, and the register with its costs. */
export function SourcesView({ period, creating, onPeriod, onCreating }: {
  readonly period: SourcePeriod;
  readonly creating: boolean;
  readonly onPeriod: (period: SourcePeriod) => void;
  readonly onCreating: (creating: boolean) => void;
}) {
  const { t } = useWords();
  const { go } = useNavigate();
  const [offset, setOffset] = useState(0);
  const [over, setOver] = useOver(overOf);
  const found = useSource(typeof over?.source === 'string' ? over.source : null);
  const isRead = typeof over?.source === 'string';
  const source = isRead ? found : (over?.source ?? null);
  const list = useSources(period, offset, perPage);
  const figures = useSourceFigures(period);
  const channels = figures.value?.channels ?? [];
  const open = (filter: ClientFilter, step: Step): void => go({ room: 'clients', filter: { ...filter, ...reached[step] } });

  const setUnit = async (row: SourceRow, costUnit: NonNullable<SourceRow['costUnit']>): Promise<void> => {
    if (costUnit === '每次点击' && row.clicks === null) return setOver({ source: row, preset: { costUnit } });
    const answer = await ask('source:edit', { id: row.id, seen: row.stamp, fields: { costUnit } });
    if (answer.ok) notifySaved(answer.value.action, t('sources.form.unitSaved'));
    else notifyRefused(answer.error, 'source:edit');
  };
  const nothing = list.value?.total === 0 && channels.length === 0 && period.from === undefined && period.to === undefined;
  return (
    <>
      <Failure error={list.error ?? figures.error} channel="source:list" onRetry={list.reload} />
      {nothing ? (
        <EmptyState
          icon={<FunnelPlotOutlined />} sentence={t('sources.empty')} example={t('sources.emptyExample')}
          action={<Button type="primary" onClick={() => onCreating(true)}>{t('sources.create')}</Button>}
        />
      ) : (
        <div className={styles.stack}>
          <Period period={period} onChosen={(next) => { setOffset(0); onPeriod(next); }} />
          {channels.length === 0 || figures.value === null ? null : (
            <ChannelsCard
              channels={channels} ranking={figures.value.ranking}
              onClients={({ channel, entries, figures: { written } }, step) => open(written ? { sourceEntry: entries.slice(0, 50) as never } : { source: [channel], ...(period.from === undefined ? {} : { filedFrom: period.from }), ...(period.to === undefined ? {} : { filedTo: period.to }) }, step)}
            />
          )}
          {list.value === null || figures.value === null ? null : (
            <Section title={t('sources.register')}>
              {list.value.total === 0 ? (
                <p className="km-soft">{t('sources.emptyExample')}</p>
              ) : (
                <RegisterTable
                  rows={list.value.items} total={list.value.total} offset={offset} limit={perPage} register={figures.value.register} onPage={setOffset}
                  onEdit={(source) => setOver({ source })} onUnit={(row, unit) => void setUnit(row, unit)} onClients={(row, step) => open({ sourceEntry: [row.id as never] }, step)}
                />
              )}
            </Section>
          )}
        </div>
      )}
      {(over === null && !creating) || (isRead && found === null) ? null : (
        <SourceFormDrawer
          key={source?.id ?? 'new'} source={source} {...(over?.preset === undefined ? {} : { preset: over.preset })} channels={channels.map(({ channel }) => channel)}
          onClose={() => {
            setOver(null);
            onCreating(false);
          }}
        />
      )}
    </>
  );
}

function Period({ period: { from, to }, onChosen }: { readonly period: SourcePeriod; readonly onChosen: (period: SourcePeriod) => void }) {
  const { t } = useWords();
  const span = usePickedSpan(from, to);
  return (
    <div className={styles.period} role="group" aria-label={t('sources.period')}>
      <span className="km-soft">{t('sources.period')}</span>
      <DatePicker.RangePicker
        allowEmpty={[true, true]} format={dayFormat} placeholder={[t('sources.from'), t('sources.to')]} aria-label={t('sources.period')}
        value={span}
        onChange={(days) => {
          const [first, last] = days ?? [];
          onChosen({ ...(first ? { from: first.format(dayFormat) as Day } : {}), ...(last ? { to: last.format(dayFormat) as Day } : {}) });
        }}
      />
      {from === undefined && to === undefined ? null : <Button type="link" size="small" onClick={() => onChosen({})}>{t('sources.allTime')}</Button>}
    </div>
  );
}
