import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { WorkCounts } from '../../../shared/work/asks';
import { useNavigate } from '../../data/navigation';
import { countText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import styles from './today.module.css';

/** How much waits; every number leads to its records. */
export function Figures({ overdue, due, counts, onGroup }: {
  readonly overdue: number;
  readonly due: number;
  readonly counts: WorkCounts;
  /** Leads to a group on this screen. */
  readonly onGroup: (group: 'overdue' | 'today') => void;
}) {
  const { t } = useWords();
  const { go } = useNavigate();
  return (
    <div className={styles.figures}>
      <Figure name={t('today.figures.overdue')} value={overdue} className={overdue > 0 ? styles.grave : undefined} icon={overdue > 0 ? <WarningOutlined /> : null} onOpen={() => onGroup('overdue')} />
      <Figure name={t('today.figures.today')} value={due} className={due > 0 ? styles.soon : undefined} icon={due > 0 ? <ClockCircleOutlined /> : null} onOpen={() => onGroup('today')} />
      <Figure name={t('today.figures.openComplaints')} value={counts.openComplaints} onOpen={() => go({ room: 'complaints', filter: { state: ['处理中', '待回访'] } })} />
      <Figure name={t('today.figures.toVerify')} value={counts.toVerify} onOpen={() => go({ room: 'clients', filter: { verification: '待核实' } })} />
      <Figure name={t('today.figures.clients')} value={counts.clients} onOpen={() => go({ room: 'clients', filter: {} })} />
    </div>
  );
}

function Figure({ name, value, icon, className, onOpen }: {
  readonly name: string;
  readonly value: number;
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
  readonly onOpen: () => void;
}) {
  return (
    <button type="button" className={styles.figure} onClick={onOpen}>
      <span className={`${styles.number ?? ''} ${className ?? ''}`}>
        {countText(value)}
        {icon === null || icon === undefined ? null : <span aria-hidden>{icon}</span>}
      </span>
      <span className={styles.figureName}>{name}</span>
    </button>
  );
}
