import { FilterOutlined } from '@ant-design/icons';
import { Button, Select, Tag } from 'antd';
import { useMemo, useState } from 'react';
import type { SegmentInput } from '../../../shared/care-plan/segment';
import type { ClientFilter } from '../../../shared/client/asks';
import type { Out } from '../../../shared/ipc/contract';
import { builtinViews } from '../../../shared/listview/builtin';
import { useSegmentCount } from '../../data/queries/care-plans';
import { useCustomFields, useSavedViews } from '../../data/queries/lists';
import { useAsk } from '../../data/use-ask';
import { ConditionsDialog } from '../../pieces/conditions-dialog';
import { knownColumns } from '../../pieces/known-columns';
import { countText } from '../../ui/format';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';
import { conditionsOf, segmentLines } from './segment-text';
import styles from './care-plans.module.css';

/** Whom a plan is for, as it is being written: a view that it follows, or conditions of its own. */
export interface Chosen {
  readonly view: Out<'careplan:read'>['segment']['view'];
  readonly filter: ClientFilter;
}

/** What is handed in of it: a view that is gone leaves its conditions. */
export const inputOf = ({ view, filter }: Chosen): SegmentInput => (view === null || view.lost ? filter : { view: view.id });

const own = 'own';
const builtin = 'builtin:';

/** Chooses whom a plan is for, in readable conditions and with how many clients that is now. */
export function SegmentField({ chosen, unreadable = false, onChange }: { readonly chosen: Chosen; readonly unreadable?: boolean; readonly onChange: (chosen: Chosen) => void }) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const { value: saved } = useSavedViews('clients');
  const { value: fields } = useCustomFields('clients');
  const offered = useAsk('preset:offered', open ? {} : null, ['presets']).value;
  const known = useMemo(() => knownColumns('clients', fields ?? [], words), [fields, words]);
  const { value: counted } = useSegmentCount(unreadable ? null : inputOf(chosen));
  const { view, filter } = chosen;
  const { where, any, rest } = conditionsOf(filter);
  const lines = segmentLines(filter, known, words);
  const take = (value: string): void => {
    if (value === own) return onChange({ view: null, filter });
    if (value.startsWith(builtin)) return onChange({ view: null, filter: builtinViews.clients.find(({ key }) => `${builtin}${key}` === value)?.filter ?? {} });
    const found = saved?.find(({ id }) => id === value);
    if (found?.filter) onChange({ view: { id: found.id, name: found.name, lost: false }, filter: found.filter });
  };
  return (
    <div className={styles.segment}>
      <Select
        aria-label={t('carePlans.segment')}
        value={unreadable ? null : (view?.id ?? own)}
        placeholder={t('carePlans.chooseAnew')}
        onChange={take}
        options={[
          { value: own, label: t('carePlans.ownConditions') },
          ...(view?.lost === true ? [{ value: view.id as string, label: t('carePlans.lostView', { view: view.name }) }] : []),
          { label: t('carePlans.followView'), options: (saved ?? []).flatMap(({ id, name, filter: has }) => (has === null ? [] : [{ value: id, label: name }])) },
          { label: t('carePlans.fromView'), options: builtinViews.clients.map(({ key }) => ({ value: `${builtin}${key}`, label: t(`lists.views.clients.${key as 'all'}`) })) },
        ]}
      />
      <div className={styles.conditions}>
        {lines.length === 0 && !unreadable ? <span className="km-soft">{t('carePlans.everybody')}</span> : lines.map((line) => <Tag key={line}>{line}</Tag>)}
        {view === null || view.lost ? <Button size="small" icon={<FilterOutlined aria-hidden />} onClick={() => setOpen(true)}>{t('lists.conditions.title')}</Button> : null}
      </div>
      <p className="km-soft" role="status">
        {[counted === null ? null : t('carePlans.clientsNow', { count: countText(counted.clients) }), view === null ? null : t(view.lost ? 'carePlans.viewLost' : 'carePlans.viewFollowed', { view: view.name })].filter((part) => part !== null).join(' · ')}
      </p>
      {unreadable ? <Message tone="warning">{t('carePlans.unreadable')}</Message> : null}
      {open ? (
        <ConditionsDialog
          columns={known} where={where} any={any} offered={(preset) => offered?.[preset] ?? []}
          onApply={(next, isAny) => {
            onChange({ view: null, filter: { ...rest, where: [...next], ...(isAny ? { any: true } : {}) } });
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
