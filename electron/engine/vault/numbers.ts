import type { Day } from '../../../shared/kit/dates';
import type { Reader, Writer } from './database';

/** How human numbers are written (domain §2, number formats). The sequence restarts with each scope. */
export interface NumberTemplate {
  readonly name: string;
  readonly scope: (day: Day) => string;
  readonly write: (scope: string, sequence: number) => string;
  /** Takes a number apart again; `null` when it is not of this template. */
  readonly read: (number: string) => { readonly scope: string; readonly sequence: number } | null;
}

/** At least three digits; 1000 widens to four, and no number is used twice. */
const sequenceText = (sequence: number): string => String(sequence).padStart(3, '0');

const template = (name: string, scope: NumberTemplate['scope'], between: string, pattern: RegExp): NumberTemplate => ({
  name,
  scope,
  write: (prefix, sequence) => `${prefix}${between}${sequenceText(sequence)}`,
  read: (number) => {
    const parts = pattern.exec(number);
    return parts ? { scope: parts[1] ?? '', sequence: Number(parts[2]) } : null;
  },
});

/** `{YYYY}{SEQ:3}`: 2023001. */
export const clientNumber = template('client', (day) => day.slice(0, 4), '', /^(\d{4})(\d{3,6})$/);
/** `{YYYYMMDD}-{SEQ:3}`: 20230816-001. */
export const complaintNumber = template('complaint', (day) => day.replaceAll('-', ''), '-', /^(\d{8})-(\d{3,6})$/);
/** Sample records have numbers of their own, so that they use up none of the real ones. */
export const sampleClientNumber = template('sampleClient', () => 'S', '', /^(S)(\d{3,6})$/);
export const sampleComplaintNumber = template('sampleComplaint', (day) => `S${day.replaceAll('-', '')}`, '-', /^(S\d{8})-(\d{3,6})$/);
/** `D{YYYYMMDD}-{SEQ:3}`: D20260816-001, and H for contracts. */
export const orderNumber = template('order', (day) => `D${day.replaceAll('-', '')}`, '-', /^(D\d{8})-(\d{3,6})$/);
export const contractNumber = template('contract', (day) => `H${day.replaceAll('-', '')}`, '-', /^(H\d{8})-(\d{3,6})$/);
export const sampleOrderNumber = template('sampleOrder', (day) => `SD${day.replaceAll('-', '')}`, '-', /^(SD\d{8})-(\d{3,6})$/);
export const sampleContractNumber = template('sampleContract', (day) => `SH${day.replaceAll('-', '')}`, '-', /^(SH\d{8})-(\d{3,6})$/);
/** `L{SEQ:3}`: L001, for cases (S4-T3). */
export const caseNumber = template('case', () => 'L', '', /^(L)(\d{3,6})$/);
export const sampleCaseNumber = template('sampleCase', () => 'SL', '', /^(SL)(\d{3,6})$/);

const lastOf = (reader: Reader, name: string, scope: string): number =>
  reader.get<{ last: number }>('SELECT last FROM counters WHERE template = $name AND scope = $scope', { name, scope })?.last ?? 0;

function remember(writer: Writer, name: string, scope: string, last: number): void {
  writer.run(
    `INSERT INTO counters (template, scope, last) VALUES ($name, $scope, $last)
     ON CONFLICT (template, scope) DO UPDATE SET last = max(last, excluded.last)`,
    { name, scope, last },
  );
}

/** The next number for `day`, never one that was given before (AT-05). Call inside the write's transaction. */
export function nextNumber(writer: Writer, numbers: NumberTemplate, day: Day): string {
  const scope = numbers.scope(day);
  const next = lastOf(writer, numbers.name, scope) + 1;
  remember(writer, numbers.name, scope, next);
  return numbers.write(scope, next);
}

/** Keeps a number that came from outside from being given again. */
export function reserveNumber(writer: Writer, numbers: NumberTemplate, number: string): void {
  const read = numbers.read(number);
  if (read) remember(writer, numbers.name, read.scope, read.sequence);
}
