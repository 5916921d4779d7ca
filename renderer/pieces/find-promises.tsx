import { FlagOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../words/use-words';

/** 「找出承诺」: looks through what was written before, or came by an import, for promises to the client (R-ST-06). */
export function FindPromises({ name, onFind }: { readonly name: string; readonly onFind: () => void }) {
  const { t } = useWords();
  return (
    <Button size="small" type="text" className="km-soft" icon={<FlagOutlined aria-hidden />} aria-label={t('promises.find.named', { name })} title={t('promises.find.what')} onClick={onFind}>
      {t('promises.find.act')}
    </Button>
  );
}
