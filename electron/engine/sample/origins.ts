import type { ClientDraft } from '../../../shared/client/schema';
import { addDays, type Day } from '../../../shared/kit/dates';
import type { RecordId } from '../../../shared/record/schema';
import type { Act, Draft } from '../vault/changes';

const sample = true;

/** An entry of the register as it was written; the day is counted back from today. */
interface Occasion extends Draft<'sources'> {
  readonly daysAgo: number;
}

/** What the invented company did to be found: some of it counted by hand, some by its client files. */
const occasions: readonly Occasion[] = [
  { channel: '行业展会', name: '华南电子信息展', daysAgo: 610, leads: 64, valid: 9, costFen: 1_800_000, costUnit: '总额', notes: '展位号：B12' },
  { channel: '行业展会', name: '工业互联网大会', daysAgo: 85, leads: 38, valid: 6, costFen: 1_200_000, costUnit: '总额', notes: '与伙伴合租展位' },
  { channel: '线上广告', name: '百度关键词“服务器租用”', daysAgo: 420, leads: 120, valid: 11, costFen: 1200, costUnit: '每条线索' },
  { channel: '线上广告', name: '信息流广告“数据备份”', daysAgo: 60, leads: 45, valid: 4, costFen: 80, costUnit: '每次点击', clicks: 2100 },
  { channel: '线上广告', name: '短视频推广', daysAgo: 24, leads: 25, valid: 2, costFen: 1500, notes: '成本：15元/次' },
  { channel: '合作伙伴转介绍', name: '云服务商伙伴推荐', daysAgo: 900 },
  { channel: '合作伙伴转介绍', name: '老客户转介绍', daysAgo: 150, notes: '成交后送一次巡检' },
  { channel: '主动拜访', name: '科技园走访', daysAgo: 130, leads: 26, valid: 3, costFen: 60_000, costUnit: '总额' },
  { channel: '搜索引擎', name: '官网自然搜索', daysAgo: 900 },
];

/** An entry that clients may have come from. */
export interface Origin {
  readonly id: RecordId;
  readonly channel: string;
  readonly on: Day;
}

/** Writes the register of sources. */
export const writeOrigins = (act: Act, today: Day, owner: string): readonly Origin[] =>
  occasions.map(({ daysAgo, ...fields }) => {
    const on = addDays(today, -daysAgo);
    return { id: act.create('sources', { ...fields, acquiredOn: on, owner, sample }) as RecordId, channel: fields.channel ?? '', on };
  });

/** Where a client came from: the newest entry of its channel before it was filed; and when it became a valid client. */
export function originOf(origins: readonly Origin[], { source, filedOn, intentGrade }: ClientDraft, today: Day): Pick<ClientDraft, 'sourceEntry' | 'qualifiedOn'> {
  const [entry] = origins.filter(({ channel, on }) => channel === source && filedOn !== null && filedOn !== undefined && on <= filedOn).sort((a, b) => (a.on < b.on ? 1 : -1));
  const talked = filedOn === null || filedOn === undefined ? null : addDays(filedOn, 7);
  const qualified = (intentGrade === 'A类' || intentGrade === 'B类') && talked !== null && talked <= today;
  return { sourceEntry: entry?.id ?? null, qualifiedOn: qualified ? talked : null };
}
