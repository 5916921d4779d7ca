import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { AnswerInput, SurveyWritten } from '../../../shared/survey/asks';
import { formNumber } from '../../../shared/survey/form';
import { surveyRefusal } from '../../../shared/survey/rules';
import type { AnswerDraft, SurveyDraft, SurveyId } from '../../../shared/survey/schema';
import { bySuch } from '../../../shared/touch/rules';
import { add, change, drop, formulaIn, strangeLink, type NotPlain } from './care-records';
import { commit, type Act } from './changes';
import { formulaField } from './guards';
import { readLive, recordsWhere } from './records';
import { settleSurvey } from './survey-outcome';
import { guardTouch } from './touch-overrides';
import type { Vault } from './vault';

type Answer<C extends `survey:${'add' | 'edit' | 'delete' | 'take'}`> = Result<Out<C>, Refusal<C>>;

const toAnswer = ({ dimension, kind, options, value }: AnswerInput): AnswerDraft => ({ dimension, kind, options: kind === '文字' ? null : (options ?? null), value: value ?? null });

function formulaInAnswers(answers: readonly AnswerDraft[]): NotPlain | null {
  return answers.some((answer) => formulaField({ ...answer }) !== null) ? { kind: 'formula', field: 'answers' } : null;
}

/** Writes the answers of a survey as they are given: an `id` keeps one, none adds one, one left out goes. */
function writeAnswers(vault: Vault, act: Act, survey: string, answers: readonly AnswerInput[]): void {
  const owner = readLive(vault.writer, 'surveys', survey);
  const known = new Set(recordsWhere(vault.writer, 'surveyAnswers', 'survey', survey).map(({ id }) => id));
  for (const [at, answer] of answers.entries()) {
    const values = { ...toAnswer(answer), position: at + 1 };
    if (answer.id !== undefined && known.delete(answer.id)) act.edit('surveyAnswers', answer.id, values);
    else act.create('surveyAnswers', { ...values, survey: survey as SurveyId, client: owner?.client ?? null, sample: owner?.sample ?? null });
  }
  for (const id of known) act.remove('surveyAnswers', id);
}

const tidyForm = <S extends SurveyDraft>(fields: S): S => (fields.form ? { ...fields, form: formNumber(fields.form) } : fields);

interface WrongForm {
  readonly kind: 'formTaken' | 'formOfAnother';
  readonly field: 'form';
  readonly details: Readonly<Record<string, string>>;
}

/** What keeps a survey of a client from having come on a form: it was sent to another client, or another survey of the client came on it. */
function wrongForm({ writer }: Vault, client: string | null, id: string, { form }: SurveyDraft): WrongForm | null {
  if (!form || !client) return null;
  const sent = writer.get<{ name: string | null }>(
    'SELECT c.name FROM surveyForms f JOIN clients c ON c.id = f.client AND c.deleted IS NULL WHERE f.form = $form AND f.deleted IS NULL AND f.client <> $client LIMIT 1', { form, client });
  if (sent !== undefined) return { kind: 'formOfAnother', field: 'form', details: { form, client: sent.name ?? '' } };
  const taken = writer.get<{ heldOn: string | null }>('SELECT heldOn FROM surveys WHERE client = $client AND form = $form AND deleted IS NULL AND id <> $id LIMIT 1', { client, form, id });
  return taken === undefined ? null : { kind: 'formTaken', field: 'form', details: { day: taken.heldOn ?? '' } };
}

/** Puts a survey with its answers on file (S2-T6), with what follows from it. With the number of a form, import knows it again. */
export function addSurvey(vault: Vault, { client, fields: said, answers, override }: In<'survey:add'>): Answer<'survey:add'> {
  const fields = tidyForm(said);
  const given = answers.map(toAnswer);
  const guard = override === undefined ? null : guardTouch(vault, { client, what: '调查', kind: 'survey', text: '', greeting: false, ...bySuch(fields.channel ?? null), override });
  let outcome: Omit<SurveyWritten, 'id' | 'action'> | null = null;
  const written = add<SurveyId, Refusal<'survey:add'>>(vault, 'surveys', client, () => ({
    values: fields, wrong: formulaIn(fields) ?? formulaInAnswers(given) ?? strangeLink(vault, client, fields) ?? wrongForm(vault, client, '', fields) ?? surveyRefusal(fields, given, today(vault.clock)),
    beside: (act, id) => {
      if (guard?.ok) guard.value(act);
      writeAnswers(vault, act, id, answers);
      outcome = settleSurvey(vault, act, id);
    },
  }));
  if (!written.ok) return written;
  if (outcome === null) throw new Error('a survey was written without its outcome');
  return ok({ ...written.value, ...(outcome as Omit<SurveyWritten, 'id' | 'action'>) });
}

/** Corrects a survey; what follows from it is brought in line. */
export const editSurvey = (vault: Vault, { id, seen, fields: said, answers }: In<'survey:edit'>): Answer<'survey:edit'> =>
  change<'surveys', SurveyId, Refusal<'survey:add'>>(vault, 'surveys', id, seen, (before) => {
    const fields = tidyForm(said);
    const given = (answers ?? (recordsWhere(vault.writer, 'surveyAnswers', 'survey', id) as unknown as readonly AnswerInput[])).map(toAnswer);
    return {
      values: fields, wrong: formulaIn(fields) ?? formulaInAnswers(given) ?? strangeLink(vault, before.client, fields) ?? wrongForm(vault, before.client, id, fields) ?? surveyRefusal({ ...before, ...fields }, given, today(vault.clock)),
      beside: (act) => {
        if (answers !== undefined) writeAnswers(vault, act, id, answers);
        if (answers !== undefined || (fields.heldOn !== undefined && fields.heldOn !== before.heldOn)) settleSurvey(vault, act, id);
      },
    };
  });

export const deleteSurvey = (vault: Vault, { id }: In<'survey:delete'>): Answer<'survey:delete'> => drop(vault, 'surveys', id);

/** Says who stepped in for a low recommendation and what was done (R-SV-03). */
export function takeEscalation(vault: Vault, { id, by, done, on }: In<'survey:take'>): Answer<'survey:take'> {
  if (!readLive(vault.writer, 'surveyEscalations', id)) return err({ kind: 'notFound' });
  const formula = formulaField({ by, done });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const day = today(vault.clock);
  if (on !== undefined && on > day) return err({ kind: 'dayInFuture', field: 'on' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('surveyEscalations', id, { state: '已介入', takenBy: by, takenOn: on ?? day, done })).action });
}
