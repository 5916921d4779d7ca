import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { create } from 'zustand';
import { useWords } from '../words/use-words';
import { toneIcon, type Tone } from './status-tag';
import styles from './notices.module.css';

/** A short sentence at the foot of the window, with at most one thing to do about it. */
export interface Notice {
  readonly id: number;
  readonly tone: Tone;
  readonly text: string;
  readonly action: { readonly label: string; readonly onClick: () => void } | null;
  /** A newer notice on the same topic takes this one's place: only the newest change offers to be undone. */
  readonly topic: string | null;
}

interface Shown {
  readonly notices: readonly Notice[];
  readonly said: (notice: Omit<Notice, 'id'>) => void;
  readonly dismissed: (id: number) => void;
  readonly forgotten: () => void;
}

const atMost = 3;
let last = 0;

const useShown = create<Shown>()((set) => ({
  notices: [],
  said: (notice) =>
    set(({ notices }) => {
      const others = notice.topic === null ? notices : notices.filter(({ topic }) => topic !== notice.topic);
      return { notices: [...others, { ...notice, id: ++last }].slice(-atMost) };
    }),
  dismissed: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  forgotten: () => set({ notices: [] }),
}));

/** Says something at the foot of the window, from anywhere. */
export function notify(tone: Tone, text: string, action: Notice['action'] = null, topic: string | null = null): void {
  useShown.getState().said({ tone, text, action, topic });
}

/** Takes every notice away, as locking does. */
export const forgetNotices = (): void => useShown.getState().forgotten();

const secondsShown = { calm: 8, grave: 20 };

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useWords();
  const dismissed = useShown((shown) => shown.dismissed);
  const { id, tone, text, action } = notice;
  useEffect(() => {
    const seconds = tone === 'danger' || tone === 'warning' ? secondsShown.grave : secondsShown.calm;
    const timer = setTimeout(() => dismissed(id), seconds * 1000);
    return () => clearTimeout(timer);
  }, [id, tone, dismissed]);
  return (
    <div className={`${styles.notice ?? ''} ${styles[tone] ?? ''}`}>
      <span className={styles.icon} aria-hidden>
        {toneIcon(tone)}
      </span>
      <span>{text}</span>
      {action === null ? null : (
        <Button
          type="link"
          size="small"
          onClick={() => {
            dismissed(id);
            action.onClick();
          }}
        >
          {action.label}
        </Button>
      )}
      <button type="button" className={styles.close} aria-label={t('basic.dismiss')} onClick={() => dismissed(id)}>
        <CloseOutlined aria-hidden />
      </button>
    </div>
  );
}

/** Where notices stand; the shell mounts it once. */
export function Notices() {
  const notices = useShown((shown) => shown.notices);
  return (
    <div className={styles.stack} role="status" aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}
