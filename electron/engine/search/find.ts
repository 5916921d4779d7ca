import { fold } from '../../../shared/kit/fold';
import type { In, Out } from '../../../shared/ipc/contract';
import type { SearchHit } from '../../../shared/search/asks';
import type { Reader } from '../vault/database';
import { toMatch } from './match';
import { soundWords } from './spelling';

interface Candidate {
  readonly collection: SearchHit['collection'];
  readonly record: string;
  readonly client: string | null;
  readonly title: string;
  readonly subtitle: string | null;
}

/** Candidates ranked in memory; beyond them only the count goes on. */
const candidateLimit = 400;

const order: readonly SearchHit['why'][] = ['exact', 'number', 'prefix', 'substring', 'initials', 'pinyin', 'phone', 'contact', 'tag', 'text'];

/** Why a candidate was found, judged on its own words. */
function reasonOf(reader: Reader, candidate: Candidate, folded: string): SearchHit['why'] {
  const title = fold(candidate.title);
  const typed = folded.replace(/[^a-z0-9]/g, '');
  const pure = typed !== '' && typed.length === folded.replace(/[-+]/g, '').length;
  if (title === folded) return 'exact';
  if (candidate.collection === 'complaints' && title.startsWith(folded) && /^\d/.test(folded)) return 'number';
  if (candidate.collection === 'clients') {
    if (title.startsWith(folded)) return 'prefix';
    if (title.includes(folded)) return 'substring';
    const row = reader.get<{ number: string | null; tags: string | null; contactName: string | null }>('SELECT number, tags, contactName FROM clientRows WHERE id = $id', { id: candidate.record });
    if (row?.number?.toLowerCase().startsWith(folded)) return 'number';
    if (/^\d{4,}$/.test(typed) && pure) return 'phone';
    const sounds = soundWords(candidate.title).split(' ');
    if (pure && sounds.some((sound, at) => at % 2 === 1 && sound.startsWith(typed))) return 'initials';
    if (pure && sounds.some((sound) => sound.startsWith(typed))) return 'pinyin';
    if (fold(row?.tags ?? '').includes(folded)) return 'tag';
    const contact = row?.contactName ?? '';
    if (fold(contact).includes(folded) || (pure && soundWords(contact).split(' ').some((sound) => sound.startsWith(typed)))) return 'contact';
  }
  return 'text';
}

/** What the search box finds, ranked exact > prefix > substring > pinyin > text, clients before what belongs to them. */
export function find(reader: Reader, { text, limit }: In<'search:find'>): Out<'search:find'> {
  const match = toMatch(text);
  if (!match) return { total: 0, items: [] };
  const total = reader.get<{ n: number }>('SELECT count(*) AS n FROM searchText WHERE searchText MATCH $any', { any: match.any })?.n ?? 0;
  if (total === 0) return { total: 0, items: [] };
  const columns = 's.collection, s.record, s.client, s.title, s.subtitle';
  const found = new Map<string, Candidate>();
  const sure = reader.all<Candidate>(
    `SELECT ${columns} FROM clientRows r JOIN searchRows s ON s.record = r.id WHERE r.nameFold >= $folded AND r.nameFold < $after ORDER BY r.nameFold LIMIT 50`,
    { folded: match.folded, after: `${match.folded}\u{10ffff}` },
  );
  const rest = reader.all<Candidate>(
    `SELECT ${columns} FROM searchText t JOIN searchRows s ON s.rowid = t.rowid WHERE searchText MATCH $any LIMIT ${candidateLimit}`,
    { any: match.any },
  );
  for (const candidate of [...sure, ...rest]) found.set(candidate.record, candidate);
  const ranked = [...found.values()].map((candidate) => ({ candidate, why: reasonOf(reader, candidate, match.folded) }));
  const rankOf = ({ candidate, why }: (typeof ranked)[number]): number => order.indexOf(why) * 2 + (candidate.collection === 'clients' ? 0 : 1);
  ranked.sort((a, b) => rankOf(a) - rankOf(b) || a.candidate.title.length - b.candidate.title.length || (a.candidate.record < b.candidate.record ? 1 : -1));
  return {
    total: Math.max(total, ranked.length),
    items: ranked.slice(0, limit).map(({ candidate, why }) => ({
      collection: candidate.collection,
      id: candidate.record,
      client: candidate.client,
      title: candidate.title,
      subtitle: candidate.subtitle,
      why,
    })),
  };
}
