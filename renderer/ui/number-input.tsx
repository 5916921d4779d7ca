import { InputNumber, type InputNumberProps } from 'antd';

type Props = Omit<InputNumberProps<number>, 'value' | 'onChange' | 'min'> & {
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
  /** Takes numbers below 0 too. */
  readonly signed?: boolean;
};

/** A number that is not below 0 unless `signed`, typed without arrows that would step it. */
export const NumberInput = ({ value = null, onChange, signed = false, ...rest }: Props) => (
  <InputNumber<number> controls={false} {...rest} style={{ width: '100%' }} {...(signed ? {} : { min: 0 })} value={value} onChange={(typed) => onChange?.(typed)} />
);
