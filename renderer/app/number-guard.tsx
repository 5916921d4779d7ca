import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { findSensitive, maskSensitive, type SensitiveKind } from '../../shared/guard/sensitive-ids';
import { maskValue } from '../../shared/guard/guard-values';
import { setWarden } from '../data/engine';
import { notify } from '../ui/notices';
import { fieldLabel } from '../words/refusal-text';
import { useWords } from '../words/use-words';
import { say } from '../words/words';
import styles from './number-guard.module.css';

/** A number that somebody is about to save or to paste, and what happens next. */
interface Doubt {
  readonly way: 'save' | 'paste';
  readonly kind: SensitiveKind;
  readonly masked: string;
  /** Path of the field, where it is known. */
  readonly field: string;
  readonly mask: () => void;
  readonly back: () => void;
}

/** A field whose text is kept: a password is none, and where an authorisation lets a number be kept it may be pasted. */
const isTextField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  ((target instanceof HTMLInputElement && target.type !== 'password') || target instanceof HTMLTextAreaElement) && target.closest('[data-keeps-numbers]') === null;

/** Puts text where the cursor is, as typing would: the field hears of it and Ctrl+Z takes it back. */
function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  document.execCommand('insertText', false, text);
}

/**
 * Stands before every field and every form (R-COL-05, AT-39): warns as soon as a resident-ID, bank-card or passport
 * number is pasted, and when the engine refuses to keep one that was typed, offers to mask it and go on.
 */
export function NumberGuard() {
  const { t } = useWords();
  const [doubt, setDoubt] = useState<Doubt | null>(null);

  useEffect(
    () =>
      setWarden((fault, _channel, input) =>
        new Promise((decided) => {
          setDoubt({
            way: 'save', kind: fault.details.number, masked: fault.details.masked, field: fault.field,
            mask: () => {
              notify('info', say('guard.masked'));
              decided(maskValue(input));
            },
            back: () => decided(null),
          });
        })),
    [],
  );

  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const field = event.target;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const [found] = findSensitive(text);
      if (found === undefined || !isTextField(field)) return;
      event.preventDefault();
      event.stopPropagation();
      setDoubt({
        way: 'paste', kind: found.kind, masked: maskSensitive(text.slice(found.start, found.end)), field: '',
        mask: () => typeInto(field, maskSensitive(text)),
        back: () => field.focus(),
      });
    };
    document.addEventListener('paste', pasted, true);
    return () => document.removeEventListener('paste', pasted, true);
  }, []);

  const label = doubt === null || doubt.field === '' ? null : fieldLabel(doubt.field);
  const close = (decide: () => void): void => {
    flushSync(() => setDoubt(null)); // an open dialog takes the focus back from the field that is to be typed into
    decide();
  };
  return (
    <Modal
      open={doubt !== null} width={480} zIndex={1400} destroyOnHidden mask={{ closable: false }} focusable={{ focusTriggerAfterClose: false }}
      title={t(doubt?.way === 'paste' ? 'guard.pastingTitle' : 'guard.savingTitle')}
      onCancel={() => doubt && close(doubt.back)}
      footer={doubt === null ? null : (
        <>
          <Button onClick={() => close(doubt.back)}>{t(doubt.way === 'paste' ? 'guard.noPaste' : 'guard.back')}</Button>
          <Button type="primary" autoFocus onClick={() => close(doubt.mask)}>
            {t(doubt.way === 'paste' ? 'guard.maskAndPaste' : 'guard.maskAndSave')}
          </Button>
        </>
      )}
    >
      {doubt === null ? null : (
        <div className={styles.body}>
          <p className={styles.found}>
            <strong>{t('guard.found', { what: t(`guard.kinds.${doubt.kind}`), masked: doubt.masked })}</strong>
            {label === null ? null : <span className={styles.where}>{t('guard.where', { field: label })}</span>}
          </p>
          <h3 className={styles.whyTitle}>{t('guard.whyTitle')}</h3>
          <p>{t('guard.why')}</p>
          <p>{t('guard.how')}</p>
        </div>
      )}
    </Modal>
  );
}
