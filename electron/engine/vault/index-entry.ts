import type { SearchHit } from '../../../shared/search/asks';

/** One entry of the search index. */
export interface IndexEntry {
  readonly collection: SearchHit['collection'];
  readonly record: string;
  readonly client: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly name: string;
  readonly pinyin: string;
  readonly codes: string;
  readonly body: string;
}
