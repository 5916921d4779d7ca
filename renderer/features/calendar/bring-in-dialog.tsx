import { Modal } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { otherParts, type CalendarFileReport, type FileEventLine } from '../../../shared/calendar/file-report';
import type { PickedFile } from '../../../shared/ipc/file-token';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { useJob } from '../../data/use-job';
import { Failure } from '../../ui/failure';
import { countText, dayText } from '../../ui/format';
import { Message } from '../../ui/message';
import { PlainTable } from '../../ui/plain-table';
import { ProgressPanel } from '../../ui/progress-panel';
import { StatusTag, type Tone } from '../../ui/status-tag';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords, type Words } from '../../words/use-words';
import styles from './calendar.module.css';

const tones = { create: 'good', change: 'info', same: 'neutral', leave: 'warning' } as const satisfies Readonly<Record<FileEventLine['verdict'], Tone>>;

/** Brings a calendar file in: says first what would become of each event, and writes when the user wants it. */
export function BringInDialog({ file, onClose }: { readonly file: PickedFile; readonly onClose: () => void }) {
  const { t } = useWords();
  const { progress, run, cancel } = useJob();
  const [trial, setTrial] = useState<CalendarFileReport | null>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return; // a file's token is good for one reading
    started.current = true;
    void run((job) => ask('calendar:file-try', { file: file.token, job })).then((answer) => {
      if (answer.ok) setTrial(answer.value);
      else setRefusal(answer.error);
    });
  }, [file, run]);

  const comes = trial === null ? 0 : trial.created + trial.changed;
  const write = async (): Promise<void> => {
    if (trial === null) return;
    const answer = await run((job) => ask('calendar:file-run', { session: trial.session, job }));
    if (!answer.ok) return setRefusal(answer.error);
    const { batch, created, changed } = answer.value;
    if (batch !== null) notifySaved(batch, t('calendar.files.done', { created: countText(created), changed: countText(changed) }));
    onClose();
  };
  const over = trial === null ? refusal !== null : comes === 0;
  return (
    <Modal
      open width={720} title={t('calendar.files.title', { file: file.name })} mask={{ closable: false }} closable={progress === null}
      okText={over ? t('calendar.files.close') : t('calendar.files.go', { count: countText(comes) })} okButtonProps={{ disabled: progress !== null || (trial === null && !over) }} cancelText={t('basic.cancel')}
      footer={(_, { OkBtn, CancelBtn }) => <>{over ? null : <CancelBtn />}<OkBtn /></>}
      onOk={() => (over ? onClose() : void write())} onCancel={() => (progress === null ? onClose() : cancel())}
    >
      <Failure error={refusal} channel={trial === null ? 'calendar:file-try' : 'calendar:file-run'} />
      <ProgressPanel going={progress} label={t(trial === null ? 'calendar.files.checking' : 'calendar.files.writing')} onCancel={cancel} />
      {trial === null ? null : <Trial report={trial} />}
    </Modal>
  );
}

function Trial({ report }: { readonly report: CalendarFileReport }) {
  const words = useWords();
  const { t } = words;
  const count = (key: 'created' | 'changed' | 'same' | 'left', tone: Tone): ReactNode =>
    report[key] === 0 && key !== 'created' ? null : <StatusTag key={key} tone={tone}>{t(`calendar.files.counts.${key}`)} {countText(report[key])}</StatusTag>;
  const others = otherParts.flatMap((part) => (report.others[part] === undefined ? [] : [t(`calendar.files.others.${part}`, { count: countText(report.others[part]) })]));
  const lines = report.lines.filter(({ verdict }) => verdict !== 'same');
  const hidden = report.events - report.same - lines.length;
  return (
    <>
      <p className={styles.counts}>
        {count('created', 'good')}
        {count('changed', 'info')}
        {count('same', 'neutral')}
        {count('left', 'warning')}
      </p>
      {report.created + report.changed > 0 ? <p className="km-soft">{t('calendar.files.lead')}</p> : <Message tone="info">{t('calendar.files.nothing')}</Message>}
      {others.length === 0 ? null : <p className="km-soft">{t('calendar.files.othersLeft', { parts: others.join(t('clients.page.comma')) })}</p>}
      {lines.length === 0 ? null : (
        <div className={styles.fileLines}>
          <PlainTable label={t('calendar.files.list')}>
            <thead>
              <tr>
                <th scope="col">{t('calendar.files.number')}</th>
                <th scope="col">{t('calendar.form.day')}</th>
                <th scope="col">{t('fields.appointments.title')}</th>
                <th scope="col">{t('calendar.files.verdict')}</th>
              </tr>
            </thead>
            <tbody>{lines.map((line) => <Line key={line.number} line={line} words={words} />)}</tbody>
          </PlainTable>
        </div>
      )}
      {hidden > 0 ? <p className="km-soft">{t('calendar.files.more', { count: countText(hidden) })}</p> : null}
    </>
  );
}

function Line({ line: { number, on, title, verdict, why, notes }, words: { t } }: { readonly line: FileEventLine; readonly words: Words }) {
  const said = [...(why === null ? [] : [t(`calendar.files.why.${why}`)]), ...notes.map((note) => t(`calendar.files.notes.${note}`))];
  return (
    <tr>
      <td>{number}</td>
      <td className={styles.fileDay}>{on === null ? '' : dayText(on)}</td>
      <td>{title === '' ? t('calendar.files.untitled') : title}</td>
      <td>
        <StatusTag tone={tones[verdict]}>{t(`calendar.files.verdicts.${verdict}`)}</StatusTag> {said.length === 0 ? null : <span className="km-soft">{said.join(' ')}</span>}
      </td>
    </tr>
  );
}
