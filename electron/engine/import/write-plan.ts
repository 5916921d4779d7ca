import type { ActionId } from '../../../shared/record/schema';
import { today } from '../../../shared/kit/dates';
import type { Act } from '../vault/changes';
import { longAct } from '../vault/long-act';
import { caseNumber, clientNumber, complaintNumber, contractNumber, nextNumber, orderNumber, reserveNumber, type NumberTemplate } from '../vault/numbers';
import type { Vault } from '../vault/vault';
import type { JobControl } from '../jobs';
import { textIn, type Draft } from './drafts';
import { readLive } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { settleSuggestions, settleSurvey } from '../vault/survey-outcome';
import { addSpan, spanOf } from '../../../shared/policy/interval';
import type { Plan } from './plan';

/** Records written before others get their turn. */
const recordsAtOnce = 400;

interface Numbering {
  readonly template: NumberTemplate;
  readonly dayField: string;
}

const numberings: Partial<Readonly<Record<Draft['collection'], Numbering>>> = {
  clients: { template: clientNumber, dayField: 'filedOn' },
  complaints: { template: complaintNumber, dayField: 'receivedOn' },
  orders: { template: orderNumber, dayField: 'orderedOn' },
  contracts: { template: contractNumber, dayField: 'signedOn' },
  cases: { template: caseNumber, dayField: '' }, // numbered through, whatever the day
};

/**
 * Gives new records without a number the next of their scope, after every number that the file brings itself.
 * Each scope is asked of the vault once, so that 100,000 numbers are no 100,000 questions.
 */
function giveNumbers(vault: Vault, drafts: readonly Draft[]): void {
  const { writer, clock } = vault;
  const last = new Map<string, number>();
  const numbered = drafts.flatMap((draft) => {
    const numbering = draft.before === null ? numberings[draft.collection] : undefined;
    return numbering ? [{ draft, ...numbering }] : [];
  });
  const highest = new Map<string, { readonly template: NumberTemplate; readonly number: string; readonly sequence: number }>();
  for (const { draft, template } of numbered) {
    const number = textIn(draft, 'number');
    const read = number === null ? null : template.read(number);
    if (number === null || !read) continue;
    const key = `${template.name} ${read.scope}`;
    if ((highest.get(key)?.sequence ?? 0) < read.sequence) highest.set(key, { template, number, sequence: read.sequence });
  }
  for (const { template, number } of highest.values()) reserveNumber(writer, template, number);
  for (const { draft, template, dayField } of numbered) {
    if (textIn(draft, 'number') !== null) continue;
    const day = (textIn(draft, dayField) ?? today(clock)) as ReturnType<typeof today>;
    const scope = template.scope(day);
    const key = `${template.name} ${scope}`;
    const given = last.get(key);
    const number = given === undefined ? nextNumber(writer, template, day) : template.write(scope, given + 1);
    last.set(key, template.read(number)?.sequence ?? (given ?? 0) + 1);
    draft.values['number'] = number;
  }
  for (const [key, sequence] of last) {
    const [name = '', scope = ''] = key.split(' ');
    const template = Object.values(numberings).find((other) => other.template.name === name)?.template;
    if (template) reserveNumber(writer, template, template.write(scope, sequence));
  }
}

async function writeDrafts(act: Act, drafts: readonly Draft[], { progress, breathe }: JobControl): Promise<void> {
  for (const [done, draft] of drafts.entries()) {
    if (draft.before === null) act.create(draft.collection, draft.values, draft.id);
    else act.edit(draft.collection, draft.id, draft.values);
    if (done % recordsAtOnce !== recordsAtOnce - 1) continue;
    progress('write', done + 1, drafts.length);
    await breathe();
  }
  progress('write', drafts.length, drafts.length);
}

/** What follows from surveys that came in (R-SV-02, R-SV-03, R-RV-09): one held longer ago than surveys lie apart says nothing of today, but what it suggests still waits for an answer. */
async function settleSurveys(vault: Vault, act: Act, drafts: readonly Draft[], { breathe }: JobControl): Promise<void> {
  const since = spanOf(readPolicies(vault.writer), 'survey.interval');
  const day = today(vault.clock);
  const surveys = new Set(drafts.flatMap((draft) => (draft.collection === 'surveys' ? [draft.id] : draft.collection === 'surveyAnswers' ? (textIn(draft, 'survey') ?? []) : [])));
  for (const [done, id] of [...surveys].entries()) {
    const survey = readLive(vault.writer, 'surveys', id);
    if (survey?.heldOn && addSpan(survey.heldOn, since) >= day) settleSurvey(vault, act, id);
    else if (survey) settleSuggestions(vault, act, survey);
    if (done % recordsAtOnce === recordsAtOnce - 1) await breathe();
  }
}

/** Writes a plan as one action. The caller makes sure that nothing else writes meanwhile. Answers the batch. */
export async function writePlan(vault: Vault, { writes }: Plan, about: string, control: JobControl): Promise<ActionId> {
  const { action } = await longAct(vault, { kind: 'import', about }, control, async (act) => {
    giveNumbers(vault, writes);
    await writeDrafts(act, writes, control);
    await settleSurveys(vault, act, writes, control);
  });
  return action;
}
