import { CheckCircleOutlined, ClockCircleOutlined, FieldTimeOutlined, PauseCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import type { ComplaintClock } from '../../../shared/complaint/clocks';
import type { ComplaintGrade } from '../../../shared/complaint/schema';
import { lastReached } from '../../../shared/complaint/escalation';
import { momentOf } from '../../../shared/kit/dates';
import { policies } from '../../../shared/policy/policies';
import { usePolicies } from '../../data/queries/policies';
import { CellNote } from '../../pieces/cell-note';
import { DueLabel } from '../../pieces/due-label';
import { PolicyOrigin } from '../../pieces/policy-origin';
import { dayText, momentShort, momentText } from '../../ui/format';
import { Section } from '../../ui/page';
import { localZone, useNow } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { useLength, useSpan } from './use-span';
import styles from './complaint-page.module.css';

const icons: Readonly<Record<ComplaintClock['state'], ReactNode>> = {
  waiting: <FieldTimeOutlined />,
  running: <ClockCircleOutlined />,
  paused: <PauseCircleOutlined />,
  done: <CheckCircleOutlined />,
  stopped: <StopOutlined />,
};

/** What can be done about a clock. */
export interface ClockMoves {
  readonly onMessage: () => void;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onFulfilled: () => void;
}

function Moves({ clock: { kind, state, pausedSince }, moves }: { readonly clock: ComplaintClock; readonly moves: ClockMoves }) {
  const { t } = useWords();
  const move = state === 'paused' || (state === 'running' && pausedSince !== null) ? (['resume', moves.onResume] as const)
    : state !== 'running' ? null
      : kind === 'ack' ? (['acknowledge', moves.onMessage] as const)
        : kind === 'handle' ? (['pause', moves.onPause] as const)
          : kind === 'fulfil' ? (['fulfilled', moves.onFulfilled] as const) : null;
  if (move === null) return null;
  const [name, onClick] = move;
  return (
    <div className={styles.clockBody}>
      <span>
        <Button size="small" onClick={onClick}>{t(`complaints.clocks.moves.${name}`)}</Button>
      </span>
    </div>
  );
}

/** How a clock came to its end, in sentences: from when, which limit, what it waited for, what is left. */
function Explained({ clock, pauses }: { readonly clock: ComplaintClock; readonly pauses: ComplaintFile['pauses'] }) {
  const { t } = useWords();
  const current = usePolicies();
  const { policy, limit } = clock;
  const span = useSpan(policy === null || limit === null ? current : { ...current, [policy]: limit }); // the policies are still being read as the page comes up
  const length = useLength();
  const { kind, startedBy, start, due, basis, doneAt, inTime, state, leftMs, pausedMs, pausedSince } = clock;
  const startText = start === null ? null : start.at === null ? dayText(start.on) : momentText(start.at);
  const latest = due === null ? null : due.at !== null ? momentText(due.at) : t('complaints.clocks.endOf', { day: dayText(due.on) });
  const reason = pauses.find(({ to }) => to === null)?.reason ?? '';
  return (
    <div className={styles.clockBody}>
      {state === 'waiting' ? <span className="km-soft">{t('complaints.clocks.waiting')}</span> : null}
      {state === 'stopped' ? <span className="km-soft">{t('complaints.clocks.stopped')}</span> : null}
      {due === null && state === 'running' ? <span className="km-soft">{t('complaints.clocks.missingDate')}</span> : null}
      {state === 'paused' && pausedSince !== null ? <span>{t('complaints.clocks.pausedSince', { when: momentText(pausedSince), reason })}</span> : null}
      {policy !== null && startText !== null ? (
        <span>{t(basis === 'business' ? 'complaints.clocks.fromBusiness' : 'complaints.clocks.from', { what: t(`complaints.clocks.by.${startedBy}`), when: startText, span: span(policy) })}</span>
      ) : null}
      {pausedMs >= 60_000 ? <span>{t('complaints.clocks.paused', { time: length(pausedMs) })}</span> : null}
      {latest === null ? null : <span>{t('complaints.clocks.due', { when: latest })}</span>}
      {leftMs === null ? null : (
        <span className={leftMs < 0 ? styles.late : undefined}>{t(leftMs < 0 ? 'complaints.clocks.over' : basis === 'business' ? 'complaints.clocks.leftBusiness' : 'complaints.clocks.left', { time: length(leftMs) })}</span>
      )}
      {due !== null && due.at === null && kind === 'handle' ? <span className="km-soft">{t('complaints.clocks.dayOnly')}</span> : null}
      {doneAt === null || state !== 'done' ? null : (
        <span className={inTime ? styles.good : styles.late}>{t(inTime ? 'complaints.clocks.doneIn' : 'complaints.clocks.doneLate', { when: momentText(doneAt) })}</span>
      )}
      {policy === null || due === null ? null : (
        <span className={styles.clockRule}>
          <CellNote policy={policy} />
          {due.rule === 'C-07' ? null : policies[policy].origin.includes(due.rule) ? null : <span className="km-soft">{t('complaints.clocks.rule', { rule: due.rule })}</span>}
          <PolicyOrigin policy={policy} />
        </span>
      )}
    </div>
  );
}

/** When a forgotten complaint is told of: what was reached, and what comes next. */
function Climbs({ escalation }: { readonly escalation: NonNullable<ComplaintFile['escalation']> }) {
  const { t } = useWords();
  const now = useNow();
  const last = lastReached(escalation, now);
  const when = (ms: number): string => momentShort(momentOf(ms, localZone()));
  const said = (level: 'first' | 'second' | 'due'): string => t('complaints.climbs.reached', { level: t(`complaints.climbs.${level}`), when: when(escalation[level]) });
  const levels = (['first', 'second', 'due'] as const).map((level) => ({ text: said(level), isReached: now >= escalation[level] }));
  const reached = levels.filter(({ isReached }) => isReached).map(({ text }) => text);
  const daily = last?.level === 'daily' ? [t('complaints.climbs.reached', { level: t('complaints.climbs.daily', { count: last.days }), when: when(last.at) })] : [];
  const ahead = levels.filter(({ isReached }) => !isReached).map(({ text }) => text);
  const list = (texts: readonly string[]): string => texts.join(t('complaints.climbs.between'));
  return (
    <div className={styles.clockBody}>
      {reached.length === 0 ? null : <span>{t('complaints.climbs.told', { list: list([...reached, ...daily]) })}</span>}
      {ahead.length === 0 ? <span className="km-soft">{t('complaints.climbs.everyDay')}</span> : <span className="km-soft">{t('complaints.climbs.ahead', { list: list(ahead) })}</span>}
    </div>
  );
}

function Clock({ clock, grade, file, moves }: { readonly clock: ComplaintClock; readonly grade: ComplaintGrade; readonly file: ComplaintFile; readonly moves: ClockMoves }) {
  const { t } = useWords();
  const { kind, due, inTime, state } = clock;
  return (
    <li className={styles.clock}>
      <span aria-hidden className={state === 'done' ? (inTime ? styles.good : styles.late) : undefined}>
        {icons[state]}
      </span>
      <span className={styles.clockName}>{kind === 'handle' ? t(`complaints.clocks.handleOf.${grade}`) : t(`complaints.clocks.${kind}`)}</span>
      {state === 'running' && due !== null ? <DueLabel on={due.on} at={due.at} rule={due.rule} /> : <span />}
      <Explained clock={clock} pauses={file.pauses} />
      {file.escalation?.by === kind ? <Climbs escalation={file.escalation} /> : null}
      <Moves clock={clock} moves={moves} />
    </li>
  );
}

/** A complaint's clocks: what each counts, from when, until when, by which rule, what it waited for, and how it ended. */
export function Clocks({ file, moves }: { readonly file: ComplaintFile; readonly moves: ClockMoves }) {
  const { t } = useWords();
  const { complaint, clocks } = file;
  return (
    <Section title={t('complaints.clocks.title')}>
      <ul aria-label={t('complaints.clocks.title')}>
        {clocks.map((clock) => (
          <Clock key={clock.kind} clock={clock} grade={complaint.grade ?? '一般'} file={file} moves={moves} />
        ))}
      </ul>
      {complaint.firstVerdict === null || complaint.reopened === null ? null : (
        <p className="km-soft">{t('complaints.clocks.firstVerdict', { times: complaint.reopened, verdict: t(complaint.firstVerdict === '及时' ? 'complaints.clocks.inTime' : 'complaints.clocks.late') })}</p>
      )}
    </Section>
  );
}
