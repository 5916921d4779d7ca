import { handlingSteps, type ComplaintStep } from '../../../shared/complaint/schema';

/** Steps that are added by hand; closing and taking up again have a way of their own. */
export const byHand = handlingSteps.filter((step) => step !== '投诉已关闭' && step !== '重新处理');
export type HandStep = (typeof byHand)[number];

/** The step that usually comes next: the one after the furthest since the complaint was last taken up. */
export function usualNext(steps: readonly Pick<ComplaintStep, 'step'>[]): HandStep {
  const since = steps.slice(steps.findLastIndex(({ step }) => step === '重新处理') + 1);
  const again = since.length < steps.length && since.length === 0;
  const furthest = Math.max(-1, ...since.map(({ step }) => byHand.findIndex((each) => each === step)));
  return byHand[Math.min(again ? 2 : furthest + 1, byHand.length - 1)] ?? '接收安抚';
}
