import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '../words/use-words';
import { countText } from './format';
import styles from './page.module.css';

/** What a bar needs to know of long work; `JobProgress` fits it. */
export interface Going {
  readonly done: number;
  readonly total: number;
  readonly startedAt: number;
  readonly cancelling: boolean;
}

const blinkMs = 100;
const estimateAfterMs = 1000;

/** Progress of long work with an estimate and a way to stop. Under 100 ms nothing blinks. */
export function ProgressPanel({ going, label, onCancel }: { readonly going: Going | null; readonly label: string; readonly onCancel?: () => void }) {
  const { t } = useWords();
  const startedAt = going?.startedAt ?? null;
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    if (startedAt === null) return;
    const tick = (): void => setElapsed(Date.now() - startedAt);
    const timer = setInterval(tick, 250);
    const soon = setTimeout(tick, blinkMs);
    return () => {
      clearInterval(timer);
      clearTimeout(soon);
      setElapsed(0);
    };
  }, [startedAt]);

  if (going === null || elapsed < blinkMs) return null;
  const { done, total, cancelling } = going;
  const percent = total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
  const left = elapsed > estimateAfterMs && done > 0 && total > 0 ? Math.ceil(((elapsed / done) * (total - done)) / 1000) : null;
  return (
    <div className={styles.progress} role="status" aria-live="polite">
      <div className={styles.progressLine}>
        <strong>{cancelling ? t('basic.cancelling') : label}</strong>
        <span className="km-soft">
          {total > 0 ? t('basic.progress', { done: countText(done), total: countText(total) }) : t('basic.progressOpen', { done: countText(done) })}
          {left === null ? null : ` · ${left < 90 ? t('basic.secondsLeft', { seconds: left }) : t('basic.minutesLeft', { minutes: Math.round(left / 60) })}`}
        </span>
      </div>
      <Progress percent={percent} status="active" showInfo={total > 0} aria-label={label} />
      {onCancel === undefined ? null : (
        <div>
          <Button onClick={onCancel} disabled={cancelling}>
            {t('basic.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
