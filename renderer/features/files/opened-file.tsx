import { useState } from 'react';
import type { AttachmentId } from '../../../shared/attachment/schema';
import { useFile } from '../../data/queries/attachments';
import { Failure } from '../../ui/failure';
import { ProgressPanel } from '../../ui/progress-panel';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FilePreview } from './file-preview';
import { useSaveCopy } from './use-save-copy';

const alone = { back: null, on: null };

/** One file that was found, over the page of what it hangs on. */
export function OpenedFile({ id, onClose }: { readonly id: AttachmentId; readonly onClose: () => void }) {
  const file = useFile(id);
  const { t } = useWords();
  const saving = useSaveCopy();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  return (
    <FilePreview file={file} onTurn={alone} onSave={(each) => void saving.save(each).then(setRefusal)} onClose={onClose}>
      <ProgressPanel going={saving.progress} label={t('files.saving')} onCancel={saving.cancel} />
      <Failure error={refusal} channel="attachment:save" />
    </FilePreview>
  );
}
