import { Input } from 'antd';
import { useId, useState } from 'react';
import styles from './settings.module.css';

/** What was typed, read; `wrong` says why it cannot be kept. */
export type Typed<T> = { readonly value: T } | { readonly wrong: string };

/** A setting that is typed: kept when the field is left or with Enter, not with every key. What cannot be kept stays, and is told below it; Esc brings back what is kept. */
export function KeptInput<T>({ name, value, toText, read, onKeep }: {
  readonly name: string;
  readonly value: T;
  readonly toText: (value: T) => string;
  readonly read: (text: string) => Typed<T>;
  readonly onKeep: (value: T) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const told = useId();
  const leave = (): void => {
    setText(null);
    setWrong(null);
  };
  const keep = (): void => {
    if (text === null) return;
    const typed = read(text.normalize('NFKC').trim());
    if ('wrong' in typed) return setWrong(typed.wrong);
    leave();
    if (typed.value !== value) onKeep(typed.value);
  };
  return (
    <div className={styles.kept}>
      <Input
        className={styles.input ?? ''} aria-label={name} placeholder={name} value={text ?? toText(value)} aria-invalid={wrong !== null} aria-describedby={wrong === null ? undefined : told} {...(wrong === null ? {} : { status: 'error' as const })}
        onChange={(event) => setText(event.target.value)} onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') keep();
          else if (event.key === 'Escape' && text !== null) {
            event.stopPropagation();
            leave();
          }
        }}
      />
      {wrong === null ? null : <p id={told} role="alert" className={styles.wrong}>{wrong}</p>}
    </div>
  );
}
