/** Words of a client that goes to another owner. */
export const handover = {
  title: 'Handover',
  packOf: 'Handover pack: {{client}}',
  line: '{{from}} → {{to}} on {{day}}, {{items}} open items went along',
  see: 'See the pack',
  print: 'Print or save as PDF',
  docx: 'Save as Word',
  written: 'Wrote {{file}}',
  printLead: 'The pack holds contact details, talks and promises.',
  fileName: 'handover-{{client}}',
  take: 'I have read it and take over',
  taken: 'Taken over',
  open: 'Open items ({{count}})',
  signals: 'Client signals of the last 90 days',
  aged: 'open for {{days}} days',
  due: 'due {{day}}',
  kinds: { complaint: 'Complaint', nextAction: 'Next action', promise: 'Promise', visit: 'Visit', careTask: 'Care', improvement: 'Improvement plan', suggestion: 'Suggestion', reply: 'Answer due', contract: 'Contract renewal' },
} as const;
