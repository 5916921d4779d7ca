import { Form, Modal } from 'antd';
import { useState } from 'react';
import { dayNotes } from '../../../shared/duty/ids';
import type { DayNote, DutyRow } from '../../../shared/duty/schema';
import type { Day } from '../../../shared/kit/dates';
import { useJudged } from '../../data/queries/calendar';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { GrowingText } from '../../ui/growing-text';
import { FormFoot } from '../../ui/form-foot';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { excuseDuty, moveDuty } from './actions';
import { noteText } from './duty-words';

interface Values {
  readonly on?: Day | null;
  readonly reason?: string;
}

/** Gives a duty another day, or says that it is not owed; both with a reason (C-03). */
export function DutyDialog({ duty, way, onClose }: { readonly duty: DutyRow; readonly way: 'move' | 'excuse'; readonly onClose: () => void }) {
  const { t, term } = useWords();
  return (
    <Modal open onCancel={onClose} footer={null} width={440} destroyOnHidden title={t(way === 'move' ? 'duties.moveTitle' : 'duties.excuseTitle', { kind: term(duty.kind), client: duty.clientName })}>
      <DutyForm duty={duty} way={way} onClose={onClose} />
    </Modal>
  );
}

/** The notes of a day that is about to be chosen; what is off is known to the engine, which has the tables of holidays. */
function useDayNotes(duty: DutyRow, on: Day | null): readonly DayNote[] {
  const { value } = useJudged(on === null ? null : { on, time: null, minutes: null });
  if (on === null || value === null) return [];
  const holiday = value.notes.flatMap((note) => (note.kind === 'holiday' ? [note.name] : []))[0] ?? null;
  return dayNotes(on, duty.ruleOn ?? duty.dueOn, { holiday, works: !value.notes.some(({ kind }) => kind === 'weekend') });
}

function DutyForm({ duty, way, onClose }: Parameters<typeof DutyDialog>[0]) {
  const words = useWords();
  const { t } = words;
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const on = Form.useWatch('on', form) ?? null;
  const save = async ({ on: to, reason = '' }: Values): Promise<void> => {
    const refused = way === 'move' ? (to ? await moveDuty(duty, to, reason) : null) : await excuseDuty(duty, reason);
    if (refused === null) onClose();
    else setRefusal(refused);
  };
  const notes = useDayNotes(duty, way === 'move' ? on : null);
  return (
    <Form<Values> form={form} name="duty" layout="vertical" initialValues={{ on: duty.dueOn }} onFinish={(values) => void save(values)}>
      {way === 'move' ? (
        <Form.Item name="on" label={t('duties.newDay')} required rules={[{ required: true, message: t('duties.dayNeeded') }]} extra={notes.map((note) => noteText(note, words)).join(' · ')}>
          <DayInput autoFocus />
        </Form.Item>
      ) : null}
      <Form.Item name="reason" label={t('duties.reason')} required rules={[{ required: true, whitespace: true, message: t('duties.reasonNeeded') }]}>
        <GrowingText autoFocus={way === 'excuse'} maxLength={500} placeholder={t(way === 'move' ? 'duties.moveExample' : 'duties.excuseExample')} />
      </Form.Item>
      <Failure error={refusal} channel={way === 'move' ? 'duty:move' : 'duty:settle'} />
      <FormFoot apart submit={t(way === 'move' ? 'duties.move' : 'duties.excuse')} onCancel={onClose} />
    </Form>
  );
}
