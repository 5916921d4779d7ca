import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { measureWords } from '../../../shared/report/measure-words';
import { keptOf, measureTables, repeatText } from '../../../shared/report/measures';
import type { RepeatedProblem, ReportDocument, ReportMeasure } from '../../../shared/report/model';
import type { MeasureState } from '../../../shared/report/schema';
import { reportWords } from '../../../shared/report/words';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { MeasuresTable } from '../../pieces/report/measures-table';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { markProblem, settleMeasure } from './actions';
import styles from './reports.module.css';

/** What waits for a sentence before it is done. */
type Asked =
  | { readonly what: 'cancel'; readonly measure: ReportMeasure }
  | { readonly what: 'push' | 'dontPush'; readonly problem: RepeatedProblem };

/** What was promised in this report and in those before it, how it stands, and the problems that came back (R-CP-08). */
export function MeasureSection({ document, checkOf }: {
  readonly document: ReportDocument;
  /** Leads from a problem to a prevention check; another feature's button, put in by the screen. */
  readonly checkOf: (problem: string) => ReactNode;
}) {
  const { t, language } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const words = measureWords[language];
  const { term } = reportWords[language];
  const { text, earlier, repeats } = document;
  const tables = measureTables(document);
  const kept = keptOf(earlier);
  const others = document.report.frequent.filter(({ problem }) => !repeats.some((again) => again.problem === problem));
  const settle = async (measure: ReportMeasure, state: MeasureState, note = ''): Promise<void> => {
    if (measure.id === null) return;
    const answer = await settleMeasure(measure.id, state, note);
    if (answer.ok) notifySaved(answer.value.action, t('reports.measure.saved'));
    else notifyRefused(answer.error, 'measure:settle');
  };
  const mark = async ({ problem, month }: RepeatedProblem, state: '已推送' | '不推送', reason: string): Promise<void> => {
    const answer = await markProblem(problem, month, state, reason);
    if (answer.ok) notifySaved(answer.value.action, t('reports.measure.marked'));
    else notifyRefused(answer.error, 'problem:mark');
  };
  const acts = (measures: readonly ReportMeasure[]) => (index: number) => {
    const measure = measures[index];
    if (!measure || measure.id === null) return null;
    const { text: what } = measure;
    return measure.state === '待办' ? (
      <>
        <Button size="small" aria-label={t('reports.measure.doneItem', { text: what })} onClick={() => void settle(measure, '已完成')}>{t('reports.measure.done')}</Button>{' '}
        <Button size="small" type="text" aria-label={t('reports.measure.cancelItem', { text: what })} onClick={() => setAsked({ what: 'cancel', measure })}>{t('reports.measure.cancel')}</Button>
      </>
    ) : (
      <Button size="small" type="text" aria-label={t('reports.measure.reopenItem', { text: what })} onClick={() => void settle(measure, '待办')}>{t('reports.measure.reopen')}</Button>
    );
  };
  return (
    <>
      {repeats.length === 0 ? null : (
        <Section title={words.repeatsTitle}>
          <ul className={styles.repeats}>
            {repeats.map((problem) => {
              const said = repeatText(problem, language);
              return (
                <li key={problem.problem}>
                  <span>{said.what}</span> <strong>{said.mark}</strong>
                  <span className={styles.buttons}>
                    {problem.mark !== null ? null : (
                      <>
                        <Button size="small" type="primary" onClick={() => setAsked({ what: 'push', problem })}>{t('reports.measure.push', { department: term(problem.department) })}</Button>
                        <Button size="small" onClick={() => setAsked({ what: 'dontPush', problem })}>{t('reports.measure.dontPush')}</Button>
                      </>
                    )}
                    {checkOf(problem.problem)}
                  </span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      {others.length === 0 ? null : (
        <Section title={t('prevention.frequent')}>
          <p className={styles.hint}>{t('prevention.frequentLead')}</p>
          <ul className={styles.repeats}>
            {others.map(({ problem, count }) => (
              <li key={problem}>
                <span>{problem}</span> <span className="km-soft">{reportWords[language].label(count)}</span>
                <span className={styles.buttons}>{checkOf(problem)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {text.measures.length === 0 ? null : (
        <Section title={words.title}>
          <div className={styles.scroll}>
            <MeasuresTable rows={tables.own} label={words.title} withReport={false} language={language} acts={acts(text.measures)} />
          </div>
        </Section>
      )}
      {earlier.length === 0 ? null : (
        <Section title={words.earlierTitle}>
          {kept.of === 0 ? null : <p className={styles.hint}>{words.kept(kept.done, kept.of)}</p>}
          <div className={styles.scroll}>
            <MeasuresTable rows={tables.earlier} label={words.earlierTitle} withReport language={language} acts={acts(earlier)} />
          </div>
        </Section>
      )}
      {asked === null ? null : (
        <WhyDialog
          asked={asked} onClose={() => setAsked(null)}
          onSaid={async (reason) => {
            setAsked(null);
            if (asked.what === 'cancel') await settle(asked.measure, '已取消', reason);
            else await mark(asked.problem, asked.what === 'push' ? '已推送' : '不推送', reason);
          }}
        />
      )}
    </>
  );
}

function WhyDialog({ asked, onClose, onSaid }: { readonly asked: Asked; readonly onClose: () => void; readonly onSaid: (reason: string) => Promise<void> }) {
  const { t, language } = useWords();
  const [reason, setReason] = useState('');
  const title = asked.what === 'cancel' ? t('reports.measure.why')
    : asked.what === 'push' ? t('reports.measure.note', { department: reportWords[language].term(asked.problem.department) }) : t('reports.measure.whyNot');
  return (
    <Modal open title={title} onCancel={onClose} okText={t('reports.measure.ok')} okButtonProps={{ disabled: asked.what !== 'push' && reason.trim() === '' }} onOk={() => void onSaid(reason.trim())}>
      <Input.TextArea autoFocus rows={3} maxLength={1000} aria-label={title} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}
