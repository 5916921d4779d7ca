import { saidLines } from '../../../shared/followup/schema';
import type { CustomOwner } from '../../../shared/custom/schema';
import type { HitPiece, SearchHit } from '../../../shared/search/asks';
import type { OwnTextsOf } from '../vault/custom-values';
import type { Reader } from '../vault/database';

/** One text of a record that it may have been found by. */
export interface Saying extends Pick<HitPiece, 'collection' | 'record' | 'field' | 'label' | 'text'> {
  /** What finding it here is called; `null` where it depends on how it stands. */
  readonly as: 'title' | 'number' | 'phone' | 'contact' | 'tag' | 'text';
}

type Told = readonly (readonly [collection: HitPiece['collection'], field: string, as: Saying['as'], sql: string])[];

const own = (collection: HitPiece['collection'], field: string, as: Saying['as']) => [collection, field, as, `SELECT id, "${field}" AS text FROM ${collection} WHERE id = $id`] as const;
const part = (collection: HitPiece['collection'], field: string, as: Saying['as'], of: string) =>
  [collection, field, as, `SELECT id, "${field}" AS text FROM ${collection} WHERE "${of}" = $id AND deleted IS NULL ORDER BY id LIMIT 50`] as const;

/** Every text that a record is indexed by, likeliest first. */
const told: Readonly<Record<SearchHit['collection'], Told>> = {
  clients: [
    own('clients', 'name', 'title'), own('clients', 'number', 'number'), part('contacts', 'name', 'contact', 'client'), part('phones', 'text', 'phone', 'client'),
    ['tags', 'name', 'tag', 'SELECT t.id, t.name AS text FROM clientTags x JOIN tags t ON t.id = x.tag WHERE x.client = $id AND x.deleted IS NULL AND t.deleted IS NULL'],
    part('emails', 'text', 'text', 'client'), own('clients', 'needs', 'text'), own('clients', 'notes', 'text'), own('clients', 'industry', 'text'),
    part('contacts', 'position', 'text', 'client'), part('contacts', 'notes', 'text', 'client'), part('plans', 'focus', 'text', 'client'), part('infoChanges', 'notes', 'text', 'client'), part('checks', 'notes', 'text', 'client'), part('owned', 'serial', 'number', 'client'),
    ['addresses', 'city', 'text', "SELECT id, coalesce(province, '') || coalesce(city, '') || coalesce(district, '') || coalesce(street, '') AS text FROM addresses WHERE client = $id AND deleted IS NULL"],
  ],
  complaints: [
    own('complaints', 'number', 'number'), own('complaints', 'problem', 'text'), own('complaints', 'content', 'text'), own('complaints', 'demand', 'text'),
    own('complaints', 'contactName', 'text'), part('complaintSteps', 'content', 'text', 'complaint'), part('complaintSteps', 'reaction', 'text', 'complaint'),
  ],
  followups: [own('followups', 'summary', 'text'), own('followups', 'feedback', 'text'), own('followups', 'nextAction', 'text'), ...saidLines.map((key) => own('followups', key, 'text'))],
  visits: [own('visits', 'focus', 'text'), own('visits', 'notes', 'text')],
  surveys: [own('surveys', 'template', 'text'), own('surveys', 'notes', 'text'), part('surveyAnswers', 'value', 'text', 'survey'), part('surveyAnswers', 'dimension', 'text', 'survey')],
  improvementPlans: [own('improvementPlans', 'goal', 'text'), part('improvementActions', 'text', 'text', 'improvement'), own('improvementPlans', 'result', 'text')],
  suggestions: [own('suggestions', 'text', 'text'), own('suggestions', 'reason', 'text')],
  carePlans: [
    own('carePlans', 'name', 'title'), own('carePlans', 'goal', 'text'), own('carePlans', 'target', 'text'), own('carePlans', 'measure', 'text'),
    part('carePlanNodes', 'action', 'text', 'plan'), part('carePlanNodes', 'gift', 'text', 'plan'), part('carePlanNodes', 'festival', 'text', 'plan'),
  ],
  careTasks: [own('careTasks', 'action', 'text'), own('careTasks', 'gift', 'text'), own('careTasks', 'feedback', 'text'), own('careTasks', 'nextStep', 'text')],
  promises: [own('promises', 'text', 'text')],
  cases: [
    own('cases', 'number', 'number'), own('cases', 'problem', 'text'), own('cases', 'strategy', 'text'), own('cases', 'process', 'text'), own('cases', 'effect', 'text'), own('cases', 'lesson', 'text'),
  ],
  orders: [own('orders', 'number', 'number'), part('orderLines', 'name', 'text', 'order'), own('orders', 'notes', 'text')],
  contracts: [own('contracts', 'title', 'title'), own('contracts', 'number', 'number'), own('contracts', 'notes', 'text')],
  products: [own('products', 'name', 'title'), own('products', 'code', 'number'), own('products', 'notes', 'text')],
  sources: [own('sources', 'name', 'title'), own('sources', 'channel', 'text'), own('sources', 'notes', 'text')],
  attachments: [own('attachments', 'name', 'title'), own('attachments', 'notes', 'text')],
};

/** Where the values of the user's own fields lie that a record is found by. */
const beside: Partial<Readonly<Record<SearchHit['collection'], readonly (readonly [owner: CustomOwner, sql: string])[]>>> = {
  clients: [
    ['clients', 'SELECT id, extra FROM clients WHERE id = $id'],
    ['contacts', 'SELECT id, extra FROM contacts WHERE client = $id AND deleted IS NULL AND extra IS NOT NULL ORDER BY id LIMIT 50'],
  ],
  complaints: [['complaints', 'SELECT id, extra FROM complaints WHERE id = $id']],
  orders: [['orders', 'SELECT id, extra FROM orders WHERE id = $id']],
};

/** The texts of one record, read as they are asked for. */
export function* sayingsOf(reader: Reader, own: OwnTextsOf, collection: SearchHit['collection'], id: string): Generator<Saying> {
  for (const [of, field, as, sql] of told[collection]) {
    for (const { id: record, text } of reader.all<{ id: string; text: string | null }>(sql, { id })) if (text !== null && text !== '') yield { collection: of, record, field, label: null, as, text };
  }
  for (const [owner, sql] of beside[collection] ?? []) {
    for (const { id: record, extra } of reader.all<{ id: string; extra: string | null }>(sql, { id })) {
      for (const { key, label, texts } of own(extra)) yield { collection: owner, record, field: key, label, as: 'text', text: texts.join('；') };
    }
  }
}
