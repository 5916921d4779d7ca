import { saidLines } from '../../../shared/followup/schema';
import { wallTime } from '../../../shared/kit/dates';
import type { SearchedCollection } from '../../../shared/search/asks';
import { indexWords, soundWords } from '../search/spelling';
import type { OwnTextsOf } from './custom-values';
import type { Reader, SqlValue } from './database';
import type { IndexEntry } from './index-entry';
import { textOf } from '../../../shared/kit/plain';

/** Collections that only the search index is derived from, and no list row. */
export const searchedBeside = ['visits', 'surveys', 'improvementPlans', 'suggestions', 'carePlans', 'careTasks', 'promises', 'cases', 'contracts', 'products', 'sources', 'attachments'] as const;
export type SearchedBeside = (typeof searchedBeside)[number];

const joined = (parts: readonly (SqlValue | undefined)[], between = ' '): string => parts.map(textOf).filter((part) => part !== '').join(between);
/** Letters and digits of numbers, serials and the like, apart where signs stand between them and also together. */
const codeWords = (...codes: readonly (SqlValue | undefined)[]): string =>
  codes.map(textOf).flatMap((code) => [code.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim(), code.toLowerCase().replace(/[^a-z0-9]+/g, '')]).filter((code) => code !== '').join(' ');
const bodyOf = (...parts: readonly (SqlValue | undefined)[]): string => parts.map((part) => indexWords(textOf(part))).filter((part) => part !== '').join(' | ');

type Maker = (reader: Reader, id: string, own: OwnTextsOf) => IndexEntry | null;
const textsIn = (own: OwnTextsOf, extra: SqlValue | undefined): readonly string[] => own(extra).flatMap(({ texts }) => texts);

/** The index entry of a complaint with its steps; `null` once it is gone. */
const complaints: Maker = (reader, id, own) => {
  const row = reader.get(
    `SELECT k.*, (SELECT group_concat(coalesce(s.content, '') || ' ' || coalesce(s.reaction, ''), ' ') FROM complaintSteps s WHERE s.complaint = k.id AND s.deleted IS NULL) AS stepText
     FROM complaints k WHERE k.id = $id AND k.deleted IS NULL`, { id });
  return row === undefined ? null : {
    collection: 'complaints', record: id, client: textOf(row['client']) || null,
    title: joined([row['number'], textOf(row['problem']) || textOf(row['content']).slice(0, 40)]), subtitle: null,
    name: '', pinyin: '', codes: codeWords(row['number']), body: bodyOf(row['content'], row['demand'], row['problem'], row['contactName'], row['stepText'], ...textsIn(own, row['extra'])),
  };
};

/** The index entry of a follow-up; `null` once it is gone. */
const followups: Maker = (reader, id) => {
  const row = reader.get('SELECT * FROM followups WHERE id = $id AND deleted IS NULL', { id });
  if (row === undefined) return null;
  return {
    collection: 'followups', record: id, client: textOf(row['client']) || null,
    title: textOf(row['summary']).slice(0, 60) || textOf(row['feedback']).slice(0, 60) || textOf(row['nextAction']).slice(0, 60),
    subtitle: joined([row['heldOn'], row['heldAt'] === null ? '' : wallTime(String(row['heldAt']) as never)]),
    name: '', pinyin: '', codes: '', body: bodyOf(...['summary', 'feedback', 'nextAction', ...saidLines].map((key) => row[key])),
  };
};

/** The index entry of an order with the names of its lines. */
const orders: Maker = (reader, id, own) => {
  const row = reader.get(
    `SELECT o.*, (SELECT group_concat(l.name, ' | ') FROM orderLines l WHERE l."order" = o.id AND l.deleted IS NULL) AS lines FROM orders o WHERE o.id = $id AND o.deleted IS NULL`, { id });
  return row === undefined ? null : {
    collection: 'orders', record: id, client: textOf(row['client']) || null, title: textOf(row['number']) || textOf(row['lines']).slice(0, 60), subtitle: textOf(row['orderedOn']) || null,
    name: '', pinyin: '', codes: codeWords(row['number']), body: bodyOf(row['number'], row['lines'], row['notes'], ...textsIn(own, row['extra'])),
  };
};

