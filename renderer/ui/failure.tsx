import { Button } from 'antd';
import { refusalText, type AnyRefusal } from '../words/refusal-text';
import { useWords } from '../words/use-words';
import type { Channel } from '../../shared/ipc/contract';
import { Message } from './message';

/** Why an ask was refused, as a sentence in its place, with a way to try again where that can help. */
export function Failure({ error, channel, onRetry }: {
  readonly error: AnyRefusal | null;
  readonly channel?: Channel;
  readonly onRetry?: () => void;
}) {
  const { t } = useWords();
  if (error === null || error.kind === 'cancelled') return null;
  return (
    <Message tone="danger" action={onRetry === undefined ? undefined : <Button size="small" onClick={onRetry}>{t('basic.retry')}</Button>}>
      {refusalText(error, channel)}
    </Message>
  );
}
