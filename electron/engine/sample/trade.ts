import { addDays, addMonths, daysBetween, type Day } from '../../../shared/kit/dates';
import { lineAmount, nextTerm, orderAmount } from '../../../shared/trade/rules';
import type { ContractDraft, OrderDraft, OrderLineDraft, PaymentDraft, ProductDraft } from '../../../shared/trade/schema';
import type { SampleClient } from './clients';
import { workdayBefore, type SampleTime } from './followups';
import type { Random } from './random';

/** A line of an invented order; the product by its place in the catalogue. */
export type SampleLine = OrderLineDraft & { readonly place: number; readonly quantity: number; readonly unitPriceFen: number };

/** An order that was invented, with its lines and payments. */
export interface SampleOrder {
  readonly fields: OrderDraft & { readonly orderedOn: Day };
  readonly lines: readonly SampleLine[];
  readonly payments: readonly (PaymentDraft & { readonly paidOn: Day })[];
}

/** Contracts that followed each other, oldest first. */
export type SampleContracts = readonly (ContractDraft & { readonly signedOn: Day; readonly startsOn: Day; readonly endsOn: Day })[];

const catalogued: readonly (readonly [code: string, name: string, unit: string, yuan: number, months: number])[] = [
  ['SRV-R2', '机架式服务器 R2', '台', 26_800, 36],
  ['SRV-G4', 'GPU服务器 G4', '台', 168_000, 36],
  ['STO-N8', '企业存储 N8', '台', 45_800, 36],
  ['NET-S48', '核心交换机 S48', '台', 12_800, 24],
  ['WKS-P5', '图形工作站 P5', '台', 19_800, 36],
  ['POS-T1', '收银终端 T1', '台', 2980, 12],
  ['GW-E2', '边缘网关 E2', '台', 3600, 24],
  ['HDT-M3', '手持终端 M3', '台', 1980, 12],
  ['LIC-BAK', '备份软件授权', '套', 8800, 12],
  ['SVC-SEC', '等保加固服务', '项', 36_000, 0],
  ['SVC-NET', '网络改造工程', '项', 28_000, 12],
  ['LIC-CRS', '在线课程平台', '年', 9800, 0],
  ['STO-H2', '小型存储 H2', '台', 3280, 24],
  ['SVC-INS', '安装调试', '次', 1500, 0],
  ['SRV-R1', '机架式服务器 R1', '台', 19_800, 36],
];

/** The catalogue of the company. */
export const sampleProducts: readonly ProductDraft[] = catalogued.map(([code, name, unit, yuan, months], at) => ({
  code, name, unit, priceFen: yuan * 100, warrantyMonths: months, state: at === catalogued.length - 1 ? '停售' : '在售',
}));

/** What a client that wants such a thing buys; the first that fits. */
const fitting: readonly (readonly [wanted: RegExp, codes: readonly string[], most: number])[] = [
  [/GPU/, ['SRV-G4'], 2], [/收银|点餐/, ['POS-T1'], 12], [/手持/, ['HDT-M3'], 20], [/网关|采集/, ['GW-E2'], 10], [/网络/, ['NET-S48', 'SVC-NET'], 2],
  [/工作站|渲染/, ['WKS-P5'], 4], [/课程|录播/, ['LIC-CRS'], 2], [/等保|日志|审计/, ['SVC-SEC'], 1], [/备份|容灾|归档/, ['STO-N8', 'LIC-BAK'], 2], [/存储/, ['STO-N8'], 2],
];

const placeOf = (code: string): number => Math.max(0, catalogued.findIndex(([known]) => known === code));

function linesFor(random: Random, { fields, product }: SampleClient): readonly SampleLine[] {
  const person = fields.type === '个人';
  const [, codes, most] = fitting.find(([wanted]) => wanted.test(product)) ?? [null, ['SRV-R2'], 3];
  const chosen = person && codes.includes('STO-N8') ? ['STO-H2'] : codes;
  const line = (code: string, quantity: number, off = 0): SampleLine => {
    const place = placeOf(code);
    const [, name = '', , yuan = 0] = catalogued[place] ?? [];
    const unitPriceFen = Math.round(yuan * (1 - off)) * 100;
    return { place, name, quantity, unitPriceFen, amountFen: lineAmount({ quantity, unitPriceFen }) };
  };
  const off = person ? 0 : random.pick([0, 0, 0.02, 0.05]);
  return [...chosen.map((code) => line(code, person ? 1 : random.int(1, most), off)), ...(person || random.chance(0.5) ? [] : [line('SVC-INS', 1)])];
}

