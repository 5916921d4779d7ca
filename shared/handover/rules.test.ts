import { expect, it } from 'vitest';
import { ownerAfter } from './rules';

it.each([
  ['the old owner\'s thing becomes the new one\'s', '张三', '张三', '李四', '李四'],
  ['what was left to the owner of the client, too', null, '张三', '李四', '李四'],
  ['what a third person does stays', '王五', '张三', '李四', '王五'],
  ['a client without an owner leaves its old one what is open', null, '张三', null, '张三'],
  ['and what was said to be somebody\'s stays', '张三', '张三', null, '张三'],
])('%s (beyond §2 item 14)', (_name, owner, from, to, after) => expect(ownerAfter(owner, from, to)).toBe(after));
