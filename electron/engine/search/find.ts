import { fold } from '../../../shared/kit/fold';
import type { In, Out } from '../../../shared/ipc/contract';
import { hitReasons, searchedCollections, type HitPiece, type SearchHit } from '../../../shared/search/asks';
import { ownTextsOf, type OwnTextsOf } from '../vault/custom-values';
import type { Reader } from '../vault/database';
import { findIn, type Found } from './find-in';
import { toMatch } from './match';
import { sayingsOf, type Saying } from './sayings';

interface Candidate {
  readonly collection: SearchHit['collection'];
  readonly record: string;
  readonly client: string | null;
  readonly title: string;
  readonly subtitle: string | null;
}

/** Candidates taken for each way of being found; beyond them only the count goes on. */
const candidateLimit = 150;
/** Candidates whose every text is looked at. */
const lookedAt = 60;
/** Characters shown before the found words of a long text, and in all. */
const shownBefore = 8;
const shownAtMost = 32;

/** What finding a word in a text is called. */
function reasonOf({ as }: Saying, { how }: Found): SearchHit['why'] {
  if (as === 'number') return how === 'substring' ? 'text' : 'number';
  if (as === 'phone' || as === 'tag') return as;
  const bySound = how === 'initials' || how === 'pinyin';
  if (as === 'contact') return bySound ? 'contactSound' : 'contact';
  if (as === 'text') return 'text';
  return how === 'digits' ? 'substring' : how;
}

/** The part of a text around what was found in it. */
function around(text: string, marks: readonly (readonly [number, number])[]): Pick<HitPiece, 'text' | 'marks'> {
  const first = Math.min(...marks.map(([from]) => from));
  if (text.length <= shownAtMost) return { text, marks };
  const from = Math.max(0, first - shownBefore);
  const to = Math.min(text.length, from + shownAtMost);
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const moved = marks.map(([a, b]) => [a - from + before.length, Math.min(b, to) - from + before.length] as const).filter(([a, b]) => b > a);
  return { text: `${before}${text.slice(from, to).replace(/\s/g, ' ')}${after}`, marks: moved };
}

interface Judged {
  readonly candidate: Candidate;
  readonly why: SearchHit['why'];
  readonly whole: boolean;
  readonly piece: HitPiece | null;
}

/** Judges one text: how well the words stand in it; `null` when none does. */
function judge(saying: Saying, words: readonly string[], all: string): Pick<Judged, 'why' | 'whole' | 'piece'> | null {
  const as = { name: saying.as === 'title' || saying.as === 'contact', number: saying.as === 'phone' || saying.as === 'number' };
  const together = words.length > 1 ? findIn(saying.text, all, as) : null;
  const found = together ? [together] : words.flatMap((word) => findIn(saying.text, word, as) ?? []);
  const [first] = found;
  if (!first) return null;
  const { collection, record, field, label } = saying;
  const why = reasonOf(saying, first);
  // Several words that stand apart are neither the whole of a text nor its beginning.
  const apart = together === null && words.length > 1;
  return { why: apart && (why === 'exact' || why === 'prefix') ? 'substring' : why, whole: first.whole && !apart, piece: { collection, record, field, label, ...around(saying.text, found.map(({ mark }) => mark)) } };
}

const worthOf = ({ why, whole, candidate }: Judged): number => (hitReasons.indexOf(why) * 2 + (whole ? 0 : 1)) * searchedCollections.length + searchedCollections.indexOf(candidate.collection);
const better = (a: Judged, b: Judged): number =>
  worthOf(a) - worthOf(b) || a.candidate.title.length - b.candidate.title.length || (a.candidate.record < b.candidate.record ? 1 : -1);

/** How good a candidate looks by its title alone. */
function atFirstSight(candidate: Candidate, words: readonly string[], all: string): Judged {
  const as = candidate.collection === 'complaints' || candidate.collection === 'orders' ? 'number' : 'title';
  const { collection, record, title: text } = candidate;
  const judged = judge({ collection, record, field: '', label: null, text, as }, words, all);
  return { candidate, ...(judged ?? { why: 'text', whole: false, piece: null }) };
}

