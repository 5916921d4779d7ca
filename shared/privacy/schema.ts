/** Why a client is erased for good; a closed list, so that the tombstone holds nothing personal. */
export const eraseReasons = ['本人要求', '保存期已满', '误收集'] as const;
export type EraseReason = (typeof eraseReasons)[number];
