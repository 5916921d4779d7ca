import { expect, it } from 'vitest';
import { marketingStop } from './marketing';

it.each([
  [0, '有', null],
  [1, '有', '有未关闭投诉'],
  [2, '无', '有未关闭投诉'],
  [0, '无', '未同意营销'],
  [0, '过期', '营销同意已过期'],
  [0, '撤回', '已撤回营销同意'],
] as const)('%i open complaints and a consent %s: %s (AT-35)', (openComplaints, consentMarketing, stop) => expect(marketingStop({ openComplaints, consentMarketing })).toBe(stop));
