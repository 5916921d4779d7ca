import type { Handlers, In, Out, Refusal } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/kit/result';
import { asJob, type JobControl } from '../jobs';
import type { Session } from '../session';
import type { Vault } from '../vault/vault';
import { addNode, createPlan, deleteNode, deletePlan, editNode, editPlan, endPlan, makeTasks, startPlan } from './plans';
import { finishTask, moveTask } from './tasks';

type Written =
  | 'care:finish' | 'care:move' | 'careplan:create' | 'careplan:edit' | 'careplan:delete' | 'careplan:node-add' | 'careplan:node-edit' | 'careplan:node-delete' | 'careplan:start' | 'careplan:make' | 'careplan:end';

/** The asks that write care plans and finish their tasks. */
export function careHandlers(open: () => Session): Pick<Handlers, Written> {
  const write = <C extends Written>(work: (vault: Vault, input: In<C>) => Result<Out<C>, Refusal<C>>) => (input: In<C>) =>
    open().exclusive(async () => Promise.resolve(work(open().vault, input)));
  /** What may make thousands of tasks runs as a job; it waits for the write before it. */
  const job = <C extends 'careplan:start' | 'careplan:make'>(work: (vault: Vault, input: In<C>, control: JobControl) => Promise<Result<Out<C>, Refusal<C>>>) => async (input: In<C>) => {
    const session = open();
    return asJob(session, input.job ?? 'short', (control) => session.exclusive(() => work(session.vault, input, control)));
  };
  return {
    'care:finish': write<'care:finish'>(finishTask),
    'care:move': write<'care:move'>(moveTask),
    'careplan:create': write<'careplan:create'>(createPlan),
    'careplan:edit': write<'careplan:edit'>(editPlan),
    'careplan:delete': write<'careplan:delete'>(deletePlan),
    'careplan:node-add': write<'careplan:node-add'>(addNode),
    'careplan:node-edit': write<'careplan:node-edit'>(editNode),
    'careplan:node-delete': write<'careplan:node-delete'>(deleteNode),
    'careplan:start': job<'careplan:start'>(startPlan),
    'careplan:make': job<'careplan:make'>(makeTasks),
    'careplan:end': write<'careplan:end'>(endPlan),
  };
}
