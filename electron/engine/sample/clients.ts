import { addDays, addMonths, type Day } from '../../../shared/kit/dates';
import type { ClientDraft, Grade, Stage } from '../../../shared/client/schema';
import { drawPeople, mailboxOf, staff, type Person } from './people';
import { sources, towns, tradeNames, trades, type Trade } from './places';
import type { Random } from './random';

/** A client that was invented, with everything it owns; what is said with it comes from `talk`. */
export interface SampleClient {
  readonly fields: ClientDraft & { readonly name: string; readonly stage: Stage; readonly filedOn: Day; readonly owner: string };
  readonly contacts: readonly { readonly person: Person; readonly phone: string; readonly email: string; readonly notes: string | null }[];
  /** Phone and e-mail of its own, of clients that are persons. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: { readonly province: string; readonly city: string; readonly district: string; readonly street: string } | null;
  readonly tags: readonly string[];
  /** How one writes about whom one talks to, and about what. */
  readonly called: string;
  readonly product: string;
  readonly worry: string;
  readonly intent: Grade | null;
  /** From when on nobody there answered; `null` for those who do. */
  readonly quietSince: Day | null;
}

const stagesOf = (random: Random): Stage[] =>
  random.shuffled([...Array<Stage>(31).fill('合作'), ...Array<Stage>(17).fill('潜在'), ...Array<Stage>(9).fill('沉睡'), ...Array<Stage>(3).fill('流失')]);

const personalNeeds: readonly (readonly [industry: string, product: string, need: string])[] = [
  ['教育', '在线课程', '在线课程咨询，想先试听两节再决定'],
  ['教育', '录播设备', '自己录网课，需要一套录播设备和素材存储'],
  ['文化传媒', '素材存储', '自媒体素材快存满了，想要一台能远程访问的小型存储'],
  ['建筑设计', '图形工作站', '独立设计师，渲染用的工作站要换，预算有限'],
  ['摄影', '照片备份', '婚礼照片要保存五年，丢过一次硬盘，想做自动备份'],
];
const lostBecause = ['换用报价更低的供应商', '公司搬迁后业务收缩，项目取消', '集团统一采购，改用总部指定品牌'];
const intents = ['一个月内决定', '下季度立项', '年底前采购', '先了解，暂无时间表'];
const preferences = ['偏好电话沟通，上午不方便', '有事先发微信，方案发邮箱', '重要事项要求当面谈', '习惯邮件往来，附件用 PDF'];
/** In 万元. */
const budgets = [5, 10, 20, 30, 50, 80, 100];
const scales = ['小型（50人以下）', '中型（100–500人）', '大型（500人以上）'];
const decides = ['采购由{c}对接，最终由总经理拍板', '{c}能定五万元以内，超出要报总部', '技术部先评估，通过后{c}走流程', '{c}是使用部门，采购另有人负责'];

/** A number of the block everybody knows as an example, valid and in nobody's address book twice. */
const phoneOf = (at: number): string => `138-0013-8${String(at).padStart(3, '0')}`;

const gradeOf = (random: Random): Grade => (random.chance(0.2) ? 'A类' : random.chance(0.55) ? 'B类' : 'C类');

/** Most days since a prospect was filed, by intent: it is won or lost in some six contacts. */
const newest = { A类: 42, B类: 85, C类: 125 } as const;

/** The dates that make a stage true: 沉睡 has been quiet for more than half a year (S2-T3). */
function timesOf(random: Random, stage: Stage, intent: Grade | null, today: Day): { filedOn: Day; since: Day | null; quietSince: Day | null } {
  if (stage === '潜在') return { filedOn: addDays(today, -random.int(3, newest[intent ?? 'C类'])), since: null, quietSince: null };
  const since = addMonths(addDays(today, -random.int(0, 27)), -random.int(stage === '合作' ? 1 : 14, 34));
  const quietSince = stage === '合作' ? null : addDays(today, -(stage === '沉睡' ? random.int(195, 330) : random.int(60, 240)));
  return { filedOn: addDays(since, -random.int(20, 90)), since, quietSince };
}

function tagsOf(random: Random, stage: Stage, product: string, budgetFen: number | null | undefined): string[] {
  const tags = [product];
  if (stage === '潜在' && random.chance(0.25)) tags.push('急购');
  if (stage === '合作' && random.chance(0.5)) tags.push('长期合作');
  if (random.chance(0.25)) tags.push('价格敏感');
  if (stage === '潜在' && budgetFen) tags.push(`预算${budgetFen / 1_000_000}万`);
  if (stage === '合作' && random.chance(0.12)) tags.push('愿意转介绍');
  return tags;
}

interface Draw {
  readonly random: Random;
  readonly today: Day;
  readonly stage: Stage;
  readonly people: readonly Person[];
  readonly nextPhone: () => string;
}

