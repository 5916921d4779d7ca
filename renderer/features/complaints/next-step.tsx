import { Form } from 'antd';
import { readAction } from '../../../shared/action/read-action';
import type { Day } from '../../../shared/kit/dates';
import { useComplaintChoices } from '../../data/queries/complaints';
import { ActionLine } from '../../pieces/action-line';
import { FieldItem } from '../../pieces/field-item';
import { DayInput } from '../../ui/day-input';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import styles from './complaint-page.module.css';

const noPeople: readonly string[] = [];

/** The next action of a step: what, by whom, by when, read from its words while they are typed (R-FU-05). */
export function NextStep({ text, deadline, withDay = true, onDay }: {
  readonly text: string;
  readonly deadline: Day | null;
  /** Whether its day is asked for here; else it stands elsewhere in the form. */
  readonly withDay?: boolean;
  readonly onDay: (day: Day) => void;
}) {
  const { t, label } = useWords();
  const today = useToday();
  const people = useComplaintChoices().value?.owners ?? noPeople;
  const reading = readAction(text, { saidOn: today, people });
  const isMissing = withDay && text.trim() !== '';
  return (
    <>
      <FieldItem collection="complaintSteps" field="nextAction" placeholder={t('complaints.steps.nextPlaceholder')} />
      <ActionLine text={text} reading={reading} deadline={deadline} reason={null} onDay={onDay} />
      <div className={styles.two}>
        <FieldItem collection="complaintSteps" field="nextBy" suggestions={people} />
        {withDay ? (
          <Form.Item
            name="dueOn"
            label={label('complaintSteps', 'dueOn')}
            required={isMissing}
            dependencies={['nextAction']}
            rules={[{ validator: (_rule, day: unknown) => (isMissing && !day ? Promise.reject(new Error(t('complaints.steps.dueMissing'))) : Promise.resolve()) }]}
          >
            <DayInput />
          </Form.Item>
        ) : null}
      </div>
    </>
  );
}
