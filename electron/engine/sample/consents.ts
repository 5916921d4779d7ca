import type { ClientId } from '../../../shared/client/schema';
import type { ConsentDraft } from '../../../shared/consent/schema';
import { addDays, momentAt, type Day } from '../../../shared/kit/dates';
import type { Act } from '../vault/changes';
import { staff } from './people';

const sample = true;

/** What a company agreed to, by its turn among all: most of them to be written to, every third also to be asked; some never said. */
function agreed(nth: number, today: Day): readonly ConsentDraft[] {
  const givenOn = addDays(today, -40 - nth * 7);
  if (nth % 4 === 3) return [];
  return [
    { purpose: '营销', channel: '不限', givenOn, evidence: '合同附件三第2条' },
    ...(nth % 3 === 0 ? [{ purpose: '调研', channel: '不限', givenOn, evidence: '回访电话里同意，已录音' } as const] : []),
    ...(nth % 5 === 4 ? [{ purpose: '营销', channel: '短信', givenOn, evidence: '展会登记表', withdrawnOn: addDays(today, -9), withdrawnReason: '短信太多' } as const] : []),
  ];
}

/** What companies of the sample agreed to, and one who was written to in spite of the guard, with the reason. */
export function writeConsents(act: Act, companies: readonly ClientId[], today: Day, zone: string): void {
  for (const [nth, client] of companies.entries()) for (const consent of agreed(nth, today)) act.create('consents', { client, ...consent, sample });
  const [, second] = companies;
  if (second === undefined) return;
  act.create('touchOverrides', {
    client: second, what: '消息', channel: '微信', purpose: '营销', why: '客户来电要这份资料', by: staff.sales[1] ?? staff.care, at: momentAt(addDays(today, -8), '15:20', zone), reasons: ['frequency'], sample,
  });
}
