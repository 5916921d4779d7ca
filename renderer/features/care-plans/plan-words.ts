import type { BudgetWarning } from '../../../shared/care-plan/budget';
import type { CarePlan, CarePlanNode } from '../../../shared/care-plan/schema';
import type { Tone } from '../../ui/status-tag';
import { countText, dayText, moneyText } from '../../ui/format';
import type { Words } from '../../words/use-words';

export const stateTones: Readonly<Record<'草稿' | '进行中' | '已结束', Tone>> = { 草稿: 'neutral', 进行中: 'accent', 已结束: 'good' };

/** What speaks against the money of a plan, as a sentence. */
export const warningText = ({ t }: Words, warning: BudgetWarning): string =>
  warning.kind === 'overBudget' ? t('carePlans.warnings.overBudget', { by: moneyText(warning.byFen) }) : t(`carePlans.warnings.${warning.kind}`, { clients: countText(warning.clients) });

/** From when to when a plan runs; without an end it goes on. */
export const daysText = ({ t }: Words, { startsOn, endsOn }: Pick<CarePlan, 'startsOn' | 'endsOn'>): string | null =>
  startsOn === null ? null : endsOn === null ? t('carePlans.since', { day: dayText(startsOn) }) : `${dayText(startsOn)} – ${dayText(endsOn)}`;

/** When a node comes, in words: 圣诞节 3 天前. */
export function whenText({ t, term }: Words, { kind, days, festival, spendFen, frequency, repeat }: CarePlanNode): string {
  if (kind === null) return '';
  const moment = kind === '节日' ? term(festival ?? '') : kind === '定期' ? (frequency ?? '') : kind === '消费达标' && spendFen !== null ? `${term(kind)} ${moneyText(spendFen)}` : term(kind);
  const offset = days === null || days === 0 ? null : days < 0 ? t('carePlans.before', { days: countText(-days) }) : t('carePlans.after', { days: countText(days) });
  return [moment, kind === '指定日期' && repeat !== null && repeat !== '一次' ? term(repeat) : null, offset].filter((part) => part !== null).join(' ');
}
