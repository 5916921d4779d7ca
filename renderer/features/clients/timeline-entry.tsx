import { CarOutlined, FileAddOutlined, FileProtectOutlined, FlagOutlined, FormOutlined, HeartOutlined, PhoneOutlined, ShoppingOutlined, ToolOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../../shared/client/asks';
import type { ClientId } from '../../../shared/client/schema';
import type { Day } from '../../../shared/kit/dates';
import type { promiseOrigins } from '../../../shared/promise/schema';
import type { RecordId } from '../../../shared/record/schema';
import { askForPromises } from '../../data/found-promises';
import { FindPromises } from '../../pieces/find-promises';
import { dayShort, dayText, moneyText, relativeDay } from '../../ui/format';
import { useWords } from '../../words/use-words';
import styles from './client-page.module.css';

const icons: Readonly<Record<TimelineEntry['kind'], ReactNode>> = {
  followup: <PhoneOutlined />,
  complaint: <WarningOutlined />,
  complaintStep: <ToolOutlined />,
  visit: <CarOutlined />,
  survey: <FormOutlined />,
  promise: <FlagOutlined />,
  care: <HeartOutlined />,
  order: <ShoppingOutlined />,
  contract: <FileProtectOutlined />,
  filed: <FileAddOutlined />,
};

/** Where what a line tells is kept; of these kinds its words are looked through for promises. */
const origins: Readonly<Partial<Record<TimelineEntry['kind'], (typeof promiseOrigins)[number]>>> = { followup: 'followups', complaintStep: 'complaintSteps' };

/** Kinds whose title does not say what they are. */
const named: ReadonlySet<TimelineEntry['kind']> = new Set(['complaintStep', 'order', 'contract', 'visit', 'survey', 'promise', 'care']);

/** One line of the timeline: when, what, by whom, and what comes next; its title opens the record. */
export function EntryLine({ client, entry, today, onOpen }: { readonly client: ClientId; readonly entry: TimelineEntry; readonly today: Day; readonly onOpen: (entry: TimelineEntry) => void }) {
  const { t, term } = useWords();
  const { kind, on, time, text, by, next, amountFen = null } = entry;
  const name = entry.title === '' ? t(`clients.timeline.${kind}`) : term(entry.title);
  const origin = origins[kind];
  const isComplaint = kind === 'complaint' || kind === 'complaintStep';
  return (
    <>
      <div className={styles.when}>
        <div title={dayText(on)}>{on.slice(0, 4) === today.slice(0, 4) ? dayShort(on) : dayText(on)}</div>
        <div className="km-soft">
          {time ?? ''} {relativeDay(on, today)}
        </div>
      </div>
      <div className={`${styles.dot ?? ''} ${isComplaint ? (styles.complaint ?? '') : ''}`} title={t(`clients.timeline.${kind}`)} aria-hidden>
        {icons[kind]}
      </div>
      <div>
        <div>
          {kind === 'filed' ? (
            <span className={styles.title}>{name}</span>
          ) : (
            <button type="button" className={`km-link ${styles.title ?? ''}`} aria-label={t('clients.timeline.openEntry', { title: `${dayText(on)} ${name}` })} onClick={() => onOpen(entry)}>
              {named.has(kind) && entry.title !== '' ? `${t(`clients.timeline.${kind}`)} · ${name}` : name}
            </button>
          )}
          {amountFen === null ? null : <span> {moneyText(amountFen)}</span>}
          {by === null ? null : <span className="km-soft"> {by}</span>}
          {origin === undefined ? null : <FindPromises name={`${dayText(on)} ${name}`} onFind={() => void askForPromises(client, { collection: origin, record: entry.id as RecordId })} />}
        </div>
        {text === null ? null : <div className={styles.text}>{text}</div>}
        {next === null ? null : (
          <div className={styles.nextLine}>
            {t('clients.timeline.next', { action: next.action })}
            <span className="km-soft">
              {[
                next.owner === null ? null : t('clients.timeline.nextOwner', { owner: next.owner }),
                next.on === null ? null : t('clients.timeline.nextBy', { day: dayText(next.on) }),
                next.state === null ? null : term(next.state),
              ]
                .filter((part) => part !== null)
                .map((part) => ` · ${part}`)
                .join('')}
            </span>
          </div>
        )}
      </div>
    </>
  );
}
