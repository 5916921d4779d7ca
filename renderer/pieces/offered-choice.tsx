import { Radio, Select } from 'antd';
import { useWords } from '../words/use-words';

/** Up to so many values are seen at a glance; more are a list to choose from. */
const mostButtons = 8;

/** One value of a list that the user keeps. What the record holds is offered too when it left the list. */
export function OfferedChoice({ offered, label, value, onChange, id }: {
  readonly offered: readonly string[];
  /** Says what is chosen, for those who do not see it. */
  readonly label: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly id?: string;
}) {
  const { term } = useWords();
  const all = value && !offered.includes(value) ? [...offered, value] : offered;
  const options = all.map((each) => ({ value: each, label: term(each) }));
  const given = { ...(id === undefined ? {} : { id }), 'aria-label': label, options, value: value ?? null };
  if (all.length > mostButtons) return <Select {...given} allowClear showSearch={{ optionFilterProp: 'label' }} onChange={(next: string | null | undefined) => onChange?.(next ?? null)} />;
  return <Radio.Group {...given} optionType="button" buttonStyle="solid" onChange={(event) => onChange?.(String(event.target.value))} />;
}
