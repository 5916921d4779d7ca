import { ExportOutlined } from '@ant-design/icons';
import { isSafeLink } from '../../shared/custom/rules';
import { useWords } from '../words/use-words';

/** An address that the system opens outside, after a yes. One that may not be opened is shown as text. */
export function OutsideLink({ address, cut = false }: {
  readonly address: string;
  /** One line without the mark beside it, for a cell of a list. */
  readonly cut?: boolean;
}) {
  const { t } = useWords();
  if (!isSafeLink(address)) return <span title={address}>{address}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer" title={t('custom.opensOutside', { address })} style={{ overflowWrap: 'anywhere' }} onClick={(event) => event.stopPropagation()}>
      {address} {cut ? null : <ExportOutlined aria-hidden />}
    </a>
  );
}
