import type { ReactNode } from 'react';
import type { Brief } from '../../../shared/brief/model';
import { pointsText, recommendClass } from '../../../shared/survey/points';
import { countText, dayShort, dayText, moneyText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import { slotText } from '../slot-text';
import { reasonText } from '../touch-guard';
import styles from './brief.module.css';

const joined = (parts: readonly (string | null | undefined)[], between = ' · '): string => parts.filter((part) => part !== null && part !== undefined && part !== '').join(between);

/** One page of what to know before meeting a client (R-FU-07): read on the way, or printed. */
export function BriefSheet({ brief }: { readonly brief: Brief }) {
  const { t, term, label } = useWords();
  const { client, visit, handover, address, chain, last, promises, care, complaints, duties, survey, orders, owned, consents, manner, more } = brief;
  const grade = client.stage === '潜在' ? client.intentGrade : client.valueGrade;
  return (
    <article className={styles.sheet} aria-label={t('brief.of', { client: client.name })}>
      <header className={styles.head}>
        <h2>{client.name}</h2>
        <p>{joined([client.number, client.stage && term(client.stage), grade && term(grade), client.industry && term(client.industry), client.scale && term(client.scale), client.owner])}</p>
        {visit === null ? null : <p className={styles.when}>{joined([dayText(visit.on), visit.time, visit.method && term(visit.method), visit.kind && term(visit.kind), visit.place ?? address])}</p>}
        {visit === null && address !== null ? <p>{address}</p> : null}
      </header>
      {handover === null ? null : <Handed handover={handover} more={more.signals} />}
      {visit === null || visit.agenda.length === 0 ? null : (
        <Part title={t('brief.agenda')}>
          <ol className={styles.agenda}>
            {visit.agenda.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Part>
      )}
      <div className={styles.columns}>
        <Part title={t('brief.background')} none={!client.needs && !client.buyingIntent && !client.cooperationSince && client.tags.length === 0}>
          <Facts lines={[
            [label('clients', 'needs'), client.needs], [label('clients', 'buyingIntent'), client.buyingIntent], [t('brief.tags'), joined(client.tags.map(term), '、')],
            [label('clients', 'cooperationSince'), client.cooperationSince && dayText(client.cooperationSince)],
          ]} />
        </Part>
        <Part title={t('brief.manner')}>
          <Facts lines={[
            [label('clients', 'greeting'), manner.greeting], [label('clients', 'preferredChannel'), manner.preferredChannel && term(manner.preferredChannel)], [label('clients', 'preference'), manner.preference],
            [t('brief.prefer'), manner.prefer.join('、')], [t('brief.avoid'), manner.avoid.map((window) => weekdayText(window, t)).join('、')],
            [t('brief.consents'), joined(consents.map(({ purpose, state }) => `${term(purpose)} ${term(state)}`))],
          ]} />
        </Part>
      </div>
      <Part title={t('brief.last')} none={last.length === 0} more={more.last}>
        {last.map(({ on, method, by, summary, feedback, next }, at) => (
          <div key={`${on ?? ''}${at}`} className={styles.talk}>
            <span className={styles.soft}>{joined([on && dayShort(on), method && term(method), by])}</span>
            <span>{joined([summary, feedback && t('brief.said', { feedback }), next && t('brief.then', { next })])}</span>
          </div>
        ))}
      </Part>
      <div className={styles.columns}>
        <Part title={t('brief.complaints')} none={complaints.length === 0} more={more.complaints}>
          <Lines lines={complaints.map(({ number, problem, grade: severity, state, dueOn }) => joined([number, problem, severity && term(severity), state && term(state), t('brief.due', { day: dayShort(dueOn) })]))} strong />
        </Part>
        <Part title={t('brief.promises')} none={promises.length === 0} more={more.promises}>
          <Lines lines={promises.map(({ action, owner, dueOn, late }) => joined([action, owner, dueOn && t(late ? 'brief.late' : 'brief.due', { day: dayShort(dueOn) })]))} />
        </Part>
      </div>
      {care.length === 0 ? null : (
        <Part title={t('brief.care')} more={more.care}>
          {care.map((task, at) => <CareLine key={`${task.action ?? ''}${at}`} task={task} />)}
        </Part>
      )}
      <Part title={t('brief.chain')} none={chain.length === 0} more={more.chain}>
        <table className={styles.table}>
          <tbody>
            {chain.map(({ name, position, role, influence, attitude, phone }, at) => (
              <tr key={`${name ?? ''}${at}`}>
                <th scope="row">{name}</th>
                <td>{joined([position && term(position), role && term(role)])}</td>
                <td>{influence === null ? null : t('brief.influence', { influence: term(influence) })}</td>
                <td>{attitude === null ? null : term(attitude)}</td>
                <td>{phone}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      {survey.heldOn === null && survey.escalation === null && survey.suggestions.length === 0 ? null : (
        <Part title={t('surveys.title')} more={more.suggestions}>
          <Lines lines={[
            ...(survey.heldOn === null ? [] : [joined([dayShort(survey.heldOn), survey.points === null ? null : t('surveys.points', { points: pointsText(survey.points) }), survey.recommend === null ? null : t('surveys.recommends', { value: survey.recommend, class: term(recommendClass(survey.recommend)) })])]),
            ...(survey.escalation === null ? [] : [joined([t('brief.escalated'), survey.escalation.owner && term(survey.escalation.owner), survey.escalation.dueOn && t(survey.escalation.late ? 'brief.late' : 'brief.due', { day: dayShort(survey.escalation.dueOn) })])]),
            ...(survey.plan === null ? [] : [joined([t('surveys.plan.title'), survey.plan.goal, survey.plan.dueOn && t('brief.due', { day: dayShort(survey.plan.dueOn) })])]),
            ...survey.suggestions.map(({ text, state, toTell }) => joined([t('surveys.suggestion.title'), text, state && term(state), toTell ? t('surveys.suggestion.toTell') : null])),
          ]} />
        </Part>
      )}
      <div className={styles.columns}>
        <Part title={t('brief.owned')} none={owned.length === 0 && orders.length === 0} more={more.owned + more.orders}>
          <Lines lines={[
            ...owned.map(({ name, quantity, warrantyUntil }) => joined([name, quantity === null ? null : t('brief.pieces', { count: quantity }), warrantyUntil && t('brief.warranty', { day: dayShort(warrantyUntil) })])),
            ...orders.map(({ on, number, what, amountFen, state }) => joined([on && dayShort(on), number, what, amountFen === null ? null : moneyText(amountFen), state && term(state)])),
          ]} />
        </Part>
        <Part title={t('brief.duties')} none={duties.length === 0} more={more.duties}>
          <Lines lines={duties.map(({ kind, dueOn, focus }) => joined([term(kind), focus, t('brief.due', { day: dayShort(dueOn) })]))} />
        </Part>
      </div>
    </article>
  );
}

/** What is to be done for a client, and under it what speaks against doing it as it stands. */
function CareLine({ task }: { readonly task: Brief['care'][number] }) {
  const { t, term } = useWords();
  const { action, method, content, gift, giftLevel, contact, owner, dueOn, late, verdict, until, reasons } = task;
  const what = joined([action, method && term(method), content && term(content), gift && joined([gift, giftLevel && term(giftLevel)], ' '), contact, owner, dueOn && t(late ? 'brief.late' : 'brief.due', { day: dayShort(dueOn) })]);
  const guard = verdict === 'hold' && until !== null ? t('touch.verdicts.holdUntil', { when: slotText(until) }) : t(`touch.verdicts.${verdict}`);
  const why = reasons.filter(({ effect }) => effect !== 'allow').map((reason) => reasonText(reason, task));
  return (
    <div className={styles.care}>
      <span>{what}</span>
      {verdict === 'allow' ? null : <strong>{joined([guard, ...why])}</strong>}
    </div>
  );
}

/** What goes over with a client to its new owner: everything that is open, and the signals that nobody may have read. */
function Handed({ handover: { from, to, on, items, open, signals }, more }: { readonly handover: NonNullable<Brief['handover']>; readonly more: number }) {
  const { t, term } = useWords();
  return (
    <>
      <p className={styles.when}>{t('handover.line', { from, to, day: on === null ? '' : dayText(on), items: countText(items) })}</p>
      <Part title={t('handover.open', { count: countText(open.length) })} none={open.length === 0}>
        <Lines lines={open.map(({ kind, text, owner, dueOn, late, days }) => joined([t(`handover.kinds.${kind}`), text, term(owner ?? to), dueOn && t(late ? 'brief.late' : 'handover.due', { day: dayShort(dueOn) }), days === null ? null : t('handover.aged', { days: countText(days) })]))} />
      </Part>
      {signals.length === 0 ? null : (
        <Part title={t('handover.signals')} more={more}>
          <Lines lines={signals.map((each) => joined([each.on && dayShort(each.on), term(each.signal), each.text]))} />
        </Part>
      )}
    </>
  );
}

/** A window of a policy with its weekday in the language: `Mon 00:00-12:00`. */
function weekdayText(window: string, t: ReturnType<typeof useWords>['t']): string {
  const [times = '', weekday] = window.split(' ').reverse();
  return weekday === undefined ? times : joined([t(`brief.weekdays.${weekday as 'Mon'}`), times], ' ');
}

/** A part of the page; `more` lines of it did not fit. */
function Part({ title, none = false, more = 0, children }: { readonly title: string; readonly none?: boolean; readonly more?: number; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {none ? <p className={styles.soft}>{t('brief.none')}</p> : children}
      {more === 0 ? null : <p className={styles.soft}>{t('brief.more', { count: countText(more) })}</p>}
    </section>
  );
}

function Lines({ lines, strong = false }: { readonly lines: readonly string[]; readonly strong?: boolean }) {
  return (
    <ul className={strong ? styles.strong : undefined}>
      {lines.map((line, at) => (
        <li key={`${line}${at}`}>{line}</li>
      ))}
    </ul>
  );
}

function Facts({ lines }: { readonly lines: readonly (readonly [string, string | null])[] }) {
  return (
    <dl>
      {lines.filter(([, value]) => value !== null && value !== '').map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
