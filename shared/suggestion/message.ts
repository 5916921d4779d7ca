/** Words with which people begin a wish; what follows is what they wish for. */
const beginnings = /^(?:(?:我们|客户|我)?(?:希望|建议|能否|能不能|可否|最好|想要|想)(?:能|可以|贵司|你们|尽快)*)?(?:增加|添加|加上|加|提供|支持|有)?(?:一个|一些)?/u;

/** What a suggestion is about, to stand within a sentence: its first clause without the words of wishing (「希望增加数据分析功能，方便…」 → 数据分析功能). */
export function subjectOf(text: string): string {
  const clause = (text.split(/[，,。；;！!？?\n]/u)[0] ?? '').trim();
  return clause.replace(beginnings, '').trim() || clause;
}
