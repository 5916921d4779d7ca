import { momentOf, type Day, type Moment } from '../../shared/kit/dates';
import { readPhone } from '../../shared/contact/reach';
import type { ClientId, ContactId, TagId } from '../../shared/client/schema';
import type { ComplaintId } from '../../shared/complaint/schema';
import { grievances } from '../../electron/engine/sample/grievances';
import { towns, trades } from '../../electron/engine/sample/places';
import { caring } from '../../electron/engine/sample/talk';
import { beginAct, type Act } from '../../electron/engine/vault/changes';
import { transaction } from '../../electron/engine/vault/database';
import type { Vault } from '../../electron/engine/vault/vault';

/** Raised whenever what is generated changes: cached vaults of another number are made anew. */
export const generation = 3;

const zone = 'Asia/Shanghai';
/** The day on which all of it was written; the clock of the benchmark stands here. */
export const benchDay = '2026-06-30' as Day;

const dayMs = 86_400_000;
/** Days and times by plain arithmetic: half a million of them are no measure of a calendar library. */
const daysBefore = (day: Day, days: number): Day => new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10) as Day;
const shanghaiTime = (day: Day, hours: number, minutes: number): Moment => momentOf(Date.parse(day) + (hours - 8) * 3_600_000 + minutes * 60_000, zone);

const at = <T,>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
};

const second = [...'安邦昌成达德恩方丰福高冠光国海汉浩和恒弘鸿华辉嘉建江杰金津景凯科朗利联龙隆美明能宁鹏启千庆仁荣瑞'];
const surnames = [...'王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗曾单仇解任华'];
const given = ['建国', '志强', '晓燕', '文博', '海涛', '丽华', '思远', '国栋', '春梅', '永康', '明辉', '静宜', '宏伟', '敏', '婷', '洁', '慧', '立新'];

/** Name of the nth client: a town, three characters that no other below 100,000 has, a trade. */
export function clientName(n: number): string {
  const [, city] = at(towns, n);
  const trade = at(trades, Math.floor(n / 7));
  const brand = [n, Math.floor(n / second.length), Math.floor(n / second.length ** 2)].map((place) => at(second, place)).join('');
  return `${city.replace('市', '')}${brand}${at(trade.endings, n * 13)}有限公司`;
}

/** Phone of the nth client; all valid, all different. */
export const clientPhone = (n: number): string => `139${String(10_000_000 + n * 7).padStart(8, '0')}`;

const tagNames = ['长期合作', '价格敏感', '急购', '服务器采购', '数据备份', '愿意转介绍', '等保合规', '预算50万'];

function writeClient(act: Act, n: number, tags: readonly TagId[]): ClientId {
  const [province, city, districts] = at(towns, n);
  const [district, street] = at(districts, n * 3);
  const trade = at(trades, Math.floor(n / 7));
  const filedOn = daysBefore(benchDay, (n % 1500) + 1);
  const client = act.create('clients', {
    number: `${filedOn.slice(0, 4)}${String(n + 1).padStart(6, '0')}`, name: clientName(n), type: '公司', industry: trade.industry,
    valueGrade: at(['A类', 'B类', 'B类', 'C类', 'C类'] as const, n), stage: at(['潜在', '合作', '合作', '沉睡'] as const, n * 5),
    source: at(['行业展会', '合作伙伴转介绍', '线上广告', '主动拜访'], n), filedOn, updatedOn: daysBefore(benchDay, n % 400),
    owner: at(['周倩', '吴海峰', '郑晓晴', '韩立群'], n), scale: '中型（100–500人）', needs: at(trade.needs, n), budgetFen: (n % 60) * 1_000_000,
  }) as ClientId;
  const contact = act.create('contacts', { client, name: `${at(surnames, n)}${at(given, n * 11)}`, position: at(['采购经理', 'IT经理', '总经理'], n) }) as ContactId;
  act.create('phones', { client, contact, ...readPhone(clientPhone(n)) });
  act.create('emails', { client, contact, text: `client${n}@example.com`, state: '正常' });
  act.create('addresses', { client, province, city, district, street: `${street}${n % 400}号` });
  act.create('clientTags', { client, tag: at(tags, n) });
  return client;
}

