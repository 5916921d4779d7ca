import { useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../shared/search/asks';
import { ask } from '../data/engine';

const debounceMs = 40;
const atMost = 24;

/** What the engine finds for a text, best first; the older answer stays until the newer one comes. */
export function useSearch(text: string): { readonly hits: readonly SearchHit[]; readonly answered: string } {
  const [found, setFound] = useState<{ readonly hits: readonly SearchHit[]; readonly answered: string }>({ hits: [], answered: '' });
  const newest = useRef(0);
  const wanted = text.trim();
  useEffect(() => {
    const mine = ++newest.current;
    const timer = setTimeout(() => {
      if (wanted === '') {
        setFound({ hits: [], answered: '' });
        return;
      }
      void ask('search:find', { text: wanted, limit: atMost }).then((answer) => {
        if (mine === newest.current) setFound({ hits: answer.ok ? answer.value.items : [], answered: wanted });
      });
    }, debounceMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  return found;
}
