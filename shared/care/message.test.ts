import { expect, it } from 'vitest';
import { channelOf, messageOfCare } from './message';

it.each([
  ['电话', '电话'], ['线下拜访', '上门'], ['邮件+电话', '电话'], ['企业(微信)', '微信'], ['短信', '短信'], ['寄贺卡', '信函'], ['E-mail', '邮件'], ['APP推送', '不限'], [null, '不限'],
])('%s reaches a client by %s', (method, channel) => expect(channelOf(method)).toBe(channel));

it('a greeting for a festival is judged with the festival, and sells only where it says so (R-CA-07, R-CA-09)', () => {
  const task = { messageClass: null, method: '短信', action: '节日问候', gift: '台历' } as const;
  expect(messageOfCare(task, { kind: '节日', festival: '圣诞节' })).toEqual({ kind: 'service', channel: '短信', text: '圣诞节 节日问候 台历', greeting: true });
  expect(messageOfCare({ ...task, messageClass: '营销' }, null)).toEqual({ kind: 'marketing', channel: '短信', text: '节日问候 台历', greeting: false });
});
