import { CopyOutlined, MailOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { copyText } from '../ui/copy-text';
import { useWords } from '../words/use-words';

/** How a text gets to the client: copied, or as a mail where an address is known; neither while the guard keeps it back. Nothing is sent from here. */
export function SendButtons({ disabled, text, subject, email }: { readonly disabled: boolean; readonly text: string; readonly subject: string; readonly email: string | null }) {
  const { t } = useWords();
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <Space>
      <Button disabled={disabled} icon={<CopyOutlined aria-hidden />} onClick={() => setCopied(copyText(text) ? text : null)}>
        {t(copied === text ? 'complaints.message.copied' : 'complaints.message.copy')}
      </Button>
      {email === null ? null : (
        <Button disabled={disabled} icon={<MailOutlined aria-hidden />} href={`mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`} target="_blank" rel="noreferrer" title={email}>
          {t('complaints.message.mail')}
        </Button>
      )}
    </Space>
  );
}
