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
  /** Whether the choices are those of what is typed now. */
  readonly settled: boolean;
  readonly search: (text: string) => void;
  /** Tells when choices are wanted, so that a closed picker asks for nothing. */
  readonly want: (wanted: boolean) => void;
}

/** Stands for a client that is not on file yet; no id looks like it. */
const unknown = 'new';

/** Finds a client by name, pinyin, initials or number; waits while an input method is composing. */
export function ClientPicker({ from: { choices, searching, settled, search, want }, value, onChange, onCreate, id, label, disabled = false, autoFocus = false }: {
  readonly from: ClientSearch;
  readonly value: Choice | null;
  readonly onChange: (client: Choice | null) => void;
  /** Puts a client on file from what was typed, where that is possible on the spot. */
  readonly onCreate?: (typed: string) => void;
  /** Id of the input, for the label that stands beside it. */
  readonly id?: string;
  /** Names the field where no label stands beside it. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const composing = useRef(false);
  const offered = value === null || choices.some(({ id: choice }) => choice === value.id) ? choices : [value, ...choices];
  const caller = typed.trim();
  // Only once the search has answered: else Enter would make a second one of a client that is about to be found.
  const fresh = onCreate === undefined || !settled || caller === '' || choices.some(({ name }) => name === caller) ? [] : [{ value: unknown, label: t('shell.picker.create', { name: caller }), number: null }];
  const look = (text: string): void => {
    setTyped(text);
    search(text);
  };

  return (
    <div
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        if (event.target instanceof HTMLInputElement) look(event.target.value);
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
            if (!composing.current) look(text);
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
          if (!next) look('');
        }}
        notFoundContent={searching ? t('basic.loading') : t('shell.picker.nothing')}
        options={[...offered.map(({ id: choice, name, number }) => ({ value: choice, label: name, number })), ...fresh]}
        optionRender={({ data }) => (
          <span className={styles.option}>
            <span>{data.label}</span>
            <span className="km-soft">{data.number}</span>
          </span>
        )}
        onChange={(chosen: string | null | undefined) => (chosen === unknown ? onCreate?.(caller) : onChange(offered.find(({ id: choice }) => choice === chosen) ?? null))}
      />
    </div>
  );
}
