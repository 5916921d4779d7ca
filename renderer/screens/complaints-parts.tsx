import { Segmented } from 'antd';
import { useNavigate } from '../data/navigation';
import { useWords } from '../words/use-words';

/** Leads between the lists of the room 投诉. */
export function ComplaintsParts({ part }: { readonly part: 'complaints' | 'prevention' }) {
  const { t } = useWords();
  const { go } = useNavigate();
  return (
    <Segmented<'complaints' | 'prevention'>
      aria-label={t('sources.parts')} value={part}
      options={[{ value: 'complaints', label: t('prevention.complaintsPart') }, { value: 'prevention', label: t('prevention.title') }]}
      onChange={(next) => go({ room: 'complaints', ...(next === 'prevention' ? { part: next } : {}) })}
    />
  );
}
