import { AuditOutlined } from '@ant-design/icons';
import type { ReviewQueue } from '../../../shared/review/asks';
import { EmptyState } from '../../ui/empty-state';
import { useWords } from '../../words/use-words';

/** Nothing waits: what would, and by which rule. */
export function QueueEmpty({ queue, narrowed }: { readonly queue: ReviewQueue; readonly narrowed: boolean }) {
  const { t } = useWords();
  if (narrowed) return <EmptyState icon={<AuditOutlined />} sentence={t('review.nothingFound')} />;
  return <EmptyState icon={<AuditOutlined />} sentence={t(`review.queues.${queue}.empty`)} example={t(`review.queues.${queue}.example`)} />;
}
