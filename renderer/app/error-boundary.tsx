import { Button } from 'antd';
import { Component, useState, type ErrorInfo, type ReactNode } from 'react';
import { copyText } from '../ui/copy-text';
import { useWords } from '../words/use-words';
import styles from './error-boundary.module.css';

interface Broken {
  readonly reference: string;
  readonly details: string;
}

/** Short enough to read out over the telephone. */
const newReference = (): string => crypto.randomUUID().slice(0, 8).toUpperCase();

/** Keeps a defect of one screen inside that screen: a sentence, a reference to quote, details to copy. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: Broken | null }> {
  override state: { readonly broken: Broken | null } = { broken: null };

  static getDerivedStateFromError(cause: unknown): { broken: Broken } {
    const name = cause instanceof Error ? cause.name : typeof cause;
    // The stack names our functions; the message could hold what a client said, so it is left out.
    const stack = cause instanceof Error ? (cause.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at ')).join('\n') : '';
    return { broken: { reference: newReference(), details: `${name}\n${stack}` } };
  }

  override componentDidCatch(_cause: unknown, { componentStack }: ErrorInfo): void {
    this.setState(({ broken }) => (broken === null ? null : { broken: { ...broken, details: `${broken.details}\n${componentStack ?? ''}` } }));
  }

  override render(): ReactNode {
    const { broken } = this.state;
    return broken === null ? this.props.children : <BrokenScreen {...broken} onAgain={() => this.setState({ broken: null })} />;
  }
}

function BrokenScreen({ reference, details, onAgain }: Broken & { readonly onAgain: () => void }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.broken} role="alert">
      <h1>{t('shell.broken.title')}</h1>
      <p>{t('shell.broken.sentence')}</p>
      <p>
        <code>{t('shell.broken.reference', { reference })}</code>
      </p>
      <div className={styles.actions}>
        <Button type="primary" onClick={onAgain}>
          {t('shell.broken.again')}
        </Button>
        <Button onClick={() => setCopied(copyText(`${reference}\n${navigator.userAgent}\n${details}`))}>
          {copied ? t('basic.copied') : t('shell.broken.copy')}
        </Button>
      </div>
    </div>
  );
}
