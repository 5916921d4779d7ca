import { lazy, Suspense, useState } from 'react';
import type { CarePlanId } from '../../shared/care-plan/schema';
import { FinishCareDialog, type DoneTask } from '../features/care/finish-care';
import { PlanPage } from '../features/care-plans/plan-page';

const HistoryDrawer = lazy(() => import('../features/history/history-drawer').then((m) => ({ default: m.HistoryDrawer })));

/** One care plan, with its history over it. */
export function CarePlanScreen({ id }: { readonly id: string }) {
  const [name, setName] = useState<string | null>(null);
  const [done, setDone] = useState<DoneTask | null>(null);
  return (
    <>
      <PlanPage id={id as CarePlanId} onHistory={setName} onFinish={setDone} />
      {done === null ? null : <FinishCareDialog task={done} onClose={() => setDone(null)} />}
      <Suspense fallback={null}>{name === null ? null : <HistoryDrawer open collection="carePlans" id={id} name={name} onClose={() => setName(null)} />}</Suspense>
    </>
  );
}