const visits: Maker = (reader, id) => {
  const row = reader.get('SELECT * FROM visits WHERE id = $id AND deleted IS NULL', { id });
  return row === undefined ? null : {
    collection: 'visits', record: id, client: textOf(row['client']) || null, title: textOf(row['focus']).slice(0, 60) || textOf(row['kind']) || textOf(row['method']),
    subtitle: textOf(row['heldOn'] ?? row['plannedOn']) || null, name: '', pinyin: '', codes: '', body: bodyOf(row['focus'], row['notes']),
  };
};

/** The index entry of a survey with what was asked and answered. */
const surveys: Maker = (reader, id) => {
  const row = reader.get(
    `SELECT s.*, (SELECT group_concat(coalesce(a.dimension, '') || ' ' || coalesce(a.value, ''), ' | ') FROM surveyAnswers a WHERE a.survey = s.id AND a.deleted IS NULL) AS answers
     FROM surveys s WHERE s.id = $id AND s.deleted IS NULL`, { id });
  return row === undefined ? null : {
    collection: 'surveys', record: id, client: textOf(row['client']) || null, title: textOf(row['template']) || textOf(row['heldOn']), subtitle: row['template'] === null ? null : textOf(row['heldOn']) || null,
    name: '', pinyin: '', codes: '', body: bodyOf(row['template'], row['notes'], row['answers']),
  };
};

/** The index entry of a 提升计划 with what is done for it. */
const improvementPlans: Maker = (reader, id) => {
  const row = reader.get(
    `SELECT p.*, (SELECT group_concat(coalesce(a.text, ''), ' | ') FROM improvementActions a WHERE a.improvement = p.id AND a.deleted IS NULL) AS actions FROM improvementPlans p WHERE p.id = $id AND p.deleted IS NULL`, { id });
  return row === undefined ? null : {
    collection: 'improvementPlans', record: id, client: textOf(row['client']) || null, title: textOf(row['goal']).slice(0, 60) || textOf(row['actions']).slice(0, 60) || textOf(row['startedOn']),
    subtitle: joined([row['state'], row['dueOn']]) || null, name: '', pinyin: '', codes: '', body: bodyOf(row['goal'], row['actions'], row['result']),
  };
};

const suggestions: Maker = (reader, id) => {
  const row = reader.get('SELECT * FROM suggestions WHERE id = $id AND deleted IS NULL', { id });
  return row === undefined ? null : {
    collection: 'suggestions', record: id, client: textOf(row['client']) || null, title: textOf(row['text']).slice(0, 60), subtitle: joined([row['state'], row['raisedOn']]) || null,
    name: '', pinyin: '', codes: '', body: bodyOf(row['text'], row['reason']),
  };
};

const carePlans: Maker = (reader, id) => {
  const row = reader.get(
    `SELECT p.*, (SELECT group_concat(coalesce(n.action, '') || ' ' || coalesce(n.gift, '') || ' ' || coalesce(n.festival, ''), ' | ') FROM carePlanNodes n WHERE n.plan = p.id AND n.deleted IS NULL) AS nodes
     FROM carePlans p WHERE p.id = $id AND p.deleted IS NULL`, { id });
  const name = textOf(row?.['name']);
  return row === undefined ? null : {
    collection: 'carePlans', record: id, client: null, title: name, subtitle: joined([row['state'], row['startsOn']]) || null, name: indexWords(name), pinyin: soundWords(name), codes: '',
    body: bodyOf(row['goal'], row['target'], row['measure'], row['nodes']),
  };
};

