import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { careCollections, type CareCollection } from '../../../shared/care/records';
import type { ClientId } from '../../../shared/client/schema';
import { ask } from '../../data/engine';
import type { Reading } from '../../data/use-ask';
import { useCareTasks, useCases, useSurveys, useTierRecords, useVisits, type Shown } from '../../data/queries/care';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { RecordLine, RecordList } from '../../ui/record-list';
import { useWords } from '../../words/use-words';
import { CareDialog, type Person } from './care-dialog';
import { careKinds, type OpenCare } from './care-kinds';
import { useLines, type Line } from './care-lines';
import styles from './care.module.css';
import { FinishCareDialog, type DoneTask } from './finish-care';

interface Props {
  readonly client: ClientId;
  readonly people: readonly Person[];
  /** The record to be shown at once, such as one chosen in the story. */
  readonly open: OpenCare | null;
  readonly onOpen: (open: OpenCare | null) => void;
  readonly onHistory: (collection: CareCollection, id: string, name: string) => void;
}

/** How a client is looked after: visits, surveys, care tasks, cases, and how its tier was stated (S2-T5, S2-T6, S4-T1…T3). */
export function CareView({ client, people, open, onOpen, onHistory }: Props) {
  return (
    <>
      {careCollections.map((collection) => (
        <Card key={collection} collection={collection} client={client} onOpen={onOpen} onHistory={onHistory} />
      ))}
      {open === null ? null : <CareDialog key={`${open.collection} ${open.id ?? ''}`} {...open} client={client} people={people} onClose={() => onOpen(null)} />}
    </>
  );
}

/** Lines shown at first, and when somebody asks for more. */
const [few, many] = [10, 200];

type Records = Reading<'visit:list'> | Reading<'survey:list'> | Reading<'care:list'> | Reading<'case:list'> | Reading<'tier:list'>;
const readers: Readonly<Record<CareCollection, (shown: Shown) => Records>> = { visits: useVisits, surveys: useSurveys, careTasks: useCareTasks, cases: useCases, tierRecords: useTierRecords };

function Card({ collection, client, onOpen, onHistory }: Pick<Props, 'client' | 'onOpen' | 'onHistory'> & { readonly collection: CareCollection }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(few);
  const [doing, setDoing] = useState<DoneTask | null>(null);
  const useRecords = readers[collection];
  const { value, error, reload } = useRecords({ client, limit });
  const lines = useLines(collection, value?.items ?? []);
  const total = value?.total ?? 0;
  return (
    <Section
      title={t(`care.titles.${collection}`)}
      actions={
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onOpen({ collection, id: null })}>
          {t(`care.add.${collection}`)}
        </Button>
      }
    >
      <Failure error={error} channel={`${careKinds[collection].area}:list` as 'visit:list'} onRetry={reload} />
      {value === null ? null : lines.length === 0 ? (
        <p className="km-soft">{t(`care.none.${collection}`)}</p>
      ) : (
        <RecordList label={t(`care.titles.${collection}`)}>
          {lines.map((line) => (
            <LineItem key={line.id} collection={collection} line={line} onEdit={() => onOpen({ collection, id: line.id })} onHistory={() => onHistory(collection, line.id, line.name)} onFinish={setDoing} />
          ))}
        </RecordList>
      )}
      {total > limit ? (
        <Button type="link" size="small" onClick={() => setLimit(many)}>
          {t('care.more', { count: total })}
        </Button>
      ) : null}
      {doing === null ? null : <FinishCareDialog key={doing.id} task={doing} onClose={() => setDoing(null)} />}
    </Section>
  );
}

function LineItem({ collection, line: { id, name, tag, text, facts, toDo }, onEdit, onHistory, onFinish }: { readonly collection: CareCollection; readonly line: Line; readonly onEdit: () => void; readonly onHistory: () => void; readonly onFinish: (task: DoneTask) => void }) {
  const { t } = useWords();
  const remove = async (): Promise<void> => {
    const channel = `${careKinds[collection].area}:delete` as 'visit:delete';
    const answer = await ask(channel, { id: id as never });
    if (answer.ok) notifySaved(answer.value.action, t(`care.removed.${collection}`));
    else notifyRefused(answer.error, channel);
  };
  const button = (key: 'edit' | 'history' | 'remove', onClick: () => void): ReactNode => (
    <Button size="small" type="text" aria-label={t(`care.${key}Of`, { name })} onClick={onClick}>
      {t(`care.${key}`)}
    </Button>
  );
  return (
    <RecordLine
      acts={
        <>
          {toDo === undefined ? null : (
            <Button size="small" type="text" aria-label={t('care.finish.title', { action: name })} onClick={() => onFinish(toDo)}>
              {t('care.finish.submit')}
            </Button>
          )}
          {button('edit', onEdit)}
          {button('history', onHistory)}
          {button('remove', () => void remove())}
        </>
      }
    >
      <div className={styles.name}>
        <strong>{name}</strong> {tag}
      </div>
      {text}
      {facts.length === 0 ? null : <div className="km-soft">{facts.join(' · ')}</div>}
    </RecordLine>
  );
}
