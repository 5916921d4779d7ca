import { Button } from 'antd';
import type { ClientId } from '../../../shared/client/schema';
import { useLookalikes, type Typed } from '../../data/queries/clients';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';

const whys = { name: 'clients.form.lookalikeName', phone: 'clients.form.lookalikePhone', email: 'clients.form.lookalikeEmail', creditCode: 'clients.form.lookalikeCode' } as const;

/** Warns while typing that the client may be on file already; silent as long as it is not. */
export function LookalikeNote({ typed, except, onOpen }: {
  readonly typed: Typed;
  readonly except: ClientId | null;
  readonly onOpen: (id: ClientId) => void;
}) {
  const { t } = useWords();
  const { value } = useLookalikes(typed, except);
  if (value === null || value.length === 0) return null;
  return (
    <Message tone="warning">
      {t('clients.form.lookalike')}
      {value.slice(0, 3).map((twin) => (
        <div key={twin.id}>
          <Button type="link" size="small" onClick={() => onOpen(twin.id)}>
            {t('clients.form.openLookalike', { name: twin.name ?? t('clients.form.unnamed') })}
          </Button>
          <span className="km-soft">
            {[twin.number, t(whys[twin.why])].filter((part) => part !== null).join(' · ')}
          </span>
        </div>
      ))}
    </Message>
  );
}
