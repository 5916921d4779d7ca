/** Words of sample data. */
export const sample = {
  title: 'Sample data',
  lead: 'About 60 clients of an invented company with a year of follow-ups and complaints, to try everything with. Each record is marked as a sample, and all of them can be removed at once without touching your own.',
  load: 'Load sample data',
  loading: 'Loading sample data',
  loaded: 'Loaded {{clients}} clients, {{followups}} follow-ups and {{complaints}} complaints, all marked as samples.',
  status: 'Sample data is loaded: {{records}} records.',
  remove: 'Remove all sample data',
  removed: 'Removed {{removed}} sample records; your own were not touched.',
  seeClients: 'See the sample clients',
  example: 'For example: open Reports and choose any month of last year to see a finished complaint analysis.',
} as const;