const methods = ['银行转账', '银行转账', '银行转账', '承兑汇票'];
const terms = ['货到付款', '预付三成，验收后付清', '月结三十天', '分两批交付'];

/** How the money came: at once, or in two parts; what is recent is still open. */
function paymentsFor(random: Random, amount: number, orderedOn: Day, { today }: SampleTime, person: boolean): SampleOrder['payments'] {
  const method = person ? random.pick(['微信', '支付宝']) : random.pick(methods);
  const pay = (fen: number, days: number): SampleOrder['payments'][number] => ({ kind: '收款', amountFen: fen, paidOn: addDays(orderedOn, days), method, amountState: '正常' });
  const advance = Math.round((amount * 0.3) / 10_000) * 10_000;
  const planned = person || advance === 0 || random.chance(0.4) ? [pay(amount, random.int(0, 20))] : [pay(advance, random.int(0, 3)), pay(amount - advance, random.int(30, 75))];
  return planned.filter(({ paidOn }) => paidOn <= today);
}

/** The orders of a client from its first day on, until it went quiet. */
export function drawOrders(random: Random, client: SampleClient, time: SampleTime): readonly SampleOrder[] {
  const { cooperationSince: since, owner, type } = client.fields;
  if (!since || since > time.today) return [];
  const until = client.quietSince ?? addDays(time.today, -2);
  const person = type === '个人';
  const days: Day[] = [since];
  for (let day = addMonths(since, random.int(3, 8)); day <= until && days.length < (person ? 2 : 6); day = addMonths(day, random.int(3, 9))) days.push(workdayBefore(addDays(day, random.int(0, 12))));
  return days.filter((day) => day <= time.today).map((orderedOn, at): SampleOrder => {
    const lines = linesFor(random, client);
    const amountFen = orderAmount(lines, null) ?? 0;
    const cancelled = at > 0 && random.chance(0.06);
    const payments = cancelled ? [] : paymentsFor(random, amountFen, orderedOn, time, person);
    const age = daysBetween(orderedOn, time.today);
    const [first] = lines;
    // A few took one piece back.
    const refunded = !cancelled && payments.length > 1 && age > 120 && first !== undefined && first.quantity > 1 && random.chance(0.15);
    const back: SampleOrder['payments'] = refunded ? [{ kind: '退款', amountFen: first.unitPriceFen, paidOn: addDays(payments.at(-1)?.paidOn ?? orderedOn, 14), method: '银行转账', amountState: '正常', notes: '退回一台' }] : [];
    return {
      fields: { orderedOn, owner, amountFen, amountState: '正常', state: cancelled ? '已取消' : age > 60 ? '已完成' : age > 10 ? '执行中' : '待确认', notes: cancelled ? '预算取消，客户撤单' : person || random.chance(0.5) ? null : random.pick(terms) },
      lines,
      payments: [...payments, ...back],
    };
  });
}

/** The yearly contracts of a company that has one: each followed by the next, the last one waiting, or not renewed by who left. */
export function drawContracts(random: Random, client: SampleClient, { today }: SampleTime): SampleContracts {
  const { cooperationSince: since, type, owner, stage } = client.fields;
  if (!since || type === '个人' || !random.chance(0.55)) return [];
  const title = random.pick(['年度维保合同', '设备维护服务合同', '技术支持服务合同']);
  const fen = random.int(8, 60) * 100_000;
  const contracts: (SampleContracts[number])[] = [];
  // Contracts that end in the next weeks are what the list is for: not every one may start with the first order.
  let startsOn = addDays(since, random.int(0, 20));
  let endsOn = addDays(addMonths(startsOn, 12), -1);
  while (startsOn <= today && contracts.length < 6) {
    contracts.push({ title, startsOn, endsOn, signedOn: workdayBefore(addDays(startsOn, -random.int(1, 9))), owner, amountFen: fen, amountState: '正常', outcome: '已续约' });
    if (client.quietSince !== null && endsOn > client.quietSince) break;
    const next = nextTerm({ startsOn, endsOn });
    if (!next) break;
    ({ startsOn, endsOn } = next);
  }
  const last = contracts.at(-1);
  if (!last) return [];
  const lost = stage === '流失' || (stage === '沉睡' && last.endsOn < today);
  return [...contracts.slice(0, -1), { ...last, outcome: lost ? (random.chance(0.3) ? '提前终止' : '未续约') : '待续约' }];
}
