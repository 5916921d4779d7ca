/** Words that every form uses. */
export const forms = {
  missing: 'Enter "{{field}}"',
  tooLong: 'Too long: at most {{max}} characters',
  wrong: 'This is not in the right form',
  restored: 'What you had not saved is back ({{when}}).',
  discard: 'Discard and start over',
  unchanged: 'Nothing was changed, so there is nothing to save.',
  takeNewest: 'Load the newest, keep what I typed',
  merged: 'The newest values are loaded and all you typed is kept. Check them, then save.',
  clash: '"{{field}}" was also changed elsewhere, to: {{value}}',
  cleared: '(emptied)',
  /** In the notation of dayjs. */
  typedDay: 'D MMM YYYY',
  saveHint: 'Save: Ctrl + Enter',
  tenThousand: 'that is {{amount}}',
  confirmAmount: 'It is right, save it as it is',
} as const;
