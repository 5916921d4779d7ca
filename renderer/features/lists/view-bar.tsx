import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import { builtinViews } from '../../../shared/listview/builtin';
import type { ListRows, SavedView } from '../../../shared/listview/asks';
import type { ListViewId } from '../../../shared/listview/schema';
import { ask } from '../../data/engine';
import type { ListState, Shown } from '../../data/list-state';
import { useSavedViews } from '../../data/queries/lists';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { sayIfKnown } from '../../words/words';
import styles from './lists.module.css';

type Filter = ListRows['filter'];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a view keeps of what is shown. */
const bodyOf = (list: ListRows['list'], { filter, columns, sort, group }: Shown<Filter>) => ({
  rows: { list, filter } as ListRows, columns: [...columns] as never[], sort, group: group as never,
});

const savedShown = (view: SavedView): Partial<Shown<Filter>> => ({
  filter: view.filter ?? {},
  ...(view.columns.length === 0 ? {} : { columns: view.columns }),
  ...(view.sort === null ? {} : { sort: view.sort }),
  group: view.group,
});

/** The views of a list: those that are there from the start, then the user's own. What was changed since can be kept. */
export function ViewBar({ list, state }: { readonly list: ListRows['list']; readonly state: ListState<Filter> }) {
  const { t } = useWords();
  const { value: saved } = useSavedViews(list);
  const [naming, setNaming] = useState<{ readonly id: ListViewId | null; readonly name: string } | null>(null);
  const { filter, sort, group, columns, opened, view } = state;
  const shown: Shown<Filter> = { filter, sort, group, columns };
  const changed = !same([filter, sort, group, columns], [opened.filter, opened.sort, opened.group, opened.columns]);
  const current = saved?.find(({ id }) => id === view) ?? null;

  const keep = async (id: ListViewId): Promise<void> => {
    const answer = await ask('view:edit', { id, body: bodyOf(list, shown) });
    if (!answer.ok) return notifyRefused(answer.error, 'view:edit');
    state.viewSaved(id);
    notifySaved(answer.value.action);
  };
  const remove = async ({ id, name }: SavedView): Promise<void> => {
    const answer = await ask('view:delete', { id });
    if (!answer.ok) return notifyRefused(answer.error, 'view:delete');
    state.viewOpened('all', {});
    notifySaved(answer.value.action, t('lists.views.deleted', { name }));
  };
  const name = async (typed: string): Promise<AnyRefusal | null> => {
    const id = naming?.id ?? null;
    const answer = id === null ? await ask('view:create', { name: typed, ...bodyOf(list, shown) }) : await ask('view:edit', { id, name: typed });
    if (!answer.ok) return answer.error;
    if (id === null) state.viewSaved(answer.value.id);
    notifySaved(answer.value.action, t('lists.views.saved', { name: typed }));
    setNaming(null);
    return null;
  };

  return (
    <div className={styles.views} role="group" aria-label={t('lists.views.label')}>
      {builtinViews[list].map(({ key, ...rest }) => (
        <button key={key} type="button" className={styles.view} aria-pressed={view === key} onClick={() => state.viewOpened(key, rest)}>
          {sayIfKnown(['lists', 'views', list, key]) ?? key}
        </button>
      ))}
      {(saved ?? []).map((each) => (
        <button key={each.id} type="button" className={styles.view} aria-pressed={view === each.id} onClick={() => state.viewOpened(each.id, savedShown(each))}>
          {each.name}
        </button>
      ))}
      {current === null ? null : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'keep', label: t('lists.views.keep'), disabled: !changed, onClick: () => void keep(current.id) },
              { key: 'rename', label: t('lists.views.rename'), onClick: () => setNaming({ id: current.id, name: current.name }) },
              { key: 'as', label: t('lists.views.saveAs'), onClick: () => setNaming({ id: null, name: '' }) },
              { type: 'divider' },
              { key: 'delete', danger: true, label: t('lists.views.delete'), onClick: () => void remove(current) },
            ],
          }}
        >
          <Button size="small" type="text" icon={<DownOutlined aria-hidden />} aria-label={t('lists.views.more', { name: current.name })} />
        </Dropdown>
      )}
      {changed && current !== null ? (
        <Button size="small" onClick={() => void keep(current.id)}>
          {t('lists.views.keep')}
        </Button>
      ) : null}
      {changed && current === null ? (
        <Button size="small" onClick={() => setNaming({ id: null, name: '' })}>
          {t('lists.views.save')}
        </Button>
      ) : null}
      {naming === null ? null : <NameDialog first={naming.name} onName={name} onClose={() => setNaming(null)} />}
    </div>
  );
}

function NameDialog({ first, onName, onClose }: { readonly first: string; readonly onName: (name: string) => Promise<AnyRefusal | null>; readonly onClose: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(first);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const submit = async (): Promise<void> => setRefusal(await onName(typed.trim()));
  return (
    <Modal open width={420} title={t('lists.views.nameTitle')} okText={t('basic.save')} cancelText={t('basic.cancel')} onOk={() => void submit()} onCancel={onClose}>
      <Input
        autoFocus
        aria-label={t('lists.views.name')}
        placeholder={t('lists.views.namePlaceholder')}
        value={typed}
        maxLength={60}
        status={refusal === null ? '' : 'error'}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void submit();
        }}
      />
      {refusal === null ? null : <p role="alert" className={styles.refusal}>{refusalText(refusal, 'view:create')}</p>}
    </Modal>
  );
}
