import { describe, expect, it } from 'vitest';
import { clientDraft } from '../../../shared/client/asks';
import type { RecordId } from '../../../shared/record/schema';
import { changesAnything, formToDraft, readKept, type ClientFormValues } from './form-values';
import { rebase } from './rebase';

const one = '018f6d7a-0000-7000-8000-000000000001' as RecordId;
const two = '018f6d7a-0000-7000-8000-000000000002' as RecordId;
const three = '018f6d7a-0000-7000-8000-000000000003' as RecordId;

const opened: ClientFormValues = {
  fields: { name: '科技有限公司', industry: '信息技术', budgetFen: 50_000_000 },
  contacts: [],
  phones: [{ id: one, text: '138–' }],
  emails: [],
  addresses: [],
  tags: ['服务器采购'],
};

describe('what the client form writes', () => {
  it('writes all that was filled in for a new client, and passes the contract', () => {
    const draft = formToDraft({
      fields: { name: ' 科技有限公司 ', industry: '' },
      contacts: [{ name: '王经理', phones: [{ text: '138–' }, { text: ' ' }] }, {}, undefined],
      addresses: [{ street: '' }],
      tags: ['服务器采购', ' 服务器采购 ', ''],
    });
    expect(draft.fields).toEqual({ name: '科技有限公司' });
    expect(draft.contacts).toEqual([{ name: '王经理', position: null, role: null, influence: null, attitude: null, joinedOn: null, notes: null, phones: [{ text: '138–' }], emails: [] }]);
    expect(draft.addresses).toEqual([]);
    expect(draft.tags).toEqual(['服务器采购']);
    expect(clientDraft.safeParse(draft).success).toBe(true);
  });

  it('writes only what an edit changed', () => {
    expect(changesAnything(formToDraft(opened, opened))).toBe(false);
    expect(formToDraft({ ...opened, fields: { ...opened.fields, industry: ' ' } }, opened)).toEqual({ fields: { industry: null } });
    expect(formToDraft({ ...opened, phones: [] }, opened)).toEqual({ fields: {}, phones: [] });
  });
});

describe('putting a form on top of a newer record', () => {
  it('keeps what was typed here and takes over what was changed elsewhere', () => {
    const mine = { ...opened, fields: { ...opened.fields, industry: '云计算' }, tags: ['服务器采购', '预算50万'] };
    const newest = {
      ...opened,
      fields: { ...opened.fields, name: '科技股份有限公司' },
      phones: [{ id: one, text: '138–' }, { id: two, text: '010-82345678' }],
    };
    const { values, clashes } = rebase(mine, opened, newest);
    expect(values.fields).toMatchObject({ name: '科技股份有限公司', industry: '云计算' });
    expect(values.phones).toHaveLength(2);
    expect(values.tags).toEqual(['服务器采购', '预算50万']);
    expect(clashes).toEqual([]);
  });

  it('names a field that both sides changed, and merges lines by their ids', () => {
    const base = { ...opened, phones: [{ id: one, text: '1' }, { id: two, text: '2' }] };
    const mine = { ...base, fields: { ...base.fields, name: '甲' }, phones: [{ id: one, text: '11' }, { id: two, text: '2' }] };
    const newest = { ...base, fields: { ...base.fields, name: '乙' }, phones: [{ id: one, text: '1' }, { id: three, text: '3' }] };
    const { values, clashes } = rebase(mine, base, newest);
    expect(clashes).toEqual(['name']);
    expect(values.fields.name).toBe('甲');
    expect(values.phones).toEqual([{ id: one, text: '11' }, { id: three, text: '3' }]);
  });
});

describe('a kept draft', () => {
  it('comes back as it was, and is nothing when it has another shape', () => {
    const kept = { values: opened, opened: { values: opened, seen: 'stamp' } };
    expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readKept({ values: opened, opened: null })?.opened).toBeNull();
    for (const other of [null, 3, {}, { values: {} }, { values: opened, opened: { values: opened } }]) expect(readKept(other)).toBeNull();
  });
});
