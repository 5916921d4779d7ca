import { CopyOutlined, MailOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { copyText } from '../ui/copy-text';
import { useWords } from '../words/use-words';

/** How a text gets to the client: copied, or as a mail where an address is known; neither while the guard keeps it back. Nothing is sent from here. */
export function SendButtons({ disabled, text, subject, email, onTaken }: {
  readonly disabled: boolean;
  readonly text: string;
  readonly subject: string;
  readonly email: string | null;
  /** The text was taken somewhere else: whoever closes the form now may have sent it. */
  readonly onTaken?: () => void;
}) {
  const { t } = useWords();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    const done = copyText(text);
    setCopied(done ? text : null);
    if (done) onTaken?.();
  };
  return (
    <Space>
      <Button disabled={disabled} icon={<CopyOutlined aria-hidden />} onClick={copy}>
        {t(copied === text ? 'complaints.message.copied' : 'complaints.message.copy')}
      </Button>
      {email === null ? null : (
        <Button disabled={disabled} icon={<MailOutlined aria-hidden />} href={`mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`} target="_blank" rel="noreferrer" title={email} onClick={onTaken}>
          {t('complaints.message.mail')}
        </Button>
      )}
    </Space>
  );
}