/** The best reason among all texts of a candidate. */
function lookedInto(reader: Reader, own: OwnTextsOf, candidate: Candidate, words: readonly string[], all: string): Judged {
  let best: Judged = { candidate, why: 'text', whole: false, piece: null };
  for (const saying of sayingsOf(reader, own, candidate.collection, candidate.record)) {
    const judged = judge(saying, words, all);
    if (judged && (best.piece === null || better({ candidate, ...judged }, best) < 0)) best = { candidate, ...judged };
    if (best.why === 'exact') break;
  }
  return best;
}

/** A step has no page of its own: what hangs on it is opened with its complaint. */
const ownerSql = `SELECT iif(s.id IS NULL, a.collection, 'complaints') AS collection, coalesce(s.complaint, a.record) AS id
  FROM attachments a LEFT JOIN complaintSteps s ON a.collection = 'complaintSteps' AND s.id = a.record WHERE a.id = $record`;

function toHit(reader: Reader, { candidate: { collection, record, client, title, subtitle }, why, piece }: Judged): SearchHit {
  const clientName = client === null || collection === 'clients' ? null : reader.get<{ name: string | null }>('SELECT name FROM clients WHERE id = $client', { client })?.name;
  const owner = collection === 'attachments' ? reader.get<{ collection: string; id: string }>(ownerSql, { record }) : undefined;
  return {
    collection, id: record, client, title, subtitle: [clientName, subtitle].filter((part) => part).join(' · ') || null, why, piece, owner: owner ?? null,
  };
}

/** What the search box finds, ranked exact > prefix > substring > phone > contact > tag > sound > text, clients before what belongs to them. */
export function find(reader: Reader, { text, limit }: In<'search:find'>): Out<'search:find'> {
  const match = toMatch(text);
  if (!match) return { total: 0, items: [] };
  const total = reader.get<{ n: number }>('SELECT count(*) AS n FROM searchText WHERE searchText MATCH $any', { any: match.any })?.n ?? 0;
  if (total === 0) return { total: 0, items: [] };
  const columns = 's.collection, s.record, s.client, s.title, s.subtitle';
  const found = new Map<string, Candidate>();
  const take = (candidates: readonly Candidate[]): void => candidates.forEach((candidate) => found.set(candidate.record, candidate));
  take(reader.all<Candidate>(
    `SELECT ${columns} FROM clientRows r JOIN searchRows s ON s.record = r.id WHERE r.nameFold >= $folded AND r.nameFold < $after ORDER BY r.nameFold LIMIT 50`,
    { folded: match.folded, after: `${match.folded}\u{10ffff}` },
  ));
  // By name, by sound and number, by any text: what is common in texts must not hide what is rare in names.
  for (const only of total <= candidateLimit ? [''] : ['{name} : ', '{codes pinyin} : ', '']) {
    take(reader.all<Candidate>(
      `SELECT ${columns} FROM searchText t JOIN searchRows s ON s.rowid = t.rowid WHERE searchText MATCH $any LIMIT ${candidateLimit}`,
      { any: only === '' ? match.any : `${only}(${match.plain})` },
    ));
  }
  const words = text.normalize('NFKC').trim().split(/\s+/).map(fold).filter((word) => word !== '');
  const sighted = [...found.values()].map((candidate) => atFirstSight(candidate, words, match.folded)).sort(better);
  const own = ownTextsOf(reader);
  const judged = sighted.slice(0, Math.max(lookedAt, limit)).map(({ candidate }) => lookedInto(reader, own, candidate, words, match.folded)).sort(better);
  return { total: Math.max(total, found.size), items: judged.slice(0, limit).map((hit) => toHit(reader, hit)) };
}
