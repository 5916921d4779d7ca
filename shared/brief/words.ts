import type { BriefDocument } from './model';

/** What stands above the pages of printed briefs. */
export const briefWords: Readonly<Record<BriefDocument['language'], { readonly title: string }>> = { 'zh-CN': { title: '拜访简报' }, en: { title: 'Visit brief' } };
