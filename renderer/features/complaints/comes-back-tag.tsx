import { RetweetOutlined } from '@ant-design/icons';
import type { ComesBack } from '../../../shared/complaint/asks';
import { countText } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';

/** Says of a problem that it came back in so many months in a row, and who should look into it (AT-34). */
export function ComesBackTag({ again: { problem, months, complaints, department }, short = false }: { readonly again: ComesBack; readonly short?: boolean }) {
  const { t, term } = useWords();
  return (
    <StatusTag tone="warning" icon={<RetweetOutlined />} title={t('prevention.repeatTitle', { problem, months, complaints: countText(complaints), department: term(department) })}>
      {short ? t('prevention.repeatShort', { months }) : `${t('prevention.repeat', { months })} · ${term(department)}`}
    </StatusTag>
  );
}
