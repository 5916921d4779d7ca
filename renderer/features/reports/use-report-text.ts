import { useState } from 'react';
import type { Moment } from '../../../shared/kit/dates';
import type { ReportText } from '../../../shared/report/model';
import type { Period } from '../../../shared/report/period';
import { ask } from '../../data/engine';
import { useDraft } from '../../data/use-draft';
import { notifySaved } from '../../data/saved-notice';
import type { AnyRefusal } from '../../words/refusal-text';
import { saveReportText } from './actions';
import { draftToForm, formToText, sameText, textToForm, type TextForm } from './text-form';

/** The text of one report while somebody writes it. */
export interface ReportTextHold {
  readonly form: TextForm;
  /** Whether it differs from what the vault has. */
  readonly changed: boolean;
  readonly saving: boolean;
  readonly refusal: AnyRefusal | null;
  /** When the draft was kept that was put back into the form; `null` when there was none. */
  readonly restoredAt: Moment | null;
  readonly typed: (form: TextForm) => void;
  readonly discarded: () => void;
  /** Saves what differs; `false` when it was refused. */
  readonly save: (said?: string) => Promise<boolean>;
}

/** Holds the text of a period's report: typed text becomes a draft at once and part of the report when saved. */
export function useReportText(period: Period, text: ReportText): ReportTextHold {
  const kept = textToForm(text);
  const [written, setWritten] = useState<TextForm | null>(null);
  const [forgotten, setForgotten] = useState(false);
  const [arriving, setArriving] = useState(false);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const draft = useDraft<TextForm>(`report:${period.from}:${period.to}`, written);
  const restored = forgotten ? null : draftToForm(draft.restored);
  const edited = written ?? restored;
  const changed = edited !== null && !sameText(edited, kept);
  // What was saved has arrived: from here the form follows the vault again, so that an undo shows in it.
  if (arriving && !changed) {
    setArriving(false);
    setWritten(null);
  }

  const save = async (said?: string): Promise<boolean> => {
    if (edited === null || !changed) return true;
    setSaving(true);
    const answer = await saveReportText(period, formToText(edited));
    setSaving(false);
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) return false;
    setWritten(edited);
    setForgotten(true);
    setArriving(true);
    await draft.drop();
    const undoable = said === undefined ? null : await ask('record:undoable', {});
    if (undoable?.ok && undoable.value.undo !== null) notifySaved(undoable.value.undo, said);
    return true;
  };

  return {
    form: edited ?? kept,
    changed,
    saving,
    refusal,
    restoredAt: changed && restored !== null ? draft.restoredAt : null,
    typed: setWritten,
    discarded: () => {
      setWritten(null);
      setForgotten(true);
      setRefusal(null);
      void draft.drop();
    },
    save,
  };
}
