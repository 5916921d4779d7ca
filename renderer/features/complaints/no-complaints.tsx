import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { EmptyState } from '../../ui/empty-state';
import { useWords } from '../../words/use-words';

/** The list while nobody complained: what will stand here, and how to begin. */
export function NoComplaints({ onRegister }: { readonly onRegister: () => void }) {
  const { t } = useWords();
  return (
    <EmptyState
      icon={<ExclamationCircleOutlined />}
      sentence={t('complaints.list.empty')}
      action={
        <Button type="primary" onClick={onRegister}>
          {t('complaints.register')}
        </Button>
      }
      example={t('complaints.list.emptyExample')}
    />
  );
}
