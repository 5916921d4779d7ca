import { InputNumber, type InputNumberProps } from 'antd';

type Props = Omit<InputNumberProps<number>, 'value' | 'onChange' | 'min'> & {
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
};

/** A number that is not below 0, typed without arrows that would step it. */
export const NumberInput = ({ value = null, onChange, ...rest }: Props) => (
  <InputNumber<number> controls={false} {...rest} style={{ width: '100%' }} min={0} value={value} onChange={(typed) => onChange?.(typed)} />
);
