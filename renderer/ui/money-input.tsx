import { InputNumber, type InputNumberProps } from 'antd';
import { useWords } from '../words/use-words';
import { moneyText } from './format';

type Props = Omit<InputNumberProps<number>, 'value' | 'onChange' | 'precision' | 'min'> & {
  /** 分. */
  readonly value?: number | null;
  readonly onChange?: (fen: number | null) => void;
  /** Without ¥ and 万元 beside it: in a table whose heading says the unit. */
  readonly plain?: boolean;
};

/** An amount typed in 元 and handed over in 分; from 1万元 on the 万元 stand beside it. */
export function MoneyInput({ value = null, onChange, plain = false, ...rest }: Props) {
  const { t } = useWords();
  return (
    <>
      <InputNumber<number>
        controls={false}
        {...rest}
        style={{ width: '100%' }}
        min={0}
        precision={2}
        {...(plain ? {} : { prefix: '¥' })}
        value={value === null ? null : value / 100}
        onChange={(yuan) => onChange?.(yuan === null ? null : Math.round(yuan * 100))}
      />
      {!plain && value !== null && value >= 1_000_000 ? <span className="km-soft">{t('forms.tenThousand', { amount: moneyText(value) })}</span> : null}
    </>
  );
}
