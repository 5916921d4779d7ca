import { useState } from 'react';
import type { ComplaintRow } from '../../../shared/complaint/asks';
import type { ComplaintId } from '../../../shared/complaint/schema';
import { ask } from '../../data/engine';
import { useReachables } from '../../data/queries/clients';
import { localZone } from '../../ui/use-today';
import { notifySaved } from '../../data/saved-notice';
import { useWords } from '../../words/use-words';
import { ComplaintForm } from './complaint-form';
import { complaintToValues, rebaseComplaint, valuesToComplaint, type ComplaintValues } from './complaint-values';

/** An edit as its draft keeps it, with the state it was opened on. */
export interface KeptEdit {
  readonly values: ComplaintValues;
  readonly base: ComplaintValues;
  readonly seen: string;
}

/** Corrects a complaint; an edit over somebody's newer one is put on top of it, never over it. */
export function EditComplaint({ complaint, kept, onTyped, onSaved, onCancel }: {
  readonly complaint: ComplaintRow;
  readonly kept: KeptEdit | null;
  readonly onTyped: (kept: KeptEdit) => void;
  readonly onSaved: (id: ComplaintId) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { t, label, term } = useWords();
  const { id } = complaint;
  const [opened, setOpened] = useState(() => ({ base: kept?.base ?? complaintToValues(complaint), seen: kept?.seen ?? String(complaint.stamp) }));
  const [first] = useState(kept?.values ?? opened.base);
  const people = useReachables(complaint.client);

  const takeNewest = async (mine: ComplaintValues) => {
    const answer = await ask('complaint:read', { id });
    if (!answer.ok) return null;
    const newest = complaintToValues(answer.value.complaint);
    const { values, clashes } = rebaseComplaint(mine, opened.base, newest);
    setOpened({ base: newest, seen: String(answer.value.complaint.stamp) });
    const shown: Readonly<Record<string, unknown>> = { ...newest, ...answer.value.named };
    const notes = clashes.map((field) => {
      const value = shown[field];
      return t('forms.clash', { field: label('complaints', field.replace(/Time$/, 'At')), value: typeof value === 'string' && value !== '' ? term(value) : t('forms.cleared') });
    });
    return { values, notes };
  };
  return (
    <ComplaintForm
      channel="complaint:edit"
      initial={first}
      people={people}
      who={null}
      client={complaint.client}
      onTyped={(values) => onTyped({ values, ...opened })}
      onSave={async (fields, custom) => {
        const before: Readonly<Record<string, unknown>> = { ...valuesToComplaint(opened.base, people, localZone()) };
        // With a new type the department is said, too, so that one left empty on purpose stays empty.
        const changed = Object.fromEntries(Object.entries(fields).filter(([key, value]) => value !== before[key] || (key === 'department' && fields.type !== before['type'])));
        if (Object.keys(changed).length + Object.keys(custom).length > 0) {
          const answer = await ask('complaint:edit', { id, seen: opened.seen, fields: changed, custom });
          if (!answer.ok) return answer.error;
          notifySaved(answer.value.action, t('complaints.form.edited'));
        }
        await onSaved(id);
        return null;
      }}
      onTakeNewest={takeNewest}
      onCancel={onCancel}
    />
  );
}
