import type { Channel, In } from '../../../shared/ipc/contract';
import type { PickedFile } from '../../../shared/ipc/file-token';
import { err, ok, type Result } from '../../../shared/kit/result';
import { periodKind, type Period } from '../../../shared/report/period';
import type { MeasureId, MeasureState } from '../../../shared/report/schema';
import { reportWords, type ReportLanguage } from '../../../shared/report/words';
import type { AnyRefusal } from '../../words/refusal-text';
import { ask } from '../../data/engine';
import { reasonToAsk, type ExportReason } from '../../pieces/export-reason';

/** The files a report can become. */
export type ReportFormat = 'pdf' | 'docx' | 'xlsx';

/** A written report; `pages` only where it has pages. */
export interface Exported {
  readonly file: PickedFile;
  readonly bytes: number;
  readonly pages: number | null;
}

/** Why an export stopped, and at which ask. */
export interface ExportRefusal {
  readonly error: AnyRefusal;
  readonly channel: Channel;
}

/** Characters that no file system takes in a name. */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

/** What the file of a report is called until the user says otherwise: its title and period. */
export function reportFileName(period: Period, language: ReportLanguage, format: ReportFormat): string {
  const words = reportWords[language];
  return `${words.titles[periodKind(period)]} ${words.period(period)}`.replace(forbidden, ' ').slice(0, 100) + `.${format}`;
}

/** Keeps author, organisation and measures with the report of a period. */
export const saveReportText = ({ from, to }: Period, text: In<'report:save-text'>['text']) => ask('report:save-text', { from, to, text });

/** Asks where the file should go; the user may think better of it (`cancelled`). */
export async function chooseReportFile(period: Period, language: ReportLanguage, format: ReportFormat): Promise<Result<PickedFile, ExportRefusal>> {
  const answer = await ask('file:save', { purpose: `report-${format}`, name: reportFileName(period, language, format) });
  return answer.ok ? ok(answer.value) : err({ error: answer.error, channel: 'file:save' });
}

/** Writes the report of a period into the chosen file. */
export async function writeReport({ from, to }: Period, language: ReportLanguage, format: ReportFormat, file: PickedFile, reason: ExportReason): Promise<Result<Exported, ExportRefusal>> {
  if (format === 'pdf') {
    const answer = await ask('report:print', { from, to, language, file: file.token, name: file.name, ...reasonToAsk(reason) });
    return answer.ok ? ok({ file, ...answer.value }) : err({ error: answer.error, channel: 'report:print' });
  }
  const answer = await ask('report:write', { from, to, language, format, file: file.token, ...reasonToAsk(reason) });
  return answer.ok ? ok({ file, pages: null, ...answer.value }) : err({ error: answer.error, channel: 'report:write' });
}

/** Shows a file that was just written in its folder. */
export const revealFile = (file: PickedFile) => ask('file:reveal', { file: file.token });

/** Says how a measure stands. */
export const settleMeasure = (id: string, state: MeasureState, note: string) => ask('measure:settle', { id: id as MeasureId, state, note });

/** Keeps what was decided about a problem that came back. */
export const markProblem = (problem: string, month: string, state: '已推送' | '不推送', reason: string) => ask('problem:mark', { problem, month, state, reason });
