import type { AttachmentRow } from '../../../shared/attachment/asks';
import { ask } from '../../data/engine';
import { useJob, type Job } from '../../data/use-job';
import { notify } from '../../ui/notices';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

/** Writes a file as it was to a place of the user's choice; `save` answers why it was refused, `null` when it was not. */
export function useSaveCopy(): Pick<Job, 'progress' | 'cancel'> & { readonly save: (file: AttachmentRow) => Promise<AnyRefusal | null> } {
  const { t } = useWords();
  const { progress, cancel, run } = useJob();
  const save = async (file: AttachmentRow): Promise<AnyRefusal | null> => {
    const chosen = await ask('file:save', { purpose: 'attachment', name: (file.name ?? t('files.pasted')).slice(-120) });
    if (!chosen.ok) return chosen.error.kind === 'cancelled' ? null : chosen.error;
    const { token, name } = chosen.value;
    const answer = await run((job) => ask('attachment:save', { id: file.id, file: token, job }));
    if (!answer.ok) return answer.error;
    notify('good', t('files.saved', { name }), { label: t('backup.reveal'), onClick: () => void ask('file:reveal', { file: token }) });
    return null;
  };
  return { progress, cancel, save };
}
