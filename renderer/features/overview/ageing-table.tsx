import { grades, type Grade } from '../../../shared/client/schema';
import type { Out } from '../../../shared/ipc/contract';
import type { Condition } from '../../../shared/listview/condition';
import { ageBands, type AgeBand } from '../../../shared/review/rules';
import { useNavigate } from '../../data/navigation';
import { countText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import styles from './overview.module.css';

type Overview = Out<'review:overview'>;

/** Bands in which a yearly verification is due for everybody: they are warned of, not only shaded. */
const isOld = (band: AgeBand): boolean => band === 'over12' || band === 'never';

/** The list's condition for the days of a band. */
function verifiedIn({ band, from, to }: Overview['bands'][number]): Condition {
  if (band === 'never' || (from === null && to === null)) return { field: 'verifiedOn', op: 'empty', values: [] };
  if (from === null) return { field: 'verifiedOn', op: 'between', values: ['1900-01-01', String(to)] };
  return { field: 'verifiedOn', op: 'between', values: [from, to ?? '9999-12-31'] };
}

/** How long ago clients were verified, by grade: the more in a cell, the darker; each cell leads to its clients (AT-41). */
export function AgeingTable({ ageing, bands }: Pick<Overview, 'ageing' | 'bands'>) {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const rows: readonly (Grade | null)[] = [...grades, null];
  const count = (grade: Grade | null, band: AgeBand): number => ageing.find((cell) => cell.grade === grade && cell.band === band)?.clients ?? 0;
  const open = (grade: Grade | null, band: AgeBand): void => {
    const days = bands.find((each) => each.band === band);
    const where: Condition[] = [...(days === undefined ? [] : [verifiedIn(days)]), ...(grade === null ? [{ field: 'valueGrade', op: 'empty', values: [] } satisfies Condition] : [])];
    go({ room: 'clients', filter: { ...(grade === null ? {} : { valueGrade: [grade] }), where } });
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.ageing} aria-label={t('overview.ageing.title')}>
        <thead>
          <tr>
            <td />
            {ageBands.map((band) => <th key={band} scope="col" className={isOld(band) ? styles.old : undefined}>{t(`overview.ageing.bands.${band}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((grade) => {
            const name = grade === null ? t('overview.ageing.ungraded') : term(grade);
            const whole = ageBands.reduce((sum, band) => sum + count(grade, band), 0);
            return (
              <tr key={grade ?? 'none'}>
                <th scope="row">{name} <span className="km-soft">{countText(whole)}</span></th>
                {ageBands.map((band) => {
                  const clients = count(grade, band);
                  return (
                    <td key={band}>
                      {clients === 0 ? <span className={styles.none}>0</span> : (
                        <button
                          type="button" className={`${styles.cell ?? ''} ${isOld(band) ? (styles.oldCell ?? '') : ''}`} style={{ '--share': `${Math.round((clients / whole) * 100)}%` } as object}
                          aria-label={t('overview.ageing.cell', { grade: name, band: t(`overview.ageing.bands.${band}`), count: countText(clients) })}
                          onClick={() => open(grade, band)}
                        >
                          {countText(clients)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
