/** Kinds of visit (S2 ch3, R-RV-10). */
export const visitKinds = ['问题解决', '满意度调查', '情感维护', '首次拜访'] as const;
export type VisitKind = (typeof visitKinds)[number];
