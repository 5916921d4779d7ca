/** Why a sentence is not to be said to a client. */
export const forbiddenKinds = ['blame', 'shrug', 'lowestPrice', 'solveIn24h', 'later'] as const;
export type ForbiddenKind = (typeof forbiddenKinds)[number];

/** One way in which a forbidden sentence is said; matched on folded text. */
export interface ForbiddenWords {
  readonly kind: ForbiddenKind;
  readonly words: RegExp;
}

const you = '(?:您|你|您们|你们|贵方|贵司|贵公司|客户)';

/** The forbidden sentences of domain §3.10 and how they are varied; `shrug` is 推诿 in other words (R-CP-09). */
export const forbiddenWords: readonly ForbiddenWords[] = [
  { kind: 'blame', words: new RegExp(`(?:这|那)?(?:就|都|完全|本来)?(?:是|属于)?${you}自己?的?(?:问题|责任|过错|错误|原因)(?:造成的|导致的)?`, 'g') },
  { kind: 'blame', words: new RegExp(`${you}(?:自己)?(?:没有?|未)(?:仔细|认真)?看清楚?(?:合同|条款|说明)?`, 'g') },
  { kind: 'blame', words: /\b(?:it(?:'s| is) )?your own (?:fault|problem|mistake)\b/g },
  { kind: 'shrug', words: /(?:这)?(?:不是|不属于)我们的?(?:问题|责任|原因)|(?:与|跟|和|同)我们(?:无关|没有?关系)|不(?:归|关)我们(?:管|的?事)/g },
  { kind: 'shrug', words: /\b(?:not our (?:fault|problem|responsibility)|nothing to do with us)\b/g },
  { kind: 'lowestPrice', words: /绝对(?:是|的)?最?低(?![于估调])价?|(?:全网|全国|全市场|行业)(?:内)?(?:价格)?最低价?|保证(?:是)?最低价/g },
  { kind: 'lowestPrice', words: /\b(?:absolute(?:ly)?(?: the)? lowest price|lowest price guaranteed|guaranteed? (?:the )?lowest price)\b/g },
  { kind: 'solveIn24h', words: /(?<!\d)(?:24|二十四) ?(?:个?小时|h) ?(?:之?内|以内)?(?:一定|保证|肯定|必定|就|都)*(?:能|会|可以|可)?(?:帮您|给您|为您)?(?:全部|彻底|完全)?(?:解决|搞定|修好|修复|处理(?:好|完))(?:好|掉|完|毕|所有)?(?:您的)?(?:问题)?/g },
  { kind: 'solveIn24h', words: /\b(?:solved?|fix(?:ed)?|resolved?)(?: (?:it|this|everything|the problem))? (?:with)?in 24 ?h(?:ours?|rs?)?\b/g },
  { kind: 'later', words: /(?:后续|后期|以后|回头|稍后|之后)(?:再|会|将)*(?:与?您|跟您)?(?:联系|联络|沟通|跟进)/g },
  { kind: 'later', words: /\b(?:contact|call|follow up)(?: (?:you|them|the client))? (?:later|afterwards)\b/g },
];
