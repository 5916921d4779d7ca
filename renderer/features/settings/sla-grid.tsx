import { Button } from 'antd';
import { grades } from '../../../shared/client/schema';
import { cellsOf, handleLimit, rowOf } from '../../../shared/complaint/clocks';
import { clockRules } from '../../../shared/complaint/running-time';
import { complaintGrades, type ComplaintGrade } from '../../../shared/complaint/schema';
import { momentAt, type Day } from '../../../shared/kit/dates';
import { defaultPolicies, policies, type PolicyKey, type PolicyValue } from '../../../shared/policy/policies';
import type { PolicyRow } from '../../../shared/settings/asks';
import { PolicyOrigin } from '../../pieces/policy-origin';
import { useWords } from '../../words/use-words';
import { PolicyEditor } from './policy-editor';
import { policyName, policyText } from './policy-words';
import styles from './settings.module.css';

/** The limits that stand in the grid. */
const gridKeys: ReadonlySet<PolicyKey> = new Set([...Object.values(rowOf), ...Object.values(cellsOf).flatMap((cells) => Object.values(cells))]);

/** Whether a rule stands in the grid of severity × client grade. */
export const isInGrid = (key: PolicyKey): boolean => gridKeys.has(key);

type Grade = (typeof grades)[number];
type PutPolicy = (key: PolicyKey, value: PolicyValue | null) => void;

const zone = 'Asia/Shanghai';
const example = { receivedOn: '2023-08-16' as Day, receivedAt: momentAt('2023-08-16' as Day, '10:00', zone), restartedAt: null };

/** Whether a filled cell holds: it may be stricter than its row, never looser (C-07). */
function holds(rows: readonly PolicyRow[], grade: ComplaintGrade, clientGrade: Grade): boolean {
  const values = { ...defaultPolicies, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) };
  return handleLimit({ ...example, grade, clientGrade }, clockRules(values, new Map(), zone))?.policy === cellsOf[clientGrade][grade];
}

/** How long a complaint may take, by its severity and the grade of its client, cell by cell; the first column is what holds for every client. */
export function SlaGrid({ rows, onPut }: { readonly rows: readonly PolicyRow[]; readonly onPut: PutPolicy }) {
  const { t, term } = useWords();
  const cell = (policy: PolicyKey, isLooser: boolean) => <Cell row={rows.find(({ key }) => key === policy)} isLooser={isLooser} onPut={onPut} />;
  return (
    <>
      <p className={styles.hint}>{t('settings.policies.grid.lead')}</p>
      <table className={styles.grid} aria-label={t('settings.policies.grid.title')}>
        <thead>
          <tr>
            <th scope="col">{t('settings.policies.grid.severity')}</th>
            <th scope="col">{t('settings.policies.grid.all')}</th>
            {grades.map((grade) => <th key={grade} scope="col">{term(grade)}</th>)}
          </tr>
        </thead>
        <tbody>
          {complaintGrades.map((severity) => (
            <tr key={severity}>
              <th scope="row">
                {term(severity)}
                <span className={styles.gridNote}>{t(`complaints.clocks.handleOf.${severity}`)}</span>
              </th>
              <td>{cell(rowOf[severity], false)}</td>
              {grades.map((grade) => {
                const policy = cellsOf[grade][severity];
                const isFilled = (rows.find(({ key }) => key === policy)?.value ?? '') !== '';
                return <td key={grade}>{cell(policy, isFilled && !holds(rows, severity, grade))}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Cell({ row, isLooser, onPut }: { readonly row: PolicyRow | undefined; readonly isLooser: boolean; readonly onPut: PutPolicy }) {
  const { t } = useWords();
  if (row === undefined) return null;
  const { key, value, changed } = row;
  return (
    <>
      <PolicyEditor policy={key} value={value} onChange={(next) => onPut(key, next)} />
      <span className={styles.gridFoot}>
        <PolicyOrigin policy={key} withSource={false} />
        {changed ? (
          <Button type="link" size="small" title={t('settings.policies.changedFrom', { value: policyText(key, policies[key].value) })} aria-label={t('settings.policies.reset', { name: policyName(key) })} onClick={() => onPut(key, null)}>
            {t('settings.policies.resetShort')}
          </Button>
        ) : null}
      </span>
      {isLooser ? <span className={styles.gridLooser}>{t('settings.policies.grid.looser')}</span> : null}
    </>
  );
}
