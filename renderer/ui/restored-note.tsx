import { Button } from 'antd';
import { useWords } from '../words/use-words';
import { Message } from './message';

/** Over a form: what was typed and not saved is here again, and can be thrown away. */
export function RestoredNote({ when, onDiscard }: { readonly when: string; readonly onDiscard: () => void }) {
  const { t } = useWords();
  return (
    <div style={{ marginBottom: 12 }}>
      <Message tone="info" action={<Button size="small" onClick={onDiscard}>{t('forms.discard')}</Button>}>
        {t('forms.restored', { when })}
      </Message>
    </div>
  );
}
