import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClientId } from '../../shared/client/schema';
import { ask } from './engine';

/** A client as a picker offers it. */
export interface ClientChoice {
  readonly id: ClientId;
  readonly name: string;
  readonly number: string | null;
}

const debounceMs = 80;
const atMost = 20;

async function recent(): Promise<readonly ClientChoice[]> {
  const answer = await ask('client:list', { sort: { by: 'updatedOn', descending: true }, limit: atMost });
  return answer.ok ? answer.value.items.map(({ id, name, number }) => ({ id, name: name ?? number ?? '', number })) : [];
}

async function found(text: string): Promise<readonly ClientChoice[]> {
  const answer = await ask('search:find', { text, limit: 60 });
  if (!answer.ok) return [];
  return answer.value.items
    .filter(({ collection }) => collection === 'clients')
    .slice(0, atMost)
    .map(({ id, title, subtitle }) => ({ id: id as ClientId, name: title, number: subtitle }));
}

/** Clients by name, pinyin, initials or number, best first; the ones touched last while nothing is typed. */
export function useClientSearch(): {
  readonly choices: readonly ClientChoice[];
  readonly searching: boolean;
  /** Whether the choices are those of what is typed now, and not of what was typed before. */
  readonly settled: boolean;
  readonly search: (text: string) => void;
  readonly want: (wanted: boolean) => void;
} {
  const [active, want] = useState(false);
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<readonly ClientChoice[]>([]);
  const [foundFor, setFoundFor] = useState<string | null>(null);
  const [searching, setSearching] = useState(false);
  const newest = useRef(0);

  useEffect(() => {
    if (!active) return;
    const mine = ++newest.current;
    const trimmed = text.trim();
    const timer = setTimeout(() => {
      setSearching(true);
      void (trimmed === '' ? recent() : found(trimmed)).then((answer) => {
        if (mine !== newest.current) return;
        setChoices(answer);
        setFoundFor(trimmed);
        setSearching(false);
      });
    }, debounceMs);
    return () => clearTimeout(timer);
  }, [active, text]);

  const search = useCallback((typed: string) => setText(typed), []);
  return { choices, searching, settled: foundFor === text.trim(), search, want };
}
