import type { ClientId } from '../../../shared/client/schema';
import { addDays, type Day } from '../../../shared/kit/dates';
import type { PromiseDraft } from '../../../shared/promise/schema';
import type { Act } from '../vault/changes';
import { staff } from './people';

/** Promises by the order of the companies: days from today on which each was made and is due, and what became of it. */
const promises: readonly (readonly [company: number, made: number, due: number, promise: PromiseDraft, settled?: number])[] = [
  [0, -3, 2, { text: '发送数据备份方案', state: '待兑现' }],
  [0, -40, -34, { text: '一周内出具检测报告', state: '已兑现' }, -35],
  [1, -6, -1, { text: '周五前给出整改方案', state: '待兑现' }],
  [1, -30, -27, { text: '三天内更换硬盘', state: '已兑现' }, -25],
  [2, -20, -16, { text: '寄出培训资料', state: '已兑现' }, -16],
  [3, -25, -22, { text: '上门检查线路', state: '已违约' }, -20],
  [4, -12, -5, { text: '提供续保报价', state: '已兑现' }, -6],
];

/** Lets some companies have been promised something: kept, late, broken, and still open. */
export function writePromises(act: Act, companies: readonly ClientId[], today: Day): void {
  for (const [company, made, due, promise, settled] of promises) {
    const client = companies[company];
    if (client === undefined) continue;
    const dueOn = addDays(today, due);
    act.create('promises', {
      ...promise, client, owner: staff.care, madeOn: addDays(today, made), dueOn, firstDueOn: dueOn, moves: 0, ...(settled === undefined ? {} : { settledOn: addDays(today, settled) }), sample: true,
    });
  }
}
