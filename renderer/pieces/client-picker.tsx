import { Select } from 'antd';
import { useRef, useState } from 'react';
import type { ClientId } from '../../shared/client/schema';
import { useWords } from '../words/use-words';
import styles from './client-picker.module.css';

/** A client as the picker offers it. */
interface Choice {
  readonly id: ClientId;
  readonly name: string;
  readonly number: string | null;
}

/** Where the choices come from: `useClientSearch`. */
export interface ClientSearch {
  readonly choices: readonly Choice[];
  readonly searching: boolean;
  readonly search: (text: string) => void;
  /** Tells when choices are wanted, so that a closed picker asks for nothing. */
  readonly want: (wanted: boolean) => void;
}

/** Finds a client by name, pinyin, initials or number; waits while an input method is composing. */
export function ClientPicker({ from: { choices, searching, search, want }, value, onChange, id, label, disabled = false, autoFocus = false }: {
  readonly from: ClientSearch;
  readonly value: Choice | null;
  readonly onChange: (client: Choice | null) => void;
  /** Id of the input, for the label that stands beside it. */
  readonly id?: string;
  /** Names the field where no label stands beside it. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const composing = useRef(false);
  const offered = value === null || choices.some(({ id: choice }) => choice === value.id) ? choices : [value, ...choices];

  return (
    <div
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        if (event.target instanceof HTMLInputElement) search(event.target.value);
      }}
    >
      <Select<string>
        {...(id === undefined ? {} : { id })}
        aria-label={label ?? t('shell.picker.label')}
        className={styles.picker ?? ''}
        value={value?.id ?? null}
        placeholder={t('shell.picker.placeholder')}
        showSearch={{
          filterOption: false,
          onSearch: (text) => {
            if (!composing.current) search(text);
          },
        }}
        allowClear
        autoFocus={autoFocus}
        disabled={disabled}
        loading={searching}
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          want(next);
          if (!next) search('');
        }}
        notFoundContent={searching ? t('basic.loading') : t('shell.picker.nothing')}
        options={offered.map(({ id: choice, name, number }) => ({ value: choice, label: name, number }))}
        optionRender={({ data }) => (
          <span className={styles.option}>
            <span>{data.label}</span>
            <span className="km-soft">{data.number}</span>
          </span>
        )}
        onChange={(chosen: string | null | undefined) => onChange(offered.find(({ id: choice }) => choice === chosen) ?? null)}
      />
    </div>
  );
}
