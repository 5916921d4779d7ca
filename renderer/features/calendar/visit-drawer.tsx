import { CheckOutlined, CloseCircleOutlined, DeleteOutlined, EditOutlined, HistoryOutlined, PhoneOutlined, TeamOutlined } from '@ant-design/icons';
import { Button, Drawer, Modal } from 'antd';
import { useState } from 'react';
import { agendaLines } from '../../../shared/calendar/agenda';
import type { CalendarEntry } from '../../../shared/calendar/asks';
import { toPlainRule, type Scope } from '../../../shared/calendar/recurrence';
import { clockTime } from '../../../shared/kit/dates';
import { asksSurvey } from '../../../shared/visit/rules';
import type { VisitDraft } from '../../../shared/visit/schema';
import type { CalendarVisit } from '../../../shared/visit/asks';
import { ask } from '../../data/engine';
import type { LoggedVisit } from '../../data/logged-visit';
import { useVisit } from '../../data/queries/calendar';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import type { SurveyedVisit } from '../../data/surveyed-visit';
import type { ClientChoice } from '../../data/use-client-search';
import { Failure } from '../../ui/failure';
import { dayText } from '../../ui/format';
import { KeyValues } from '../../ui/key-values';
import { StatusTag } from '../../ui/status-tag';
import { localZone, useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { occurrenceOf, removeEntry } from './actions';
import { ScopeChoice } from './scope-choice';
import styles from './calendar.module.css';

interface Moves {
  readonly onClose: () => void;
  readonly onEdit: (entry: CalendarEntry) => void;
  readonly onHistory: (id: string, name: string) => void;
  readonly onClient: (id: string) => void;
  /** Opens the form of a follow-up for the client, with the visit that it tells of while that is planned. */
  readonly onLog: (client: ClientChoice, visit: LoggedVisit | null) => void;
  /** Opens the survey of a visit that was just held to ask for it. */
  readonly onSurvey: (client: ClientChoice, visit: SurveyedVisit) => void;
}

/** One visit: what, who, where, what is to be talked about, and what can be done with it. */
export function VisitDrawer({ entry, ...moves }: { readonly entry: CalendarEntry } & Moves) {
  const { value: visit, error } = useVisit(entry.record);
  return (
    <Drawer open onClose={moves.onClose} size={480} destroyOnHidden title={entry.clientName ?? ''}>
      <Failure error={error} channel="visit:read" />
      {visit === null ? null : <Visit entry={entry} visit={visit} {...moves} />}
    </Drawer>
  );
}

function Visit({ entry, visit, onClose, onEdit, onHistory, onClient, onLog, onSurvey }: { readonly entry: CalendarEntry; readonly visit: CalendarVisit } & Moves) {
  const { t, term, label } = useWords();
  const today = useToday();
  const [removing, setRemoving] = useState(false);
  const agenda = agendaLines(visit.agenda);
  const on = entry.occurrence ?? visit.heldOn ?? visit.plannedOn;
  const time = visit.plannedAt === null ? null : clockTime(visit.plannedAt, localZone());
  const choice: ClientChoice | null = visit.client === null ? null : { id: visit.client, name: visit.clientName, number: visit.clientNumber };
  const write = async (fields: VisitDraft, said: string): Promise<void> => {
    const answer = await ask('visit:change', { id: visit.id, ...occurrenceOf(entry, 'this'), fields });
    if (!answer.ok) {
      notifyRefused(answer.error, 'visit:change');
      return;
    }
    notifySaved(answer.value.action, said);
    onClose();
    if (choice !== null && asksSurvey({ kind: visit.kind, ...fields }, visit)) onSurvey(choice, { id: answer.value.id, heldOn: fields.heldOn ?? null, contact: visit.contact, method: visit.method });
  };
  const rule = visit.recurrence === null || visit.plannedOn === null ? null : toPlainRule(visit.recurrence, visit.plannedOn);
  const isOpen = visit.state === '计划';
  return (
    <div className={styles.drawer}>
      <div className={styles.actions}>
        {choice === null ? null : (
          <Button type="primary" icon={<PhoneOutlined aria-hidden />} onClick={() => onLog(choice, isOpen ? { id: visit.id, occurrence: entry.occurrence, kind: visit.kind, method: visit.method, agenda } : null)}>
            {t('calendar.drawer.log')}
          </Button>
        )}
        {isOpen && on !== null && on <= today ? (
          <Button icon={<CheckOutlined aria-hidden />} onClick={() => void write({ state: '已完成', heldOn: on }, t('calendar.drawer.doneSaid'))}>
            {t('calendar.drawer.done')}
          </Button>
        ) : null}
        {isOpen ? (
          <Button icon={<EditOutlined aria-hidden />} onClick={() => onEdit(entry)}>
            {t('calendar.drawer.edit')}
          </Button>
        ) : null}
        {isOpen ? (
          <Button icon={<CloseCircleOutlined aria-hidden />} onClick={() => void write({ state: '已取消' }, t('calendar.drawer.cancelled'))}>
            {t('calendar.drawer.cancel')}
          </Button>
        ) : null}
      </div>
      <KeyValues
        narrow
        items={[
          { key: 'when', label: t('calendar.drawer.when'), wide: true, value: [on === null ? '' : dayText(on), time ?? t('calendar.drawer.allDay'), visit.minutes === null ? '' : t('calendar.drawer.minutes', { minutes: visit.minutes })].filter((part) => part !== '').join(' · ') },
          { key: 'state', label: label('visits', 'state'), value: <StatusTag tone={visit.state === '已完成' ? 'good' : visit.state === '已取消' ? 'neutral' : 'accent'}>{term(visit.state ?? '')}</StatusTag> },
          { key: 'kind', label: label('visits', 'kind'), value: visit.kind === null ? null : term(visit.kind) },
          { key: 'method', label: label('visits', 'method'), value: visit.method === null ? null : term(visit.method) },
          { key: 'contact', label: label('visits', 'contact'), value: [visit.contactName, visit.contactPhone].filter((part) => part !== null).join(' ') },
          { key: 'place', label: label('visits', 'place'), value: visit.place },
          { key: 'owner', label: label('visits', 'owner'), value: visit.owner },
          { key: 'focus', label: label('visits', 'focus'), value: visit.focus, wide: true },
          ...(visit.recurrence === null ? [] : [{ key: 'repeats', label: t('calendar.drawer.repeats'), value: t(rule === null ? 'calendar.repeat.custom' : `calendar.repeat.${rule.frequency}`) }]),
          ...(visit.occurrenceOn === null ? [] : [{ key: 'moved', label: t('calendar.drawer.repeats'), value: t('calendar.drawer.moved', { day: dayText(visit.occurrenceOn) }) }]),
        ]}
      />
      <section aria-label={t('calendar.drawer.agenda')}>
        <h3>{t('calendar.drawer.agenda')}</h3>
        {agenda.length === 0 ? <p className="km-soft">{t('calendar.drawer.noAgenda')}</p> : (
          <ol className={styles.agenda}>
            {agenda.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        )}
      </section>
      <div className={styles.actions}>
        {visit.client === null ? null : (
          <Button icon={<TeamOutlined aria-hidden />} onClick={() => onClient(String(visit.client))}>
            {t('calendar.drawer.openClient')}
          </Button>
        )}
        <Button icon={<HistoryOutlined aria-hidden />} onClick={() => onHistory(visit.id, entry.clientName ?? '')}>
          {t('calendar.drawer.history')}
        </Button>
        <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => (entry.occurrence === null ? void removeEntry(entry, 'all').then((gone) => (gone ? onClose() : undefined)) : setRemoving(true))}>
          {t('calendar.drawer.remove')}
        </Button>
      </div>
      {removing ? <RemoveDialog entry={entry} onClose={() => setRemoving(false)} onRemoved={onClose} /> : null}
    </div>
  );
}

function RemoveDialog({ entry, onClose, onRemoved }: { readonly entry: CalendarEntry; readonly onClose: () => void; readonly onRemoved: () => void }) {
  const { t } = useWords();
  const [scope, setScope] = useState<Scope>('this');
  return (
    <Modal
      open title={t('calendar.drawer.remove')} onCancel={onClose} okText={t('calendar.drawer.remove')} cancelText={t('basic.cancel')} okButtonProps={{ danger: true }}
      onOk={() => void removeEntry(entry, scope).then((gone) => (gone ? onRemoved() : undefined))}
    >
      <ScopeChoice value={scope} onChange={setScope} removing />
    </Modal>
  );
}
