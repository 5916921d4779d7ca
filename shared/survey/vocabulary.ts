import { usualOptions, type AnswerKind } from './schema';
import type { ShippedName, SurveyTemplate, TemplateQuestion } from './template';

/** Classes by which NPS counts (S2 ch3). */
export const recommendClasses = ['推荐者', '被动者', '贬损者'] as const;
export type RecommendClass = (typeof recommendClasses)[number];

/** Options of S2-T6 in which recommendations fall. */
export const recommendBands = ['愿意', '可能', '不确定', '不愿意'] as const;
export type RecommendBand = (typeof recommendBands)[number];

/** What follows from a survey on a day of its own, as a calendar calls it (R-SV-02, R-SV-03, R-RV-09). */
export const surveyFollows = { escalation: '高层介入', improvement: '提升计划', askAgain: '复查调查', suggestion: '告知采纳' } as const;

/** What the question of recommending speaks of. */
export const recommending = '推荐';

const ask = (dimension: string, kind: AnswerKind): TemplateQuestion => ({ dimension, kind, options: usualOptions[kind] });
const renewal = [ask('您是否愿意继续合作？', '是/否'), ask('您是否愿意推荐给同行？', '0-10分'), ask('您对产品/服务的改进建议：', '文字')];
const rated = (...dimensions: readonly string[]): readonly TemplateQuestion[] => dimensions.map((dimension) => ask(dimension, '1-5分'));

/** The forms as the manual has them (C-27). */
export const shippedTemplates: Readonly<Record<ShippedName, SurveyTemplate>> = {
  'S2-T6': { id: null, shipped: 'S2-T6', name: '客户满意度调查表', questions: [...rated('产品质量稳定性', '技术响应速度', '服务人员态度'), ...renewal] },
  'R-SV-01': { id: null, shipped: 'R-SV-01', name: '满意度调查（六个维度）', questions: [...rated('产品质量', '产品功能', '产品稳定性', '响应速度', '问题解决能力', '服务态度'), ...renewal] },
};

/** The questions of S2-T6, offered for a new survey. */
export const usualQuestions = shippedTemplates['S2-T6'].questions;

/** Names and questions of the shipped questionnaires: kept as the manual has them, shown in the language of the reader. */
export const shippedTexts: readonly string[] = [...new Set(Object.values(shippedTemplates).flatMap(({ name, questions }) => [name, ...questions.map(({ dimension }) => dimension)]))];
