import { choice, number, text, yesNo } from '../field/field';

/** The lists whose values the user keeps (R-ENT-03), and the fields that take their values from them. */
export const presetLists = {
  industry: [['clients', 'industry']],
  scale: [['clients', 'scale']],
  source: [['clients', 'source'], ['sources', 'channel']],
  position: [['contacts', 'position']],
  followupMethod: [['followups', 'method'], ['plans', 'method'], ['visits', 'method'], ['careTasks', 'method'], ['clients', 'preferredChannel']],
  complaintChannel: [['complaints', 'channel']],
  problem: [['complaints', 'problem']],
  department: [['complaints', 'department']],
  paymentMethod: [['payments', 'method']],
} as const;

export type PresetList = keyof typeof presetLists;
export const presetListNames = Object.keys(presetLists) as unknown as readonly [PresetList, ...PresetList[]];

/** One value of a list. Renaming or merging it changes the records that hold it, in the same action. */
export const presetFields = {
  list: choice(presetListNames),
  value: text(80),
  position: number(),
  /** No longer offered; records that hold it keep it. */
  archived: yesNo(),
  sample: yesNo(),
} as const;
