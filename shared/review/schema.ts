import * as z from 'zod';
import { clientId } from '../client/schema';
import { choice, day, lines, link, long, moment, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import { recordId, type RecordHead } from '../record/schema';

export type CheckId = Brand<'CheckId'>;
export type InfoChangeId = Brand<'InfoChangeId'>;
export const infoChangeId = z.string().regex(uuidPattern) as unknown as z.ZodType<InfoChangeId, InfoChangeId>;

/** What a client's file was looked at for: 复看 the second look after entry (R-AUD-01), 复核 the regular re-verification (R-UPD-02), 核实 of what was doubtful (R-AUD-04). */
export const checkKinds = ['复看', '复核', '核实'] as const;
/** How; 第二联系人 is the second contact of R-AUD-03, 公开资料 the public data of R-DC-02. */
export const checkMethods = ['电话', '邮件', '上门', '第二联系人', '公开资料', '自查'] as const;
/** What came of it. 联系不上 and 仍存疑 leave or make the client 待核实, to be tried again (R-AUD-04). */
export const checkResults = ['无误', '已更正', '联系不上', '仍存疑'] as const;
/** Results after which the file says what is right; the others are tries (R-AUD-04). */
export const ended: ReadonlySet<string> = new Set<(typeof checkResults)[number]>(['无误', '已更正']);
export type CheckKind = (typeof checkKinds)[number];
export type CheckMethod = (typeof checkMethods)[number];
export type CheckResult = (typeof checkResults)[number];

/** That somebody checked the file of a client. */
export const checkFields = {
  client: link(clientId),
  kind: choice(checkKinds),
  on: day(),
  by: text(60),
  method: choice(checkMethods),
  result: choice(checkResults),
  notes: long(4000, { searchable: true, sensitive: true }),
  sample: yesNo(),
} as const;

/** What a follow-up may bring to light that belongs into the file at once (R-UPD-01). */
export const infoKinds = ['预算', '采购时间', '联系人', '联系方式', '需求', '地址', '其他'] as const;
export type InfoKind = (typeof infoKinds)[number];

/** What was learnt of a client, as a form hands it in. */
export const learntInput = z.strictObject({ what: z.array(z.enum(infoKinds)).min(1).max(infoKinds.length), notes: z.string().max(4000).default('') });

/** News about a client that is due in its file within 24 hours of being learnt (R-UPD-01). */
export const infoChangeFields = {
  client: link(clientId),
  /** The follow-up in which it was learnt, where there was one. */
  followup: link(recordId),
  what: lines(20),
  notes: long(4000, { searchable: true, sensitive: true }),
  learntAt: moment(),
  dueAt: moment(),
  doneAt: moment(),
  sample: yesNo(),
} as const;

export type Check = RecordHead<CheckId> & ValuesOf<typeof checkFields>;
