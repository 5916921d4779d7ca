import { Fragment, useState, type ReactNode } from 'react';
import { momentText } from '../ui/format';
import { RestoredNote } from '../ui/restored-note';
import { useDraft } from './use-draft';

/** How a form keeps what is typed, and forgets it once it is saved. */
export interface Keeping<V> {
  readonly onTyped: (values: V) => void;
  readonly drop: () => Promise<void>;
}

/** A form whose unfinished values survive closing and crashing. Says so where some came back; throwing them away opens it anew. */
export function KeptForm<V>({ draftKey, read, children }: {
  readonly draftKey: string;
  /** Reads what was kept, maybe by an older version; `null` where nothing of it is of use. */
  readonly read: (kept: unknown) => V | null;
  readonly children: (restored: V | null, keeping: Keeping<V>) => ReactNode;
}) {
  const [typed, setTyped] = useState<V | null>(null);
  const [fresh, setFresh] = useState(false);
  const draft = useDraft<V>(draftKey, typed);
  if (!draft.loaded) return null;
  const restored = fresh ? null : read(draft.restored);
  const discard = (): void => {
    setTyped(null);
    setFresh(true);
    void draft.drop();
  };
  return (
    <>
      {restored === null ? null : <RestoredNote when={draft.restoredAt === null ? '' : momentText(draft.restoredAt)} onDiscard={discard} />}
      <Fragment key={fresh ? 'fresh' : 'kept'}>{children(restored, { onTyped: setTyped, drop: draft.drop })}</Fragment>
    </>
  );
}
