import { CheckOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { checkResults, type CheckResult } from '../../../shared/review/schema';
import { useWords } from '../../words/use-words';
import styles from './review.module.css';

/** What came of looking: 无误 at once, the others one click further. */
export function ResultButtons({ name, onResult }: { readonly name: string; readonly onResult: (result: CheckResult) => void }) {
  const { t, term } = useWords();
  const [right, ...others] = checkResults;
  return (
    <span className={styles.acts}>
      <Button size="small" icon={<CheckOutlined aria-hidden />} aria-label={t('review.resultOf', { result: term(right), name })} onClick={() => onResult(right)}>
        {term(right)}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{ items: others.map((result) => ({ key: result, label: result === '已更正' ? t('review.correct') : term(result), onClick: () => onResult(result) })) }}
      >
        <Button size="small" icon={<DownOutlined aria-hidden />} aria-label={t('review.moreResults', { name })} />
      </Dropdown>
    </span>
  );
}
