import { describe, expect, it, test } from 'vitest';
import { importedKinds } from '../../../shared/imports/schema';
import { collections } from '../../../shared/record/collections';
import type { FieldTable, ManualTable } from '../../../shared/field/field';
import { kindsOfSheet } from './columns';
import { columnLetters, recognise } from './recognise';
import type { RawSheet } from './parse';

const sheet = (name: string, ...rows: RawSheet['rows'][number][]): RawSheet => ({ name, rows });
const fieldsOf = (given: ReturnType<typeof recognise>): (string | null)[] => given.headings.map((known) => known?.column?.field ?? null);

describe('a sheet is known by its headings', () => {
  test.each<[string, string, readonly string[]]>([
    ['clients', '客户', ['客户编号', '客户名称（个人/公司）', '联系电话']],
    ['clients', '客户', ['客戶編號', '客戶名稱(個人/公司)', '聯繫電話']],
    ['clients', 'Sheet1', ['Customer ID', 'Company Name', 'E-mail', 'Mobile']],
    ['clients', 'Sheet1', ['公司名称']],
    ['clients', 'Sheet1', ['姓名', '手机']],
    ['plans', 'Sheet1', ['客户编号', '客户名称', '跟进阶段（潜在/合作/沉睡）', '客户等级', '跟进频率', '下次跟进日期', '负责人']],
    ['followups', 'Sheet1', ['日期', '客户名称', '跟进方式', '沟通内容']],
    ['complaints', 'Sheet1', ['投诉编号', '投诉日期', '客户编号', '投诉内容（问题描述）', '投诉等级']],
    ['complaintDetail', 'Sheet1', ['投诉日期', '客户名称', '投诉渠道', '投诉内容（问题描述）', '投诉类型', '问题', '责任部门', '投诉等级']],
    ['complaintSteps', 'Sheet1', ['投诉编号', '处理环节', '处理时间']],
    ['sources', 'Sheet1', ['来源渠道', '具体来源（如展会名称/广告关键词）', '获取日期', '客户数量', '转化为有效客户数', '转化率']],
    ['visits', 'Sheet1', ['客户编号', '客户名称', '合作时长', '客户等级', '回访频率', '回访方式', '负责人']],
    ['tiers', 'Sheet1', ['客户ID', '客户名称', '行业/规模', '主要联系人', '分层类型']],
    ['cases', 'Sheet1', ['案例编号', '客户背景', '经验启示']],
    ['clients', '表2', ['客户编号', '客户名称', '联系人', '来源渠道', '建档日期']],
    ['unknown', '表10 其他', ['品名', '数量']],
    ['unknown', 'Sheet1', []],
  ])('%s: %s with %j', (kind, name, headings) => {
    expect(recognise(sheet(name, headings)).kind).toBe(kind);
  });

  it('what stands above the headings of a survey counts for all its rows (S2-T6)', () => {
    const found = recognise(sheet('x', ['调查对象：科技', '调查日期：', '2023-09-10', '备注 无'], ['调查维度', '评价选项', '评分（1-5分）'], ['态度', null, 5]));
    expect([found.kind, found.headingAt, found.above.map(({ column, cell }) => [column.field, cell])]).toEqual(['surveys', 1, [['clients.name', '科技'], ['surveys.heldOn', '2023-09-10']]]);
  });
});

describe('headings', () => {
  it('are found below titles and notes', () => {
    const found = recognise(sheet('x', ['客户信息总表'], [], ['制表：李娜'], ['客户编号*', '*客户名称（必填）', '联系 电话：'], ['2023001', '甲', '1']));
    expect([found.kind, found.headingAt, fieldsOf(found)]).toEqual(['clients', 3, ['clients.number', 'clients.name', 'phones.text']]);
  });

  it('of several phones all go to phones; of a field that takes one, the second is reported', () => {
    expect(fieldsOf(recognise(sheet('x', ['客户名称', '电话', '手机', '负责人', '销售'])))).toEqual(['clients.name', 'phones.text', 'phones.text', 'clients.owner', null]);
  });

  it('that are missing are called by their position, and columns without anything are left out', () => {
    const found = recognise(sheet('x', ['客户名称', null, null], ['甲', 'x', null, null, 'y']));
    expect(found.headings.map((known) => known?.heading ?? null)).toEqual(['客户名称', '[B]', null, null, '[E]']);
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('are what people say they are', () => {
    const found = recognise(sheet('x', ['甲', '乙', '客户名称'], ['1', '2', '3']), { as: 'followups', columns: { 甲: 'followups.summary', 乙: 'no.such', 客户名称: null } });
    expect([found.kind, fieldsOf(found)]).toEqual(['followups', ['followups.summary', null, null]]);
  });

  it('of every table of the manual are known literally, from the field tables', () => {
    const tables: Partial<Readonly<Record<(typeof importedKinds)[number], ManualTable>>> = {
      clients: 'S2-T1', plans: 'S2-T3', followups: 'S2-T4', complaints: 'S2-T7', complaintSteps: 'S2-T8', complaintDetail: 'complaint-detail', sources: 'S2-T2',
      visits: 'S2-T5', surveys: 'S2-T6', tiers: 'S4-T1', careTasks: 'S4-T2', cases: 'S4-T3',
    };
    for (const kind of importedKinds) {
      const table = tables[kind];
      if (table === undefined) continue;
      const literal = Object.values<FieldTable>(collections).flatMap((fields) => Object.values(fields).map(({ columns }) => columns?.[table]));
      const known = new Set(kindsOfSheet[kind].columns.flatMap(({ headings }) => headings));
      expect(literal.filter((heading) => heading !== undefined && !known.has(heading)), kind).toEqual([]);
    }
  });
});
