import { Input, type GetProps } from 'antd';

type Given = Omit<GetProps<typeof Input.TextArea>, 'autoSize' | 'style'>;

/**
 * A field for running text that grows with it from `rows` lines on. By CSS, because antd's own `autoSize`
 * writes a style attribute, which the content security policy forbids.
 */
export function GrowingText({ rows = 2, className = '', ...given }: Given) {
  return <Input.TextArea {...given} className={`km-growing ${className}`} style={{ minHeight: `${rows * 1.57 + 0.75}em` }} />;
}
