import { ArrowDownOutlined, ArrowUpOutlined, FileTextOutlined, HolderOutlined, PhoneOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState, type DragEvent } from 'react';
import { addDays, type Day } from '../../../shared/kit/dates';
import type { DayPlan as Plan, DayStop } from '../../../shared/plan/asks';
import type { VisitId } from '../../../shared/visit/schema';
import { useNavigate } from '../../data/navigation';
import { useDayPlan } from '../../data/queries/plan';
import { legText } from '../../pieces/brief/leg-text';
import { ExportReasonDialog } from '../../pieces/export-reason-dialog';
import { DayInput } from '../../ui/day-input';
import { countText, dayText } from '../../ui/format';
import { Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { orderDay, printBriefs } from './actions';
import { BriefDrawer, type BriefAsked } from './brief-drawer';
import styles from './plan.module.css';

/** The visits of a day in the order of the way, with what lies between; another day can be looked at, another order kept. */
export function DayPlan({ today, onLog }: { readonly today: Day; readonly onLog: (stop: DayStop) => void }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Day | null>(null);
  const on = chosen ?? today;
  const { value: plan } = useDayPlan(on);
  const [brief, setBrief] = useState<BriefAsked | null>(null);
  const [printing, setPrinting] = useState(false);
  if (plan === null) return null;
  const { stops, byHand } = plan;
  return (
    <div className={styles.apart}>
      <Section
        title={`${on === today ? t('today.day.title') : t('brief.dayTitle', { day: dayText(on) })} · ${countText(stops.length)}`}
        actions={
          <span className={styles.buttons}>
            {byHand ? <Button size="small" onClick={() => void orderDay(on, [])}>{t('plan.proposedOrder')}</Button> : null}
            {stops.length === 0 ? null : <Button size="small" icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>{t('brief.printDay')}</Button>}
            <Button size="small" onClick={() => setChosen(addDays(today, 1))}>{t('today.move.tomorrow')}</Button>
            <span className={styles.dayInput}><DayInput size="small" allowClear={false} value={on} onChange={setChosen} aria-label={t('plan.day')} /></span>
          </span>
        }
      >
        {stops.length === 0 ? <p className={styles.soft}>{t('today.day.none')}</p> : <Stops plan={plan} onLog={onLog} onBrief={({ client, clientName, visit }) => setBrief({ client, visit, name: clientName })} />}
      </Section>
      <BriefDrawer asked={brief} onClose={() => setBrief(null)} />
      {printing ? (
        <ExportReasonDialog
          title={t('brief.printDay')} lead={t('brief.printLead')} onClose={() => setPrinting(false)}
          onGo={(reason) => printBriefs({ on }, t('brief.dayFileName', { day: on }), reason)}
        />
      ) : null}
    </div>
  );
}

function Stops({ plan: { on, stops, km }, onLog, onBrief }: { readonly plan: Plan; readonly onLog: (stop: DayStop) => void; readonly onBrief: (stop: DayStop) => void }) {
  const { t } = useWords();
  const [dragged, setDragged] = useState<VisitId | null>(null);
  const order = stops.map(({ visit }) => visit);
  const put = (visit: VisitId, at: number): void => {
    const others = order.filter((id) => id !== visit);
    void orderDay(on, others.toSpliced(at, 0, visit));
  };
  return (
    <>
      <ol className={styles.stops} aria-label={t('today.day.list')}>
        {stops.map((stop, at) => (
          <li
            key={stop.visit}
            className={styles.stop}
            draggable
            onDragStart={() => setDragged(stop.visit)}
            onDragOver={(event: DragEvent) => event.preventDefault()}
            onDrop={() => {
              if (dragged !== null && dragged !== stop.visit) put(dragged, at);
              setDragged(null);
            }}
          >
            <Stop stop={stop} first={at === 0} last={at === stops.length - 1} onUp={() => put(stop.visit, at - 1)} onDown={() => put(stop.visit, at + 1)} onLog={onLog} onBrief={onBrief} />
          </li>
        ))}
      </ol>
      <p className={styles.soft}>
        {km > 0 ? t('today.day.sum', { km: Math.round(km * 10) / 10 }) : null} {t('today.day.honest')}
      </p>
    </>
  );
}

function Stop({ stop, first, last, onUp, onDown, onLog, onBrief }: {
  readonly stop: DayStop;
  readonly first: boolean;
  readonly last: boolean;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onLog: (stop: DayStop) => void;
  readonly onBrief: (stop: DayStop) => void;
}) {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const { clientName, client, visit, time, minutes, method, address, state, gap, agenda, title } = stop;
  const held = state === '已完成';
  return (
    <>
      <HolderOutlined className={styles.handle} aria-hidden />
      <span className={styles.time}>{time ?? t('today.day.anyTime')}<span className={styles.soft}>{t('today.day.minutes', { minutes })}</span></span>
      <span className={styles.who}>
        <button type="button" className="km-link" onClick={() => go({ room: 'clients', id: client, open: { collection: 'visits', id: visit } })}>{clientName}</button>
        <span className={styles.soft}>{[method === null ? null : term(method), agenda.length > 0 ? agenda.join('；') : term(title)].filter((part) => part !== null && part !== '').join(' · ')}</span>
      </span>
      <span className={styles.where}>
        <span>{address ?? t('today.day.noAddress')}</span>
        {first && stop.km === null ? null : <span className={gap !== null && gap < 0 ? styles.clash : styles.soft}>{legText(stop, t)}</span>}
      </span>
      <span className={styles.buttons}>
        <Tooltip title={t('plan.up')}><Button size="small" type="text" disabled={first} icon={<ArrowUpOutlined aria-hidden />} aria-label={t('plan.upNamed', { client: clientName })} onClick={onUp} /></Tooltip>
        <Tooltip title={t('plan.down')}><Button size="small" type="text" disabled={last} icon={<ArrowDownOutlined aria-hidden />} aria-label={t('plan.downNamed', { client: clientName })} onClick={onDown} /></Tooltip>
        <Button size="small" icon={<FileTextOutlined aria-hidden />} aria-label={t('brief.openNamed', { client: clientName })} onClick={() => onBrief(stop)}>{t('brief.open')}</Button>
        {held ? <StatusTag tone="good">{term('已完成')}</StatusTag> : (
          <Button size="small" type="primary" icon={<PhoneOutlined aria-hidden />} aria-label={t('plan.logNamed', { client: clientName })} onClick={() => onLog(stop)}>{t('plan.log')}</Button>
        )}
      </span>
    </>
  );
}
