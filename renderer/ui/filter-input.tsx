import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';

const waitMs = 120;

/**
 * Text to filter a list by. It waits for the end of a composition, so that half-typed pinyin never
 * filters, and for a short pause, so that a fast typist asks once.
 */
export function FilterInput({ value, onChange, label, placeholder, onArrowDown, ref }: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  readonly placeholder: string;
  /** Leads on into the list. */
  readonly onArrowDown?: () => void;
  readonly ref?: Ref<InputRef>;
}) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  if (known !== value) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const settle = (text: string) => {
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => onChange(text.trim()), waitMs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'ArrowDown' || onArrowDown === undefined) return;
    event.preventDefault();
    onArrowDown();
  };

  return (
    <Input
      {...(ref === undefined ? {} : { ref })}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        settle(event.target.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        settle(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
