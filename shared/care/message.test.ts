import { expect, it } from 'vitest';
import { messageOfCare } from './message';

it('a greeting for a festival is judged with the festival, and as marketing unless it is said to be service (R-CA-07, R-CA-09)', () => {
  const task = { messageClass: '服务', method: '短信', action: '节日问候', gift: '台历' } as const;
  expect(messageOfCare(task, { kind: '节日', festival: '圣诞节' })).toEqual({ kind: 'service', channel: '短信', ways: ['短信'], text: '圣诞节 节日问候 台历', greeting: true });
  expect(messageOfCare({ ...task, messageClass: '营销' }, null)).toEqual({ kind: 'marketing', channel: '短信', ways: ['短信'], text: '节日问候 台历', greeting: false });
  expect(messageOfCare({ ...task, messageClass: null }, null).kind).toBe('marketing');
});
