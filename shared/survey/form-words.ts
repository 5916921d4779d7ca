import type { AnswerKind } from './schema';
import type { FormDocument } from './form';

/** Words of a printed form. */
interface FormWords {
  readonly title: string;
  readonly lead: string;
  readonly scales: Readonly<Partial<Record<AnswerKind, string>>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly client: string;
  readonly filledBy: string;
  readonly filledOn: string;
  readonly asker: string;
  /** The number is how the answers are known when they come back. */
  readonly number: string;
  readonly keep: string;
}

/** The words by the language of the form. */
export const formWords: Readonly<Record<FormDocument['language'], FormWords>> = {
  'zh-CN': {
    title: '满意度调查问卷',
    lead: '请在每题合适的方格里打勾；填好后交还给联系您的同事。谢谢您！',
    scales: { '1-5分': '1–5：1 非常不满意，2 不满意，3 一般，4 满意，5 非常满意', '0-10分': '0–10：0 完全不愿意，10 非常愿意', '是/否': '是 / 否：选一个' },
    choices: { 是: '是', 否: '否' },
    client: '客户', filledBy: '填写人', filledOn: '填写日期', asker: '调查人', number: '问卷编号', keep: '请保留问卷编号：凭它登记您的回答。',
  },
  en: {
    title: 'Satisfaction survey',
    lead: 'Please tick one box for each question and give the form back to whoever contacted you. Thank you.',
    scales: { '1-5分': '1–5: 1 very dissatisfied, 2 dissatisfied, 3 neither, 4 satisfied, 5 very satisfied', '0-10分': '0–10: 0 not at all likely, 10 very likely', '是/否': 'Yes / No: choose one' },
    choices: { 是: 'Yes', 否: 'No' },
    client: 'Client', filledBy: 'Filled in by', filledOn: 'Date', asker: 'Asked by', number: 'Form number', keep: 'Please keep the form number: your answers are entered by it.',
  },
};
