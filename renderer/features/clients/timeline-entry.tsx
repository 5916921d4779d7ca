import { CarOutlined, FileAddOutlined, FileProtectOutlined, FlagOutlined, FormOutlined, HeartOutlined, PhoneOutlined, ShoppingOutlined, ToolOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../../shared/client/asks';
import type { Day } from '../../../shared/kit/dates';
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

/** Kinds whose title does not say what they are. */
const named: ReadonlySet<TimelineEntry['kind']> = new Set(['complaintStep', 'order', 'contract', 'visit', 'survey', 'promise', 'care']);

/** One line of the timeline: when, what, by whom, and what comes next; its title opens the record. */
export function EntryLine({ entry, today, onOpen }: { readonly entry: TimelineEntry; readonly today: Day; readonly onOpen: (entry: TimelineEntry) => void }) {
  const { t, term } = useWords();
  const { kind, on, time, text, by, next, amountFen = null } = entry;
  const name = entry.title === '' ? t(`clients.timeline.${kind}`) : term(entry.title);
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
