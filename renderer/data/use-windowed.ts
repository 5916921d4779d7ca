import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Channel, Given, Out, Refusal } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import type { CollectionName } from '../../shared/record/collections';
import { ask, onSignal } from './engine';
import { tellsOf } from './tells-of';
import { blankPages, pageOf, pagesBetween, pageSize, takePage, type Pages } from './pages';

/** Channels that answer one page of a longer list. */
export type ListChannel = {
  [C in Channel]: Out<C> extends { readonly total: number; readonly items: readonly unknown[] } ? C : never;
}[Channel];

export type RowOf<C extends ListChannel> = Out<C> extends { readonly items: readonly (infer Row)[] } ? Row : never;

/** A list of any length of which only the rows near the screen are in the window. */
export interface Windowed<Row, No = Refusal<ListChannel> | Fault> {
  /** `null` until the first answer. */
  readonly total: number | null;
  /** The row at a place in the list; `undefined` while it is still being read. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Says which rows are on the screen, so that they and their neighbours are read; `parts` where folded rows lie between. */
  readonly show: (first: number, last: number, parts?: readonly (readonly [first: number, last: number])[]) => void;
  readonly error: No | null;
  /** Whether what is shown still answers an older question. */
  readonly stale: boolean;
  readonly reload: () => void;
}

/**
 * Reads a list in pages as it is scrolled, and the visible pages again when one of `watched` is written.
 * The rows of the older question stay until the newer one is answered, so that nothing blinks.
 */
export function useWindowed<C extends ListChannel>(
  channel: C,
  input: Omit<Given<C>, 'offset' | 'limit'>,
  watched: readonly CollectionName[],
): Windowed<RowOf<C>, Refusal<C> | Fault> {
  const question = `${channel} ${JSON.stringify(input)}`;
  const watching = watched.join(',');
  const [pages, setPages] = useState<Pages<RowOf<C>>>(blankPages);
  const [failure, setFailure] = useState<{ readonly question: string; readonly error: Refusal<C> | Fault } | null>(null);
  const seen = useRef({ first: 0, last: 0 });
  const shownParts = useRef<readonly (readonly [number, number])[]>([[0, 0]]);
  const round = useRef(0);
  const asked = useRef(new Set<number>());

  const read = useCallback(
    (page: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const mine = round.current;
      const body = JSON.parse(question.slice(channel.length + 1)) as object;
      const given = { ...body, offset: page * pageSize, limit: pageSize } as unknown as Given<C>;
      void ask(channel, given).then((answer) => {
        if (mine !== round.current) return;
        if (!answer.ok) {
          asked.current.delete(page);
          setFailure({ question, error: answer.error });
          return;
        }
        const { total, items } = answer.value as unknown as { total: number; items: readonly RowOf<C>[] };
        setFailure(null);
        setPages((before) => takePage(before, { question, round: mine, page, total, rows: items, seen: seen.current }));
      });
    },
    [channel, question],
  );

  const reload = useCallback(() => {
    round.current++;
    asked.current.clear();
    for (const [first, last] of shownParts.current) for (const page of pagesBetween(first, last)) read(page);
  }, [read]);

  /** Answers still on their way are dropped. */
  const forget = useCallback(() => {
    round.current++;
  }, []);

  useEffect(() => {
    seen.current = { first: 0, last: 0 };
    shownParts.current = [[0, 0]];
    reload();
    return forget;
  }, [reload, forget]);

  useEffect(() => {
    const names = new Set(watching.split(','));
    return onSignal((signal) => {
      if (tellsOf(signal, names)) reload();
    });
  }, [reload, watching]);

  const show = useCallback(
    (first: number, last: number, parts: readonly (readonly [number, number])[] = [[first, last]]) => {
      seen.current = { first, last };
      shownParts.current = parts;
      for (const [from, to] of parts) for (const page of pagesBetween(from, to)) read(page);
    },
    [read],
  );

  return useMemo(
    () => ({
      total: pages.total,
      rowAt: (index: number) => pages.pages.get(pageOf(index))?.rows[index % pageSize],
      show,
      error: failure?.question === question ? failure.error : null,
      stale: pages.question !== question,
      reload,
    }),
    [pages, show, failure, question, reload],
  );
}
