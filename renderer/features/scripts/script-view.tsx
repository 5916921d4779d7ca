import { CommentOutlined, PlusOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ScriptRow } from '../../../shared/script/asks';
import { scriptUses } from '../../../shared/script/library/vocabulary';
import { purposeOfKind } from '../../../shared/touch/schema';
import { useLibrary } from '../../data/queries/scripts';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { FilterInput } from '../../ui/filter-input';
import { Section } from '../../ui/page';
import { useBareKey } from '../../ui/use-bare-key';
import { useWords } from '../../words/use-words';
import { ScriptDialog, type ScriptStart } from './script-dialog';
import { ScriptTable } from './script-table';
import { ForbiddenDialog } from './forbidden-dialog';
import { SentDialog } from './sent-dialog';
import { originOf } from './script-words';
import styles from './scripts.module.css';

const purposes = Object.values(purposeOfKind);

/** What a list shows beside the sentences in use: those that are not, and those that somebody wrote or changed. */
const states = ['inUse', 'out', 'own', 'changed'] as const;
type State = (typeof states)[number];
const isOf = (row: ScriptRow, state: State): boolean => (state === 'inUse' ? row.state !== '停用' : state === 'out' ? row.state === '停用' : originOf(row) === state);

const place = ({ use }: ScriptRow): number => (use === null ? scriptUses.length : scriptUses.indexOf(use));
const blank: ScriptStart = { id: null, key: null, use: null, purpose: '服务', industry: null, text: '' };

/** 话术库: every sentence for clients by what it is for; what comes with the program can be changed and taken back (domain §3.10). */
export function ScriptView({ onHistory }: { readonly onHistory: (script: { readonly id: string; readonly name: string }) => void }) {
  const { t, term } = useWords();
  const [text, setText] = useState('');
  const [purpose, setPurpose] = useState<string | null>(null);
  const [industry, setIndustry] = useState<string | null>(null);
  const [state, setState] = useState<State | null>(null);
  const [editing, setEditing] = useState<ScriptStart | null>(null);
  const [minding, setMinding] = useState(false);
  const [sent, setSent] = useState<ScriptRow | null>(null);
  const { value, error, reload } = useLibrary(text);
  const { value: whole } = useLibrary('');
  useBareKey('n', () => setEditing(blank));
  if (error !== null) return <Failure error={error} channel="script:list" onRetry={reload} />;
  if (value === null) return null;
  const industries = [...new Set((whole?.items ?? []).flatMap((row) => row.industry ?? []))].sort();
  const shown = value.items
    .filter((row) => (purpose === null || row.purpose === purpose) && (industry === null || row.industry === industry) && (state === null || isOf(row, state)))
    .sort((a, b) => place(a) - place(b));
  const add = <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing(blank)}>{t('script.add')}</Button>;
  return (
    <Section title={t('script.library')} actions={<span className="km-soft">{t('script.count', { count: shown.length })}</span>}>
      <div className={styles.bar}>
        <span className={styles.search}><FilterInput value={text} onChange={setText} label={t('script.search')} placeholder={t('script.search')} /></span>
        <Select<string> allowClear value={purpose} className={styles.choice ?? ''} aria-label={t('script.ofPurpose')} placeholder={t('script.ofPurpose')} onChange={(next: string | undefined) => setPurpose(next ?? null)} options={purposes.map((each) => ({ value: each, label: term(each) }))} />
        <Select<string> allowClear value={industry} className={styles.choice ?? ''} aria-label={t('script.ofIndustry')} placeholder={t('script.ofIndustry')} onChange={(next: string | undefined) => setIndustry(next ?? null)} options={industries.map((each) => ({ value: each, label: each }))} />
        <Select<State> allowClear value={state} className={styles.choice ?? ''} aria-label={t('script.ofState')} placeholder={t('script.ofState')} onChange={(next: State | undefined) => setState(next ?? null)} options={states.map((each) => ({ value: each, label: t(`script.states.${each}`) }))} />
        {add}
        <Button icon={<WarningOutlined aria-hidden />} onClick={() => setMinding(true)}>{t('script.book.title')}</Button>
        <span className="km-soft">{t('script.keysHint')}</span>
      </div>
      {shown.length === 0 ? <EmptyState icon={<CommentOutlined />} sentence={t('script.nothing')} action={add} example={t('script.example')} /> : (
        <ScriptTable scripts={shown} resetOn={`${text} ${purpose ?? ''} ${industry ?? ''} ${state ?? ''}`} onEdit={setEditing} onSent={setSent} onHistory={onHistory} />
      )}
      {editing === null ? null : <ScriptDialog start={editing} industries={industries} onClose={() => setEditing(null)} />}
      {minding ? <ForbiddenDialog onClose={() => setMinding(false)} /> : null}
      {sent === null ? null : <SentDialog script={sent} onClose={() => setSent(null)} />}
    </Section>
  );
}