function writeFollowups(act: Act, client: ClientId, n: number): void {
  for (let each = 0; each < 2; each++) {
    const exchange = at(caring, n + each);
    const heldOn = daysBefore(benchDay, ((n * 3 + each * 97) % 700) + 1);
    const isOpen = n % 50 === 0 && each === 1;
    act.create('followups', {
      client, heldOn, heldAt: shanghaiTime(heldOn, 10 + (n % 7), 15), method: at(exchange.methods, n), kind: '互动', by: '周倩',
      summary: at(exchange.summary, n).replace('{c}', '经理').replace('{p}', '服务器'), feedback: at(exchange.feedback, n), signal: exchange.signal ?? null,
      nextAction: at(exchange.next, n).replace('{c}', '经理'), nextOwner: '周倩', nextDueOn: daysBefore(heldOn, -7), nextState: isOpen ? '待办' : '已完成',
    });
  }
}

/** Two in five clients complained once, with one or two steps each: 40 complaints and 60 steps for 100 clients. */
function writeComplaint(act: Act, client: ClientId, n: number): void {
  if (n % 5 > 1) return;
  const grievance = at(grievances, n);
  const receivedOn = daysBefore(benchDay, n % 395);
  const isOpen = n % 200 === 0;
  const complaint = act.create('complaints', {
    client, number: `${receivedOn.replaceAll('-', '')}-${String(n).padStart(6, '0')}`, receivedOn, receivedAt: shanghaiTime(receivedOn, 10, 20), channel: '电话',
    content: at(grievance.content, n), demand: at(grievance.demand, n), grade: grievance.grade, type: grievance.type, problem: grievance.problem,
    department: grievance.department, owner: '苏婉', state: isOpen ? '处理中' : '已关闭',
  }) as ComplaintId;
  const step = (name: '接收安抚' | '投诉已关闭', content: string): void => void act.create('complaintSteps', { complaint, step: name, at: name === '接收安抚' ? shanghaiTime(receivedOn, 10, 40) : shanghaiTime(receivedOn, 17, 30), by: '苏婉', content });
  step('接收安抚', '接听电话并安抚，记录问题和诉求');
  if (n % 2 === 0) step('投诉已关闭', at(grievance.done, n));
}

/** Clients written at once: as many as a file of that size would be, without holding the whole import in one action. */
const chunk = 500;

/** Writes `count` clients with three interactions each through the change log, from the `from`th on. */
export function writeMany(vault: Vault, count: number, from = 0, say: (done: number) => void = () => undefined): void {
  let tags: readonly TagId[] = vault.writer.all<{ id: TagId }>('SELECT id FROM tags WHERE deleted IS NULL ORDER BY id').map(({ id }) => id);
  for (let start = from; start < from + count; start += chunk) {
    transaction(vault.writer, () => {
      const act = beginAct(vault, { kind: 'import' });
      if (tags.length === 0) tags = tagNames.map((name) => act.create('tags', { name }) as TagId);
      for (let n = start; n < Math.min(from + count, start + chunk); n++) {
        const client = writeClient(act, n, tags);
        writeFollowups(act, client, n);
        writeComplaint(act, client, n);
      }
      act.finish();
    });
    say(Math.min(from + count, start + chunk));
  }
}

/** The client that people write to every day, and how many entries its history has beside the day it was filed. */
export const busyName = '恒远万卷档案馆';
export const busyEntries = 2000;

/** A view as a user keeps one: a condition, groups, columns with sums. */
export const viewName = '大预算';

/** Writes what a vault is opened for beside its many clients: one with a long history, and a saved view. */
export function writeSingular(vault: Vault): void {
  transaction(vault.writer, () => {
    const act = beginAct(vault, { kind: 'import' });
    const client = act.create('clients', { name: busyName, type: '公司', valueGrade: 'A类', stage: '合作', filedOn: daysBefore(benchDay, 900), updatedOn: benchDay }) as ClientId;
    for (let n = 0; n < busyEntries; n++) {
      const heldOn = daysBefore(benchDay, Math.floor(n / 3));
      act.create('followups', { client, heldOn, heldAt: shanghaiTime(heldOn, 9 + (n % 3), n % 60), method: '电话', kind: '互动', by: '周倩', summary: `第${n}次沟通，确认交期` });
    }
    act.create('listViews', {
      list: 'clients', name: viewName, columns: ['number', 'name', 'stage', 'owner', 'budgetFen', 'orderedFen'],
      filter: JSON.stringify({ where: [{ field: 'budgetFen', op: 'atLeast', values: [30_000_000] }] }), sort: 'budgetFen', descending: true, group: 'valueGrade', position: 1,
    });
    act.finish();
  });
}
