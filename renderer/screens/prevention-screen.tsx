import { lazy, Suspense, useState } from 'react';
import type { PreventionId } from '../../shared/prevention/schema';
import { PreventionPage } from '../features/prevention/prevention-page';

const HistoryDrawer = lazy(() => import('../features/history/history-drawer').then((m) => ({ default: m.HistoryDrawer })));

/** One prevention check, with its history over it. */
export function PreventionScreen({ id }: { readonly id: string }) {
  const [name, setName] = useState<string | null>(null);
  return (
    <>
      <PreventionPage id={id as PreventionId} onHistory={setName} />
      <Suspense fallback={null}>{name === null ? null : <HistoryDrawer open collection="preventions" id={id} name={name} onClose={() => setName(null)} />}</Suspense>
    </>
  );
}
