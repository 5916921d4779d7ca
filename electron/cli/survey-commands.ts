import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ClientId } from '../../shared/client/schema';
import type { Given } from '../../shared/ipc/contract';
import { shippedTemplates } from '../../shared/survey/vocabulary';
import { Usage } from './options';
import { dataOf, dayOption, must, numberOption, option, parsed, positional, writing, type Command, type Workbench } from './workbench';

const clientOf = async (bench: Workbench, at: number): Promise<ClientId> => (await must(bench, 'record:get', { collection: 'clients', key: positional(bench, at, 'CLIENT') }))['id'] as ClientId;
const page = (bench: Workbench): { readonly limit: number; readonly offset: number } => ({ limit: Math.min(200, numberOption(bench, 'limit', 60)), offset: numberOption(bench, 'offset', 0) });

const acts: Readonly<Record<string, Command>> = {
  add: async (bench) => ({ ok: true, ...(await must(bench, 'survey:add', { fields: {}, answers: [], ...dataOf(bench), client: await clientOf(bench, 1) })) }),
  list: async (bench) => must(bench, 'survey:find', { ...(parsed(bench.line.text('filter') ?? '{}', '--filter') as Given<'survey:find'>), ...page(bench) }),
  due: async (bench) => {
    await bench.settle();
    return must(bench, 'duty:list', { kinds: ['满意度调查'], ...page(bench) });
  },
  form: async (bench) => {
    const [out, template, reason, why] = [resolve(option(bench, 'out')), bench.line.text('template') ?? shippedTemplates['S2-T6'].name, bench.line.text('reason'), bench.line.text('why')];
    const clients = [await clientOf(bench, 1)];
    for (let at = 2; at < bench.line.positionals.length; at++) clients.push(await clientOf(bench, at));
    const asked = { clients, template, ...(reason === null ? {} : { reason }), ...(why === null ? {} : { override: { why } }) };
    if (!out.endsWith('.pdf')) return { ok: true, out, ...(await must(bench, 'survey:form', { ...asked, file: bench.grant(out) })) };
    const document = await must(bench, 'survey:form-document', { ...asked, name: basename(out), ...(bench.line.language === null ? {} : { language: bench.line.language }) });
    const bytes = await bench.print(document);
    writing(out, () => writeFileSync(out, bytes));
    return { ok: true, out, clients: document.forms.length, leftOut: document.leftOut };
  },
  analysis: async (bench) => must(bench, 'survey:analysis', { from: dayOption(bench, 'from'), to: dayOption(bench, 'to'), by: bench.line.text('by') === 'month' ? 'month' : 'quarter' }),
  templates: async (bench) => must(bench, 'survey:templates', {}),
  /** Plans, escalations and suggestions that are open. */
  'follow-ups': async (bench) => ({
    plans: await must(bench, 'improvement:list', { state: '进行中', ...page(bench) }), escalations: await must(bench, 'survey:escalations', { state: '待介入', ...page(bench) }),
    suggestions: await must(bench, 'suggestion:list', page(bench)),
  }),
  take: async (bench) => ({ ok: true, ...(await must(bench, 'survey:take', { ...dataOf(bench), id: positional(bench, 1, 'ESCALATION') } as Given<'survey:take'>)) }),
  plan: async (bench) => ({ ok: true, ...(await must(bench, 'improvement:edit', { fields: {}, ...dataOf(bench), id: positional(bench, 1, 'PLAN') } as Given<'improvement:edit'>)) }),
  move: async (bench) => ({ ok: true, ...(await must(bench, 'improvement:move', { ...dataOf(bench), id: positional(bench, 1, 'PLAN') } as Given<'improvement:move'>)) }),
  end: async (bench) => ({ ok: true, ...(await must(bench, 'improvement:end', { state: '已完成', ...dataOf(bench), id: positional(bench, 1, 'PLAN') } as Given<'improvement:end'>)) }),
  suggest: async (bench) => ({ ok: true, ...(await must(bench, 'suggestion:add', { fields: dataOf(bench), client: await clientOf(bench, 1) })) }),
  decide: async (bench) => ({ ok: true, ...(await must(bench, 'suggestion:edit', { fields: dataOf(bench), id: positional(bench, 1, 'SUGGESTION') } as Given<'suggestion:edit'>)) }),
  tell: async (bench) => ({ ok: true, ...(await must(bench, 'suggestion:tell', { ...dataOf(bench), id: positional(bench, 1, 'SUGGESTION') } as Given<'suggestion:tell'>)) }),
};

/** Names of what `kemai survey` does. */
export const surveyActs: readonly string[] = Object.keys(acts);

/** What is done with surveys, and with what follows from them. */
export const survey: Command = async (bench) => {
  const name = positional(bench, 0, 'ACT');
  const act = acts[name];
  if (act === undefined) throw new Usage(`no such act: ${name} (there are ${surveyActs.join(', ')})`);
  await bench.unlock();
  return act(bench);
};