const careTasks: Maker = (reader, id) => {
  const row = reader.get('SELECT * FROM careTasks WHERE id = $id AND deleted IS NULL', { id });
  return row === undefined ? null : {
    collection: 'careTasks', record: id, client: textOf(row['client']) || null, title: textOf(row['action']).slice(0, 60), subtitle: textOf(row['dueOn'] ?? row['frequency']) || null,
    name: '', pinyin: '', codes: '', body: bodyOf(row['action'], row['gift'], row['feedback'], row['nextStep']),
  };
};

/** What holds of live records that are no search result: a promise that was proposed and is none. */
export const unsearched = { promises: "state = '未采纳'" } as const satisfies Partial<Record<SearchedCollection, string>>;

const promises: Maker = (reader, id) => {
  const row = reader.get(`SELECT * FROM promises WHERE id = $id AND deleted IS NULL AND NOT (${unsearched.promises})`, { id });
  return row === undefined ? null : {
    collection: 'promises', record: id, client: textOf(row['client']) || null, title: textOf(row['text']).slice(0, 60), subtitle: textOf(row['dueOn']) || null, name: '', pinyin: '', codes: '', body: bodyOf(row['text']),
  };
};

const cases: Maker = (reader, id) => {
  const row = reader.get('SELECT * FROM cases WHERE id = $id AND deleted IS NULL', { id });
  const title = textOf(row?.['problem']).slice(0, 60) || textOf(row?.['strategy']).slice(0, 60);
  return row === undefined ? null : {
    collection: 'cases', record: id, client: textOf(row['client']) || null, title: title || textOf(row['number']), subtitle: title === '' ? null : textOf(row['number']) || null,
    name: '', pinyin: '', codes: codeWords(row['number']), body: bodyOf(row['number'], row['problem'], row['strategy'], row['process'], row['effect'], row['lesson']),
  };
};

const contracts: Maker = (reader, id) => {
  const row = reader.get('SELECT * FROM contracts WHERE id = $id AND deleted IS NULL', { id });
  const title = textOf(row?.['title']);
  return row === undefined ? null : {
    collection: 'contracts', record: id, client: textOf(row['client']) || null, title: title || textOf(row['number']), subtitle: title === '' ? null : textOf(row['number']) || null,
    name: indexWords(title), pinyin: soundWords(title), codes: codeWords(row['number']), body: bodyOf(row['number'], row['notes']),
  };
};

const products: Maker = (reader, id) => {
  const row = reader.get('SELECT * FROM products WHERE id = $id AND deleted IS NULL', { id });
  const name = textOf(row?.['name']);
  return row === undefined ? null : {
    collection: 'products', record: id, client: null, title: name || textOf(row['code']), subtitle: name === '' ? null : textOf(row['code']) || null,
    name: indexWords(name), pinyin: soundWords(name), codes: codeWords(row['code']), body: bodyOf(row['code'], row['notes']),
  };
};

const sources: Maker = (reader, id) => {
  const row = reader.get('SELECT * FROM sources WHERE id = $id AND deleted IS NULL', { id });
  const name = textOf(row?.['name']);
  return row === undefined ? null : {
    collection: 'sources', record: id, client: null, title: name || textOf(row['channel']), subtitle: name === '' ? null : textOf(row['channel']) || null,
    name: indexWords(joined([row['name'], row['channel']])), pinyin: soundWords(name), codes: '', body: bodyOf(row['notes']),
  };
};

const attachments: Maker = (reader, id) => {
  const row = reader.get('SELECT * FROM attachments WHERE id = $id AND deleted IS NULL', { id });
  const name = textOf(row?.['name']);
  return row === undefined ? null : {
    collection: 'attachments', record: id, client: textOf(row['client']) || null, title: name, subtitle: null,
    name: indexWords(name), pinyin: soundWords(name.replace(/\.[a-z0-9]{1,10}$/i, '')), codes: codeWords(name), body: bodyOf(row['notes']),
  };
};

/** How each kind of record but a client is found; `null` once it is gone. */
export const entryMakers = { complaints, followups, visits, surveys, improvementPlans, suggestions, carePlans, careTasks, promises, cases, orders, contracts, products, sources, attachments } as const;
