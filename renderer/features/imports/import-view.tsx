import { Steps } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../words/use-words';
import { CheckView } from './check-view';
import { ChooseFile } from './choose-file';
import { ImportBatches } from './import-batches';
import { ImportResult } from './import-result';
import { useImportState, type Progress } from './screen-state';
import { SheetChoices } from './sheet-choice';

const steps = ['file', 'sheets', 'check', 'done'] as const;

function stepView(progress: Progress): ReactNode {
  switch (progress.at) {
    case 'file': return <ChooseFile />;
    case 'sheets': return <SheetChoices file={progress.file} />;
    case 'check': return <CheckView file={progress.file} report={progress.report} />;
    case 'done': return <ImportResult file={progress.file} report={progress.report} undone={progress.undone} />;
  }
}

/** Importing a file: choose it, say what is in it, see what would happen, do it, take it back. */
export function ImportView() {
  const { t } = useWords();
  const progress = useImportState((state) => state.progress);
  const top = useRef<HTMLDivElement>(null);
  const before = useRef(progress.at);
  useEffect(() => {
    if (before.current === progress.at) return;
    before.current = progress.at;
    // A new step begins at its top, for the eye and for the keyboard.
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.focus({ preventScroll: true });
  }, [progress.at]);
  return (
    <div ref={top} tabIndex={-1} className="km-stack">
      <Steps size="small" current={steps.indexOf(progress.at)} items={steps.map((step) => ({ title: t(`imports.steps.${step}`) }))} />
      {stepView(progress)}
      {progress.at === 'file' || progress.at === 'done' ? <ImportBatches /> : null}
    </div>
  );
}
