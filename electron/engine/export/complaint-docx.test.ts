import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/kit/dates';
import { complaintReport } from '../../../shared/report/complaint-month';
import type { ComplaintLine, ReportDocument } from '../../../shared/report/model';
import { noSurveys } from '../../../test/harness/no-surveys';
import { zipParts } from '../../../test/harness/zip-parts';
import { complaintDocx } from './complaint-docx';

const day = (text: string): Day => text as Day;
const aLine = (given: Partial<ComplaintLine> = {}): ComplaintLine => ({
  id: 'c1', number: '20230802-001', receivedOn: day('2023-08-02'), clientName: '示例客户A有限公司', channel: '电话', content: '服务器噪音大', type: '产品问题', problem: '服务器噪音大', department: '产品部',
  grade: '一般', state: '处理中', owner: '*主管', dueOn: day('2023-08-03'), overdue: true, clientGrade: 'A类', product: null, responseMinutes: 30, handlingMinutes: null, acknowledged: null, solvedOnce: false,
  outcome: null, reopened: 0, promisedFen: 0, deliveredFen: 0, ...given,
});
const aDocument = (lines: readonly ComplaintLine[], given: Partial<ReportDocument> = {}): ReportDocument => ({
  report: complaintReport({ from: day('2023-08-01'), to: day('2023-08-31'), lines }),
  text: { author: '*主管', organisation: '示例科技', measures: [{ id: null, text: '产品部9月底前优化服务器散热设计', owner: null, dueOn: null, state: '待办', doneOn: null, note: null }] }, language: 'zh-CN', madeOn: day('2023-09-01'), earlier: [], repeats: [], promises: { due: 0, kept: 0, late: 0, broken: 0, open: 0, moved: 0 }, overrides: { total: 0, clients: 0, byReason: [], items: [] }, surveys: noSurveys, ...given,
});

/** Parts of a Word file by name, as text. */
async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'kemai-docx-'));
  try {
    const path = join(folder, 'report.docx');
    writeFileSync(path, bytes);
    return await zipParts(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const bodyOf = async (document: ReportDocument): Promise<string> => (await partsOf(await complaintDocx(document))).get('word/document.xml') ?? '';

describe('the complaint report as a Word document', () => {
  test('holds the table S2-T9 sign by sign, and names Chinese faces (AT-32)', async () => {
    const body = await bodyOf(aDocument([...Array.from({ length: 5 }, () => aLine()), ...Array.from({ length: 4 }, () => aLine({ type: '服务问题' })), ...Array.from({ length: 3 }, () => aLine({ type: '沟通问题' }))]));
    expect(body).toContain('产品问题：5起（41.7%）；服务问题：4起（33.3%）；沟通问题：3起（25%）');
    expect(body).toContain('1.产品部9月底前优化服务器散热设计');
    const styles = (await partsOf(await complaintDocx(aDocument([])))).get('word/styles.xml') ?? '';
    expect(styles).toContain('w:eastAsia="等线"');
  });

  test('draws charts that can be edited, each with its data', async () => {
    const parts = await partsOf(await complaintDocx(aDocument([aLine()])));
    const charts = [...parts.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(8);
    expect(parts.get('word/charts/chart1.xml')).toContain('产品问题');
  });

  test('tells what was done in spite of the guard, in words and as a table, in both languages (AT-35)', async () => {
    const overrides: ReportDocument['overrides'] = { total: 51, clients: 1, byReason: [{ kind: 'openComplaint', count: 51 }], items: [{
      client: null, clientName: '示例客户A有限公司', on: day('2023-08-03'), what: '消息', purpose: '营销', channel: '微信', reasons: ['openComplaint', 'quietTime'], why: '总经理亲自问候', by: '张三',
    }] };
    const chinese = await bodyOf(aDocument([], { overrides }));
    for (const words of ['未按联系前检查执行', '本期有51次联系', '涉及1家客户', '投诉未关闭：51次', '营销 · 微信', '投诉未关闭；避免联系的时段', '总经理亲自问候', '只列出最近1次，共51次。']) expect(chinese).toContain(words);
    const english = await bodyOf(aDocument([], { overrides, language: 'en' }));
    for (const words of ['Contacts in spite of the check', 'marketing · WeChat', 'open complaint; hour to avoid']) expect(english).toContain(words);
    expect(await bodyOf(aDocument([]))).not.toContain('未按联系前检查执行');
  });

  test('of an empty month says so and draws nothing', async () => {
    const parts = await partsOf(await complaintDocx(aDocument([], { text: { author: '', organisation: '', measures: [] } })));
    expect([...parts.keys()].some((name) => name.includes('chart'))).toBe(false);
    expect(parts.get('word/document.xml')).toContain('本期没有投诉记录。');
  });

  test('of three thousand lists the first, and says where the others are', async () => {
    const body = await bodyOf(aDocument(Array.from({ length: 3000 }, (_, index) => aLine({ number: `N${index}` }))));
    expect(body).toContain('只列前500起，全部3000起见 Excel 文件。');
    expect(body.match(/>N\d+</g)).toHaveLength(500);
  });

  test.each([
    ['=HYPERLINK("http://x")', '=HYPERLINK(&quot;http://x&quot;)'],
    ['</w:t><w:br/>&amp;', '&lt;/w:t&gt;&lt;w:br/&gt;&amp;amp;'],
    ['{{name}}', '{{name}}'],
  ])('keeps %j as text', async (content, written) => expect(await bodyOf(aDocument([aLine({ content })]))).toContain(`>${written}</w:t>`));
});
