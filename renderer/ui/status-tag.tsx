import {
  CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined, MinusCircleOutlined, WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './page.module.css';

/** How serious something is. */
export type Tone = 'neutral' | 'accent' | 'info' | 'good' | 'warning' | 'danger';

const icons: Readonly<Record<Tone, ReactNode>> = {
  neutral: <MinusCircleOutlined />,
  accent: <ClockCircleOutlined />,
  info: <InfoCircleOutlined />,
  good: <CheckCircleOutlined />,
  warning: <ExclamationCircleOutlined />,
  danger: <WarningOutlined />,
};

/** The icon of a tone. */
export const toneIcon = (tone: Tone): ReactNode => icons[tone];

/** A state as icon and word; the colour only repeats what they say. `icon={null}` leaves the icon out. */
export function StatusTag({ tone, icon, children, title }: {
  readonly tone: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly title?: string | undefined;
}) {
  const shown = icon === undefined ? icons[tone] : icon;
  return (
    <span className={`${styles.tag ?? ''} ${styles[tone] ?? ''}`} title={title}>
      {shown === null ? null : <span aria-hidden>{shown}</span>}
      {children}
    </span>
  );
}
