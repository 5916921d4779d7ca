import { FirstRun } from '../features/vault/first-run';

/** Shown while this computer has no vault. */
export function FirstRunScreen({ onDone }: { readonly onDone: () => void }) {
  return <FirstRun onDone={onDone} />;
}
