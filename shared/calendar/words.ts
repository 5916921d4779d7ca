import type { WeekDocument } from './week';

/** What stands above the pages of a printed week. */
export const weekWords: Readonly<Record<WeekDocument['language'], { readonly title: string }>> = { 'zh-CN': { title: '一周安排' }, en: { title: 'Week plan' } };
