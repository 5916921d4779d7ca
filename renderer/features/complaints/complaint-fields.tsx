import { AutoComplete, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { complaintTypes, type ComplaintGrade } from '../../../shared/complaint/schema';
import type { Reachable } from '../../data/queries/clients';
import { useComplaintChoices } from '../../data/queries/complaints';
import { useCustomFields, usePreset } from '../../data/queries/lists';
import { CustomFields } from '../../pieces/custom-fields';
import { FieldItem } from '../../pieces/field-item';
import { OfferedChoice } from '../../pieces/offered-choice';
import { TimeInput } from '../../ui/day-input';
import { trimmedOrNull } from '../../../shared/kit/plain';
import { useWords } from '../../words/use-words';
import { BoughtFields } from './bought-fields';
import type { ComplaintValues } from './complaint-values';
import { GradeQuestions } from './grade-questions';
import styles from './complaint-form.module.css';

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.groupTitle}>{title}</h2>
      {children}
    </section>
  );
}

/** Everything S2-T7 asks about a complaint, and what the monthly report counts by: first what is asked during the call, the rest can wait. */
export function ComplaintFields({ values, people, who, client, onTakeGrade }: {
  readonly values: ComplaintValues;
  readonly people: readonly Reachable[];
  /** The choice of client, where there is one. */
  readonly who: ReactNode;
  readonly client: ClientId | null;
  readonly onTakeGrade: (grade: ComplaintGrade) => void;
}) {
  const { t, term, label } = useWords();
  const { value: choices } = useComplaintChoices();
  const fields = (useCustomFields('complaints').value ?? []).filter(({ archived }) => archived !== true);
  const [channels, problems, departments] = [usePreset('complaintChannel'), usePreset('problem'), usePreset('department')];
  const problem = trimmedOrNull(values.problem);
  const isNew = problem !== null && !problems.includes(problem);
  return (
    <>
      <Group title={t('complaints.form.callTitle')}>
        <p className={`${styles.note ?? ''} km-soft`}>{t('complaints.form.calmFirst')}</p>
        {who}
        <div className={styles.grid}>
          <Form.Item name="contactName" label={label('complaints', 'contactName')} extra={values.contactPhone || (people.length > 0 ? t('complaints.form.contactHint') : undefined)}>
            <AutoComplete options={people.map(({ name, phone }) => ({ value: name, label: phone === null ? name : `${name} · ${phone}` }))} showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }} />
          </Form.Item>
          <div className={styles.moment}>
            <FieldItem collection="complaints" field="happenedOn" />
            <Form.Item name="happenedTime" label={t('complaints.form.happenedTime')}>
              <TimeInput />
            </Form.Item>
          </div>
        </div>
        <Form.Item name="channel" label={label('complaints', 'channel')}>
          <OfferedChoice label={label('complaints', 'channel')} offered={channels} />
        </Form.Item>
        <FieldItem collection="complaints" field="content" required hint={t('complaints.form.contentHint')} rows={3} />
        <FieldItem collection="complaints" field="demand" hint={t('complaints.form.demandHint')} rows={1} />
        <div className={styles.grid}>
          <Form.Item name="type" label={label('complaints', 'type')}>
            <Radio.Group optionType="button" buttonStyle="solid" aria-label={label('complaints', 'type')} options={complaintTypes.map((value) => ({ value, label: term(value) }))} />
          </Form.Item>
          <FieldItem collection="complaints" field="problem" hint={isNew ? t('complaints.form.problemNew') : t('complaints.form.problemHint')} suggestions={problems} />
        </div>
      </Group>
      <p className={`${styles.note ?? ''} km-soft`} role="note">{t('complaints.form.enough')}</p>
      <Group title={t('complaints.form.aboutTitle')}>
        {client === null ? <p className={`${styles.note ?? ''} km-soft`}>{t('complaints.form.clientFirst')}</p> : <BoughtFields client={client} product={values.product ?? null} order={values.order ?? null} />}
        <div className={styles.three}>
          <FieldItem collection="complaints" field="contactPhone" />
          <FieldItem collection="complaints" field="receivedOn" required />
          <Form.Item name="receivedTime" label={t('complaints.form.receivedTime')}>
            <TimeInput />
          </Form.Item>
        </div>
        <p className={`${styles.note ?? ''} km-soft`}>{t('complaints.form.receivedHint')}</p>
      </Group>
      <Group title={t('complaints.form.gradeTitle')}>
        <GradeQuestions values={values} client={client} onTake={onTakeGrade} />
      </Group>
      <Group title={t('complaints.form.whoHandlesTitle')}>
        <div className={styles.three}>
          <FieldItem collection="complaints" field="department" suggestions={departments} />
          <FieldItem collection="complaints" field="owner" suggestions={choices?.owners ?? []} />
          <FieldItem collection="complaints" field="expectedOn" hint={t('complaints.form.expectedHint')} />
        </div>
      </Group>
      {fields.length === 0 ? null : (
        <Group title={t('custom.group')}>
          <div className={styles.grid}>
            <CustomFields fields={fields} />
          </div>
        </Group>
      )}
    </>
  );
}
