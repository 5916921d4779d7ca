import type { ReactNode } from 'react';
import type { ClientFile } from '../../../shared/client/asks';
import { ConsentsCard } from './consents-card';
import { HeldCard } from './held-card';
import { NumbersCard } from './numbers-card';
import { RightsCard } from './rights-card';

/** A client's consents, what is held of it, and what it may ask of us. */
export function PrivacyView({ file: { client, contacts }, checks, onErased }: {
  readonly file: ClientFile;
  /** What was checked of it; another feature's view, put in by the screen. */
  readonly checks: ReactNode;
  readonly onErased: () => void;
}) {
  return (
    <>
      <ConsentsCard client={client.id} people={contacts} />
      <NumbersCard client={client.id} people={contacts} />
      <RightsCard client={client} onErased={onErased} />
      {checks}
      <HeldCard client={client.id} />
    </>
  );
}
