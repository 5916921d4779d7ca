import { expect, it } from 'vitest';
import { messageOfVisit } from './message';

it.each([
  ['情感维护', '上门拜访', 'marketing', '上门'], ['满意度调查', '电话', 'survey', '电话'], ['问题解决', null, 'service', '上门'], ['首次拜访', '线上会议', 'service', '不限'], [null, null, 'service', '上门'],
] as const)('a visit %s by %s is judged as %s by %s (R-RV-10, beyond §2 item 6)', (kind, method, as, channel) => expect(messageOfVisit({ kind, method })).toEqual({ kind: as, channel, ways: [channel] }));
