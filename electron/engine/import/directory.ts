import { fold } from '../../../shared/kit/fold';
import { companyKey } from '../vault/company-key';
import { isTooGeneral } from '../vault/lookalikes';
import { textIn, type Draft } from './drafts';

/** A client, stored or new, with what the import compares and adds to. */
export interface ClientEntry {
  readonly draft: Draft<'clients'>;
  readonly contacts: Draft<'contacts'>[];
  readonly phones: Draft<'phones'>[];
  readonly emails: Draft<'emails'>[];
  readonly addresses: Draft<'addresses'>[];
  /** Ids of the tags it carries. */
  readonly tags: Set<string>;
  plan: Draft<'plans'> | null;
}

/** How a client is called: as it is compared. */
export interface NameKeys {
  readonly fold: string;
  /** Empty when the name says too little to find a firm by. */
  readonly firm: string;
}

/** Who is who: every client that a file may mean, stored ones and those that it brings itself. */
export interface Directory {
  readonly add: (entry: ClientEntry) => void;
  /** Makes a client findable under the number of one that was merged into it. */
  readonly alias: (number: string, entry: ClientEntry) => void;
  /** Makes a client findable under a name it did not have before. */
  readonly rename: (entry: ClientEntry) => void;
  /** Makes a client findable by a credit code it did not have before. */
  readonly recode: (entry: ClientEntry) => void;
  readonly addPhone: (key: string | null, entry: ClientEntry) => void;
  readonly addEmail: (key: string | null, entry: ClientEntry) => void;
  readonly byNumber: (number: string) => ClientEntry | null;
  readonly byId: (id: string) => ClientEntry | null;
  readonly byCreditCode: (code: string) => ClientEntry | null;
  readonly byPhone: (key: string) => ClientEntry | null;
  readonly byEmail: (key: string) => ClientEntry | null;
  /** Those of exactly this name. */
  readonly named: (name: string) => readonly ClientEntry[];
  /** Those of the same firm, without place and legal form (AT-36). */
  readonly sameFirm: (name: string) => readonly ClientEntry[];
}

/** A name of which a part was struck out, *科技有限公司, may be many firms' (domain §0.3). */
const isMasked = (name: string): boolean => /[*＊]/u.test(name);

/** Computes each name once: files repeat them. */
export function nameKeeper(): (name: string) => NameKeys {
  const known = new Map<string, NameKeys>();
  return (name) => {
    let keys = known.get(name);
    if (!keys) {
      const firm = companyKey(name);
      keys = { fold: fold(name), firm: isTooGeneral(firm) || isMasked(name) ? '' : firm };
      known.set(name, keys);
    }
    return keys;
  };
}

const none: readonly ClientEntry[] = [];

/** An empty directory. */
export function createDirectory(keysOf: (name: string) => NameKeys): Directory {
  const numbers = new Map<string, ClientEntry>();
  const ids = new Map<string, ClientEntry>();
  const codes = new Map<string, ClientEntry>();
  const phones = new Map<string, ClientEntry>();
  const emails = new Map<string, ClientEntry>();
  const names = new Map<string, ClientEntry[]>();
  const firms = new Map<string, ClientEntry[]>();
  const put = (map: Map<string, ClientEntry[]>, key: string, entry: ClientEntry): void => {
    const list = map.get(key);
    if (!list) map.set(key, [entry]);
    else if (!list.includes(entry)) list.push(entry);
  };
  const first = (map: Map<string, ClientEntry>, key: string | null, entry: ClientEntry): void => {
    if (key !== null && !map.has(key)) map.set(key, entry);
  };
  const recode = (entry: ClientEntry): void => first(codes, textIn(entry.draft, 'creditCode'), entry);
  const rename = (entry: ClientEntry): void => {
    const name = textIn(entry.draft, 'name');
    if (name === null) return;
    const keys = keysOf(name);
    put(names, keys.fold, entry);
    if (keys.firm !== '') put(firms, keys.firm, entry);
  };
  return {
    rename,
    alias: (number, entry) => first(numbers, number, entry),
    recode,
    add: (entry) => {
      ids.set(entry.draft.id, entry);
      first(numbers, textIn(entry.draft, 'number'), entry);
      rename(entry);
      recode(entry);
    },
    addPhone: (key, entry) => first(phones, key, entry),
    addEmail: (key, entry) => first(emails, key, entry),
    byNumber: (number) => numbers.get(number) ?? null,
    byId: (id) => ids.get(id) ?? null,
    byCreditCode: (code) => codes.get(code) ?? null,
    byPhone: (key) => phones.get(key) ?? null,
    byEmail: (key) => emails.get(key) ?? null,
    named: (name) => names.get(keysOf(name).fold) ?? none,
    sameFirm: (name) => firms.get(keysOf(name).firm) ?? none,
  };
}