/** What companies and persons have in common. */
function basics({ random, today, stage }: Draw, product: string): { times: ReturnType<typeof timesOf>; fields: Omit<SampleClient['fields'], 'name'>; intent: Grade | null } {
  const intent = stage === '潜在' ? gradeOf(random) : null;
  const times = timesOf(random, stage, intent, today);
  return {
    times,
    intent,
    fields: {
      stage, filedOn: times.filedOn, cooperationSince: times.since, owner: random.pick(staff.sales), source: random.pick(sources),
      valueGrade: stage === '潜在' ? null : gradeOf(random), intentGrade: intent,
      stageReason: stage === '流失' ? random.pick(lostBecause) : null,
      buyingIntent: stage === '潜在' ? `${product}，${random.pick(intents)}` : null,
      preference: random.chance(0.6) ? random.pick(preferences) : null,
      budgetFen: random.chance(0.5) ? random.pick(budgets) * 1_000_000 : null,
    },
  };
}

function drawCompany(draw: Draw, tradeName: string, trade: Trade): SampleClient {
  const { random, people, today, nextPhone } = draw;
  const product = random.pick(trade.products);
  const { times, fields, intent } = basics(draw, product);
  const [province, city, districts] = random.pick(towns);
  const [district, street] = random.pick(districts);
  const [first] = people;
  const called = first?.called ?? '';
  const domain = mailboxOf(tradeName);
  return {
    fields: {
      ...fields, type: '公司', industry: trade.industry, scale: random.pick(scales), foundedOn: addMonths(today, -random.int(30, 260)),
      name: `${city.replace('市', '')}${tradeName}${random.pick(trade.endings)}有限公司`,
      needs: random.pick(trade.needs),
      notes: random.chance(0.7) ? random.pick(decides).replace('{c}', called) : null,
    },
    contacts: people.map((person, at) => ({
      person, phone: nextPhone(), email: `${person.mailbox}.${domain}@example.com`,
      notes: at > 0 ? '方案和合同要抄送' : null,
    })),
    phone: null, email: null,
    address: { province, city, district, street: `${street}${random.int(2, 399)}号${random.chance(0.5) ? `${random.pick(['A', 'B', 'C', '3', '5'])}栋${random.int(2, 22)}楼` : ''}` },
    tags: tagsOf(random, fields.stage, product, fields.budgetFen),
    called, product, worry: random.pick(trade.worry), intent, quietSince: times.quietSince,
  };
}

function drawPerson(draw: Draw, person: Person): SampleClient {
  const { random, nextPhone } = draw;
  const [industry, product, needs] = random.pick(personalNeeds);
  const { times, fields, intent } = basics(draw, product);
  return {
    fields: { ...fields, type: '个人', industry, name: person.name, needs, budgetFen: random.chance(0.4) ? random.pick([1, 2, 3, 5]) * 1_000_000 : null, stageReason: fields.stage === '流失' ? '改用别家的平台' : null },
    contacts: [], phone: nextPhone(), email: `${person.mailbox}@example.com`, address: null,
    tags: tagsOf(random, fields.stage, product, null),
    called: `${person.surname}${industry === '教育' ? '老师' : person.isWoman ? '女士' : '先生'}`,
    product, worry: random.pick(['价格', '操作难度', '资料安全']), intent, quietSince: times.quietSince,
  };
}

/** One client as it writes itself, in traditional characters; one whose phone and e-mail came masked (R-AUD-04). */
function withOddities(clients: SampleClient[]): SampleClient[] {
  const companies = clients.filter(({ fields }) => fields.type === '公司');
  const traditional = companies.find(({ fields }) => fields.industry === '贸易');
  const masked = companies.find((client) => client !== traditional && client.fields.stage === '潜在');
  return clients.map((client) => {
    if (client === traditional) {
      const contacts = client.contacts.map((contact, at) => (at === 0 ? { ...contact, person: { ...contact.person, name: '黃嘉慧', called: '黃經理' }, email: 'wong.kawai@example.com' } : contact));
      return {
        ...client,
        contacts,
        called: '黃經理',
        fields: { ...client.fields, name: '恒豐國際貿易（香港）有限公司', notes: null },
        address: { province: '香港特别行政区', city: '九龙', district: '观塘区', street: '巧明街100号' },
      };
    }
    if (client === masked) return { ...client, contacts: client.contacts.map((contact, at) => (at === 0 ? { ...contact, phone: '138–', email: contact.email.replace('@', '') } : contact)) };
    return client;
  });
}

/** Draws sixty clients: companies of several trades and towns, and a dozen persons. */
export function drawClients(random: Random, today: Day): SampleClient[] {
  const people = drawPeople(random.branch(1), 110);
  const names = random.branch(2).shuffled(tradeNames);
  let phones = 0;
  let companies = 0;
  let taken = 0;
  const take = (count: number): Person[] => people.slice(taken, (taken += count));
  const nextPhone = (): string => phoneOf(phones++);
  const clients = stagesOf(random.branch(3)).map((stage, at) => {
    const mine = random.branch(100 + at);
    const draw = { random: mine, today, stage, nextPhone };
    if (at % 5 === 4) {
      const [person] = take(1);
      if (!person) throw new Error('too few people');
      return drawPerson({ ...draw, people: [] }, person);
    }
    const trade = trades[at % trades.length] ?? mine.pick(trades);
    return drawCompany({ ...draw, people: take(mine.chance(0.4) ? 2 : 1) }, names[companies++ % names.length] ?? '', trade);
  });
  return withOddities(clients);
}
