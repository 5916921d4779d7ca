import { Button } from 'antd';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { dayText } from '../../ui/format';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';

/** The contact of an open complaint has left (AT-40): who took over, and the offer to speak with them from now on. */
export function ContactLeft({ file: { complaint: { id, state, stamp }, contactGone } }: { readonly file: ComplaintFile }) {
  const { t } = useWords();
  if (contactGone === null || state === '已关闭') return null;
  const { name, leftOn, successor } = contactGone;
  const take = async (): Promise<void> => {
    if (successor === null) return;
    const answer = await ask('complaint:edit', { id, seen: stamp, fields: { contactName: successor.name, contactPhone: successor.phone } });
    if (!answer.ok) return notifyRefused(answer.error, 'complaint:edit');
    notifySaved(answer.value.action, t('complaints.page.contactChanged', { name: successor.name }));
  };
  return (
    <div style={{ marginBottom: 12 }}>
      <Message
        tone="warning"
        action={successor === null ? undefined : <Button size="small" onClick={() => void take()}>{t('complaints.page.contactTake', { name: successor.name })}</Button>}
      >
        {successor === null ? t('complaints.page.contactLeft', { name, day: dayText(leftOn) }) : t('complaints.page.contactLeftTo', { name, day: dayText(leftOn), successor: successor.name })}
      </Message>
    </div>
  );
}
