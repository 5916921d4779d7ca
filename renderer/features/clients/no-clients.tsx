import { TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from '../../data/navigation';
import { EmptyState } from '../../ui/empty-state';
import { useWords } from '../../words/use-words';

/** The list while there is nobody in it: what will stand here, and how to begin. */
export function NoClients({ onCreate }: { readonly onCreate: () => void }) {
  const { t } = useWords();
  const { go } = useNavigate();
  return (
    <EmptyState
      icon={<TeamOutlined />}
      sentence={t('clients.list.empty')}
      action={
        <Button type="primary" onClick={onCreate}>
          {t('clients.create')}
        </Button>
      }
      example={
        <>
          {t('clients.list.emptyExample')}
          <br />
          {t('clients.list.emptyImport')}{' '}
          <button type="button" className="km-link" onClick={() => go({ room: 'data', part: 'import' })}>
            {t('clients.list.import')}
          </button>
        </>
      }
    />
  );
}
