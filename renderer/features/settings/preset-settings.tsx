import { ArrowDownOutlined, ArrowUpOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { presetListNames, type PresetList } from '../../../shared/preset/schema';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved, type AnyWritten } from '../../data/saved-notice';
import { useAsk } from '../../data/use-ask';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { ReplaceDialog, type Replacing } from './replace-dialog';
import styles from './settings.module.css';

type Shown = PresetList | 'tags';

/** One value of a list, tags included, as this screen shows it. */
interface Line {
  readonly key: string;
  readonly name: string;
  readonly records: number;
  readonly listed: boolean;
  readonly archived: boolean;
}

/** The lists whose values the user keeps (R-ENT-03): renaming and merging take the records along. */
export function PresetSettings() {
  const { t, term } = useWords();
  const [list, setList] = useState<Shown>('industry');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [replacing, setReplacing] = useState<Replacing | null>(null);
  const isTags = list === 'tags';
  const presets = useAsk('preset:list', isTags ? null : { list }, ['presets', 'clients', 'contacts', 'followups', 'plans', 'complaints', 'payments', 'sources']);
  const tags = useAsk('tag:list', isTags ? {} : null, ['tags', 'clientTags']);
  const lines: readonly Line[] = isTags
    ? (tags.value ?? []).map(({ id, name, clients }) => ({ key: id, name, records: clients, listed: true, archived: false }))
    : (presets.value ?? []).map(({ value, records, listed, archived }) => ({ key: value, name: value, records, listed, archived }));
  const listed = lines.filter((line) => line.listed);
  const told = (answer: AnyWritten): void => (answer.ok ? notifySaved(answer.value.action) : notifyRefused(answer.error, 'preset:add'));

  const add = async (): Promise<void> => {
    const value = typed.trim();
    if (value === '') return;
    const answer = isTags ? await ask('tag:add', { name: value }) : await ask('preset:add', { list, value });
    told(answer);
    if (answer.ok) setTyped('');
  };
  const archive = async ({ name, archived, listed: on }: Line): Promise<void> => {
    if (!isTags) told(await ask('preset:archive', { list, value: name, archived: on && !archived }));
  };
  const move = async (at: number, by: number): Promise<void> => {
    const values = listed.map(({ name }) => name);
    const [moved] = values.splice(at, 1);
    if (moved !== undefined) values.splice(at + by, 0, moved);
    if (!isTags) told(await ask('preset:order', { list, values }));
  };
  const remove = async ({ key }: Line): Promise<void> => told(await ask('tag:delete', { id: key as never, job: `tag-${key}` }));
  const pick = (on: boolean, key: string): void => setChosen(on ? [...chosen, key] : chosen.filter((each) => each !== key));
  const shownName = (name: string): string => (isTags ? name : term(name));

  return (
    <div className={styles.column}>
      <p className={styles.hint}>{t('custom.presets.lead')}</p>
      <div className={styles.tools}>
        <Select
          className={styles.select ?? ''}
          aria-label={t('custom.presets.listLabel')}
          value={list}
          options={[...presetListNames, 'tags' as const].map((value) => ({ value, label: t(`custom.presets.names.${value}`) }))}
          onChange={(next: Shown) => {
            setList(next);
            setChosen([]);
          }}
        />
        <Input
          className={styles.find ?? ''}
          aria-label={t('custom.presets.addLabel')}
          placeholder={t('custom.presets.addLabel')}
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) void add();
          }}
        />
        <Button icon={<PlusOutlined aria-hidden />} disabled={typed.trim() === ''} onClick={() => void add()}>
          {t('custom.presets.add')}
        </Button>
        {chosen.length < 2 ? null : (
          <Button type="primary" onClick={() => setReplacing({ list, from: lines.filter(({ key }) => chosen.includes(key)) })}>
            {t('custom.presets.merge', { count: chosen.length })}
          </Button>
        )}
      </div>
      <Section>
        {lines.length === 0 ? <p className={styles.hint}>{t('custom.presets.none')}</p> : null}
        <ul className={styles.rows} aria-label={t('custom.presets.table', { name: t(`custom.presets.names.${list}`) })}>
          {lines.map((line) => {
            const name = shownName(line.name);
            const at = listed.indexOf(line);
            return (
              <li key={line.key} className={styles.row}>
                <span className={styles.rowName}>
                  <Checkbox checked={chosen.includes(line.key)} aria-label={t('custom.presets.select', { name })} onChange={({ target }) => pick(target.checked, line.key)} />
                  <span>{name}</span>
                  <span className="km-soft">{countText(line.records)}</span>
                  {line.listed && !line.archived ? null : (
                    <StatusTag tone={line.listed ? 'neutral' : 'warning'} icon={null}>
                      {t(line.listed ? 'custom.presets.archived' : 'custom.presets.unlisted')}
                    </StatusTag>
                  )}
                </span>
                <span className={styles.rowTools}>
                  {isTags || !line.listed ? null : (
                    <>
                      <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('custom.presets.up', { name })} disabled={at === 0} onClick={() => void move(at, -1)} />
                      <Button type="text" size="small" icon={<ArrowDownOutlined aria-hidden />} aria-label={t('custom.presets.down', { name })} disabled={at === listed.length - 1} onClick={() => void move(at, 1)} />
                    </>
                  )}
                  <Button type="link" size="small" aria-label={t('custom.presets.rename', { name })} onClick={() => setReplacing({ list, from: [line] })}>
                    {t('custom.presets.renameShort')}
                  </Button>
                  {isTags ? (
                    <Button type="link" size="small" danger aria-label={t('custom.presets.delete', { name })} onClick={() => void remove(line)}>
                      {t('custom.presets.deleteShort')}
                    </Button>
                  ) : (
                    <Button
                      type="link" size="small"
                      aria-label={t(line.listed ? (line.archived ? 'custom.presets.restore' : 'custom.presets.archive') : 'custom.presets.take', { name })}
                      onClick={() => void archive(line)}
                    >
                      {t(line.listed ? (line.archived ? 'custom.presets.restoreShort' : 'custom.presets.archiveShort') : 'custom.presets.takeShort')}
                    </Button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </Section>
      {replacing === null ? null : (
        <ReplaceDialog
          replacing={replacing}
          others={listed.filter(({ key }) => !replacing.from.some((each) => each.key === key)).map(({ name }) => name)}
          onClose={(done) => {
            setReplacing(null);
            if (done) setChosen([]);
          }}
        />
      )}
    </div>
  );
}
