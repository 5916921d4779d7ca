import { expect, it } from 'vitest';
import { marketingStop } from './marketing';

it.each([
  [0, false, '有', null],
  [1, false, '有', '有未关闭投诉'],
  [2, false, '无', '有未关闭投诉'],
  [0, true, '有', '淘汰不打扰'],
  [0, true, '无', '淘汰不打扰'],
  [1, true, '有', '有未关闭投诉'],
  [0, false, '无', '未同意营销'],
  [0, false, '过期', '营销同意已过期'],
  [0, false, '撤回', '已撤回营销同意'],
] as const)('%i open complaints, 淘汰 %s and a consent %s: %s (AT-35, C-28)', (openComplaints, retired, consentMarketing, stop) =>
  expect(marketingStop({ openComplaints, retired, noDisturb: false, consentMarketing })).toBe(stop));

it('leaves a client alone that asked for it, unless it waits for help (C-28)', () => {
  expect(marketingStop({ openComplaints: 0, retired: false, noDisturb: true, consentMarketing: '有' })).toBe('要求不打扰');
  expect(marketingStop({ openComplaints: 1, retired: false, noDisturb: true, consentMarketing: '有' })).toBe('有未关闭投诉');
});
