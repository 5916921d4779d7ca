import type { BudgetWarning } from '../../../shared/care-plan/budget';
import { daysOf, spendOf } from '../../../shared/care-plan/rules';
import type { CarePlan, CarePlanNode, NodeKind } from '../../../shared/care-plan/schema';
import type { PolicyValues } from '../../../shared/policy/policies';
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

/** What the words of a node are made of beside the node: the rules that hold where it says nothing, and how a field is called. */
export interface WhenFacts {
  readonly policies: PolicyValues;
  readonly dayLabel: (field: string) => string;
}

/** When a node comes, in words, with what holds where it says nothing itself: 圣诞节 提前 3 天, 建档后 30 天. */
export function whenText({ t, term }: Words, { policies, dayLabel }: WhenFacts, node: CarePlanNode): string {
  const { kind, festival, dateField, frequency, repeat } = node;
  if (kind === null) return '';
  const days = daysOf(node, policies);
  if (kind === '建档后' && days > 0) return t('carePlans.filed', { days: countText(days) });
  const offset = days === 0 ? null : days < 0 ? t('carePlans.before', { days: countText(-days) }) : t('carePlans.after', { days: countText(days) });
  const moments: Partial<Readonly<Record<NodeKind, string>>> = {
    节日: term(festival ?? ''), 定期: frequency ?? '', 消费达标: `${term(kind)} ${moneyText(spendOf(node, policies))}`, 指定日期: dateField === null ? term(kind) : dayLabel(dateField),
  };
  return [moments[kind] ?? term(kind), kind === '指定日期' && repeat !== null && repeat !== '一次' ? term(repeat) : null, offset].filter((part) => part !== null).join(' ');
}
