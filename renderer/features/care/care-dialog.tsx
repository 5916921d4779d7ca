import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CareCollection } from '../../../shared/care/records';
import type { ClientId, ContactId } from '../../../shared/client/schema';
import type { Given, Out } from '../../../shared/ipc/contract';
import { asksSurvey } from '../../../shared/visit/rules';
import type { VisitDraft } from '../../../shared/visit/schema';
import type { SurveyTemplate } from '../../../shared/survey/template';
import { ask } from '../../data/engine';
import { useAnswersOf, useCareRecord, useTemplates } from '../../data/queries/care';
import { useClientChoices } from '../../data/queries/clients';
import { usePreset } from '../../data/queries/lists';
import { useGuard } from '../../data/queries/touch';
import { notifySaved } from '../../data/saved-notice';
import { useSettings } from '../../data/settings';
import type { SurveyedVisit } from '../../data/surveyed-visit';
import { EntryForm, type Saving } from '../../data/entry-form';
import { FieldItem } from '../../pieces/field-item';
import { OfferedChoice } from '../../pieces/offered-choice';
import { TouchGuard } from '../../pieces/touch-guard';
import { TimeInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { localZone, useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { askedWith, careKinds, surveyAt, toAnswers, toFields, toValues, type CareValues, type FormField } from './care-kinds';
import { SurveyAnswers } from './survey-answers';
import { madeText, SurveyScore } from './survey-score';
import { TemplateChoice } from './template-choice';
import styles from './care.module.css';

/** Somebody at the client. */
export interface Person {
  readonly id: ContactId;
  readonly name: string | null;
}

interface Props {
  readonly collection: CareCollection;
  /** The record to correct; `null` adds one. */
  readonly id: string | null;
  readonly client: ClientId;
  /** Stands in the title where the client's page is not around it. */
  readonly clientName?: string;
  readonly people: readonly Person[];
  /** Of a new survey: the visit at which it is held. */
  readonly visit?: SurveyedVisit | undefined;
  readonly onClose: () => void;
}

/** Puts a visit, a survey, a care task, a case or a tier statement on file, or corrects one. A visit at which the client was asked leads to its survey. */
export function CareDialog(props: Props) {
  const [held, setHeld] = useState<SurveyedVisit | null>(null);
  return held === null ? <Dialog {...props} onSurvey={setHeld} /> : <Dialog {...props} key={held.id ?? ''} collection="surveys" id={null} visit={held} onSurvey={() => undefined} />;
}

interface Led extends Props {
  /** The survey of a visit that was just held comes next. */
  readonly onSurvey: (visit: SurveyedVisit) => void;
}

function Dialog(props: Led) {
  const { t } = useWords();
  const { collection, id, clientName, visit, onClose } = props;
  const { settings } = useSettings();
  const today = useToday();
  const { value: record, error } = useCareRecord(collection, id);
  const { value: answers } = useAnswersOf(collection === 'surveys' ? id : null);
  const isRead = id === null || (record !== null && (collection !== 'surveys' || answers !== null));
  const start = id === null ? { ...careKinds[collection].start(today, settings.userName || null), ...(visit === undefined ? {} : surveyAt(visit)) } : record === null ? {} : toValues(collection, record, answers?.items ?? []);
  return (
    <Modal open onCancel={onClose} footer={null} width={640} destroyOnHidden mask={{ closable: false }} title={[t(id === null ? `care.addTitle.${collection}` : `care.editTitle.${collection}`), ...(clientName === undefined ? [] : [clientName])].join(' · ')}>
      <Failure error={error} channel="record:get" />
      {isRead ? <Filled {...props} start={start} stamp={typeof record?.['stamp'] === 'string' ? record['stamp'] : null} /> : null}
    </Modal>
  );
}

/** A survey that is about to be held by whatever way. */
const asked = { kind: 'survey', channel: '不限' } as const;

function Filled({ collection, id, client, people, onClose, onSurvey, start: given, stamp }: Led & { readonly start: CareValues; readonly stamp: string | null }) {
  const { t } = useWords();
  const { area, rows } = careKinds[collection];
  const [start] = useState(given);
  const [seen, setSeen] = useState(stamp);
  const calling = collection === 'surveys' && id === null;
  const guard = useGuard(calling ? { client, ...asked } : null);
  const { value: offered } = useTemplates(collection === 'surveys');
  const templates = offered ?? [];

  const save = async (values: CareValues, { changed }: Saving<CareValues>) => {
    const answers = collection === 'surveys' && (id === null || 'answers' in changed) ? { answers: toAnswers(values) } : {};
    const fields = toFields(collection, values, localZone());
    // One call for five kinds: what each takes was described beside its field table, and the engine parses it again.
    const answer = id === null
      ? await ask(`${area}:add` as 'visit:add', { client, fields, ...answers, ...(guard.override === undefined ? {} : { override: guard.override }) })
      : await ask(`${area}:edit` as 'visit:edit', { id, ...(seen === null ? {} : { seen }), fields, ...answers } as unknown as Given<'visit:edit'>);
    if (!answer.ok) return answer.error;
    notifySaved(answer.value.action, id === null && collection === 'surveys' ? madeText(answer.value as unknown as Out<'survey:add'>, t) : t(id === null ? `care.added.${collection}` : `care.edited.${collection}`));
    const visit = { ...start, ...fields } as VisitDraft;
    if (collection === 'visits' && asksSurvey(visit, start as VisitDraft)) onSurvey({ id: answer.value.id, heldOn: visit.heldOn ?? null, contact: visit.contact ?? null, method: visit.method ?? null });
    else onClose();
    return null;
  };
  const newest = async (): Promise<CareValues | null> => {
    if (id === null) return null;
    const now = await ask('record:get', { collection, key: id });
    const answers = collection === 'surveys' ? await ask('record:list', { collection: 'surveyAnswers', filter: { survey: id }, sort: 'position', limit: 200 }) : null;
    if (!now.ok || answers?.ok === false) return null;
    setSeen(String(now.value['stamp']));
    return toValues(collection, now.value, answers?.value.items ?? []);
  };
  return (
    <EntryForm<CareValues>
      name={area} draftKey={id === null ? `${collection}:new:${client}` : `${collection}:${id}`} start={start} channel={id === null ? `${area}:add` : `${area}:edit`}
      onSave={save} newest={newest} onCancel={onClose}
    >
      {(values, _form, take) => (
        <>
          {calling ? <TouchGuard judged={guard.judged} message={asked} why={guard.why} onWhy={guard.setWhy} /> : null}
          {rows.map((row) => {
            const shown = row.filter(({ when, opened }) => (when?.(values) ?? true) && (opened?.(start) ?? true));
            return shown.length === 0 ? null : (
              <div key={row[0]?.field} className={styles.row} style={{ gridTemplateColumns: `repeat(${shown.length}, minmax(0, 1fr))` }}>
                {shown.map((item) => (
                  <Item key={item.field} collection={collection} item={item} people={people} first={id === null && collection !== 'surveys' && item === rows[0]?.[0]} onTemplate={(name) => take(askedWith(values, templates, name))} templates={templates} />
                ))}
              </div>
            );
          })}
          {collection === 'surveys' ? (
            <>
              <SurveyAnswers answers={values.answers ?? []} calling={id === null} onChange={(answers) => take({ ...values, answers })} />
              <SurveyScore answers={values.answers ?? []} />
            </>
          ) : null}
        </>
      )}
    </EntryForm>
  );
}

function Item({ collection, item: { field, as, required = false, rows = 2, hint }, people, first, templates, onTemplate }: {
  readonly collection: CareCollection;
  readonly item: FormField;
  readonly people: readonly Person[];
  readonly first: boolean;
  readonly templates: readonly SurveyTemplate[];
  readonly onTemplate: (name: string) => void;
}) {
  const { t, label } = useWords();
  const methods = usePreset('followupMethod');
  const { value: choices } = useClientChoices();
  const name = label(collection, field);
  if (as === 'method') {
    return (
      <Form.Item name={field} label={name}>
        <OfferedChoice label={name} offered={methods} />
      </Form.Item>
    );
  }
  if (as === 'template') {
    return (
      <Form.Item name={field} label={name}>
        <TemplateChoice templates={templates} onTemplate={onTemplate} />
      </Form.Item>
    );
  }
  if (as === 'time') {
    return (
      <Form.Item name={field} label={name}>
        <TimeInput />
      </Form.Item>
    );
  }
  if (as === 'contact') {
    return (
      <Form.Item name={field} label={name}>
        <Select allowClear placeholder={t('care.nobody')} options={people.map(({ id, name: called }) => ({ value: id, label: called ?? '' }))} />
      </Form.Item>
    );
  }
  return <FieldItem collection={collection} field={field} required={required} rows={rows} {...(hint === undefined ? {} : { hint: t(hint) })} autoFocus={first} suggestions={as === 'person' ? (choices?.owners ?? []) : []} />;
}
