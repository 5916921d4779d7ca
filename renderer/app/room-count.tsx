import { useWorkCounts } from '../data/queries/work';
import type { Room } from '../data/navigation';
import { countText } from '../ui/format';
import { useWords } from '../words/use-words';
import styles from './shell.module.css';

/** What waits in a room, beside its name: what is due by today, complaints that are open. */
export function RoomCount({ room }: { readonly room: Room }) {
  const { t } = useWords();
  const counts = useWorkCounts();
  const count = room === 'today' ? (counts?.overdue ?? 0) + (counts?.today ?? 0) : room === 'complaints' ? (counts?.openComplaints ?? 0) : 0;
  if (count === 0) return null;
  const name = t(room === 'today' ? 'today.dueCount' : 'today.openComplaintsCount', { count });
  return (
    <span className={styles.count} title={name}>
      <span aria-hidden>{countText(count)}</span>
      <span className="km-hidden">{name}</span>
    </span>
  );
}
