import { AimOutlined, BulbOutlined, CarOutlined, CommentOutlined, ExclamationCircleOutlined, FileDoneOutlined, FlagOutlined, FormOutlined, HeartOutlined, InboxOutlined, PaperClipOutlined, RiseOutlined, ScheduleOutlined, SearchOutlined, ShoppingOutlined, UserOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { searchedCollections, type HitPiece, type SearchHit } from '../../shared/search/asks';
import { useNavigate, type Route } from '../data/navigation';
import { useSettings } from '../data/settings';
import { useWords } from '../words/use-words';
import { answersTo, commandsOf } from './commands';
import { useSearch } from './use-search';
import styles from './overlays.module.css';

interface Entry {
  readonly id: string;
  readonly group: SearchHit['collection'] | 'commands';
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly subtitle: ReactNode;
  readonly run: () => void;
}

const hitIcons: Readonly<Record<SearchHit['collection'], ReactNode>> = {
  clients: <UserOutlined />,
  complaints: <ExclamationCircleOutlined />,
  followups: <CommentOutlined />,
  visits: <CarOutlined />,
  surveys: <FormOutlined />,
  improvementPlans: <RiseOutlined />,
  suggestions: <BulbOutlined />,
  carePlans: <ScheduleOutlined />,
  careTasks: <HeartOutlined />,
  promises: <FlagOutlined />,
  cases: <BulbOutlined />,
  orders: <ShoppingOutlined />,
  contracts: <FileDoneOutlined />,
  products: <InboxOutlined />,
  sources: <AimOutlined />,
  attachments: <PaperClipOutlined />,
};

/** Where a hit leads: to its own page, or to the place that holds it with the record opened there. */
function routeOf({ collection, id, client, owner, piece }: SearchHit): Route {
  switch (collection) {
    case 'clients':
      return { room: 'clients', id };
    case 'complaints':
      return { room: 'complaints', id, ...(piece?.collection === 'complaintSteps' ? { open: { collection: piece.collection, id: piece.record } } : {}) };
    case 'improvementPlans':
      return { room: 'care', part: 'surveys', view: 'plans', open: { collection, id } };
    case 'carePlans':
      return { room: 'care', part: 'plans', plan: id };
    case 'suggestions':
      return { room: 'clients', id: client ?? id, tab: 'care' };
    case 'promises':
    case 'followups':
      return { room: 'clients', id: client ?? id, open: { collection, id } };
    case 'attachments':
      return owner?.collection === 'complaints' ? { room: 'complaints', id: owner.id, open: { collection, id } } : { room: 'clients', id: client ?? id, tab: 'files', open: { collection, id } };
    case 'visits':
    case 'surveys':
    case 'careTasks':
    case 'cases':
      return { room: 'clients', id: client ?? id, tab: 'care', open: { collection, id } };
    case 'orders':
    case 'contracts':
      return client === null ? { room: 'clients', part: collection, open: { collection, id } } : { room: 'clients', id: client, tab: 'trade', open: { collection, id } };
    case 'products':
    case 'sources':
      return { room: 'clients', part: collection, open: { collection, id } };
  }
}

/** A text with the found places marked. */
function Marked({ text, marks }: Pick<HitPiece, 'text' | 'marks'>) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of [...marks].sort(([a], [b]) => a - b)) {
    if (from < at) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return <>{parts}{text.slice(at)}</>;
}

/** One field for every client, complaint, follow-up and command. */
export function Palette({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const chosen = useRef<(() => void) | null>(null);
  const choose = (run: () => void): void => {
    chosen.current = run;
    onClose();
  };
  // What was chosen waits until the palette is gone: while it stands it takes the focus back from the form that opens.
  const closed = (): void => {
    const run = chosen.current;
    chosen.current = null;
    run?.();
  };
  return (
    <Modal
      open={open} onCancel={onClose} afterClose={closed} footer={null} closable={false} title={t('shell.palette.title')} classNames={{ header: 'km-hidden' }} width={640} style={{ top: '12vh' }} destroyOnHidden
    >
      <PaletteBody onChoose={choose} />
    </Modal>
  );
}

function useEntries(text: string): { readonly entries: readonly Entry[]; readonly answered: string } {
  const { t, term, label } = useWords();
  const navigate = useNavigate();
  const settings = useSettings();
  const { hits, answered } = useSearch(text);
  const wanted = text.trim();
  const commands: readonly Entry[] = commandsOf(navigate, settings, t)
    .filter((command) => wanted === '' || answersTo(command, wanted))
    .map(({ id, name, values, icon, shortcut, run }) => ({ id, group: 'commands', icon, title: t(name, values), subtitle: shortcut ?? null, run }));
  const found: readonly Entry[] = wanted === '' ? [] : searchedCollections.flatMap((group) =>
    hits.filter(({ collection }) => collection === group).map((hit) => ({
      id: `${group}-${hit.id}`,
      group,
      icon: hitIcons[group],
      title: hit.piece !== null && hit.piece.text === hit.title ? <Marked {...hit.piece} /> : hit.collection === 'surveys' ? term(hit.title) : hit.title,
      subtitle: (
        <>
          {hit.piece === null || hit.piece.text === hit.title ? null : (
            <span className={styles.piece}>
              {hit.piece.label ?? label(hit.piece.collection, hit.piece.field)} <Marked {...hit.piece} />
            </span>
          )}
          {[hit.subtitle, t(`shell.palette.why.${hit.why}`)].filter((part) => part !== null && part !== '').join(' · ')}
        </>
      ),
      run: () => navigate.go(routeOf(hit)),
    })),
  );
  return { entries: [...found, ...commands], answered };
}

function PaletteBody({ onChoose }: { readonly onChoose: (run: () => void) => void }) {
  const { t } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const { entries, answered } = useEntries(text);
  const at = Math.min(marked, Math.max(0, entries.length - 1));

  useEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, entries]);

  const search = (value: string): void => {
    setText(value);
    setMarked(0);
  };
  const run = (entry: Entry | undefined): void => {
    if (entry !== undefined) onChoose(entry.run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setMarked(Math.min(entries.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(0, at - 1));
    else if (event.key === 'Enter') run(entries[at]);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.palette}>
      <div className={styles.field}>
        <SearchOutlined aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
          aria-label={t('shell.palette.title')}
          placeholder={t('shell.palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (!(event.nativeEvent as InputEvent).isComposing) search(event.target.value);
          }}
          onCompositionEnd={(event) => search(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          spellCheck={false}
        />
      </div>
      <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={t('shell.palette.title')}>
        {entries.map((entry, index) => (
          <div key={entry.id} role="presentation">
            {entries[index - 1]?.group === entry.group ? null : (
              <div className={styles.group} role="presentation">
                {t(`shell.palette.${entry.group}`)}
              </div>
            )}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              onMouseMove={() => setMarked(index)}
              onClick={() => run(entry)}
            >
              <span className={styles.optionIcon} aria-hidden>
                {entry.icon}
              </span>
              <span className={styles.optionTitle}>{entry.title}</span>
              {entry.subtitle === null ? null : <span className={styles.optionSubtitle}>{entry.subtitle}</span>}
            </div>
          </div>
        ))}
      </div>
      {entries.length === 0 && answered === text.trim() ? <p className={styles.nothing}>{t('shell.palette.nothing', { text: text.trim() })}</p> : null}
      <p className={styles.hint}>{t('shell.palette.hint')}</p>
    </div>
  );
}
