import { DeleteOutlined, EditOutlined, FileProtectOutlined, HistoryOutlined, SyncOutlined } from '@ant-design/icons';
import { Button, Drawer, Spin } from 'antd';
import type { ReactNode } from 'react';
import { renewalState } from '../../../shared/trade/rules';
import type { Contract, ContractId } from '../../../shared/trade/schema';
import type { ContractRow } from '../../../shared/trade/asks';
import { ask } from '../../data/engine';
import { usePolicies } from '../../data/queries/policies';
import { useContract } from '../../data/queries/trade';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { dayText, moneyExact } from '../../ui/format';
import { KeyValues } from '../../ui/key-values';
import { Message } from '../../ui/message';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { AmountTag, RenewalTag } from './trade-tags';
import styles from './trade.module.css';

interface Moves {
  readonly onClose: () => void;
  readonly onEdit: (contract: ContractRow, renews: boolean) => void;
  readonly onHistory: (id: ContractId, number: string) => void;
  readonly onOpen: (id: ContractId) => void;
  /** Leads to the client; absent where its page is shown already. */
  readonly onClient?: ((id: string) => void) | undefined;
  /** Its files; another feature's view, put in by the screen. */
  readonly files: ReactNode;
}

/** One contract: its term, its amount, and how its renewal stands. */
export function ContractDrawer({ id, ...moves }: Moves & { readonly id: ContractId }) {
  const { t } = useWords();
  const { value: contract, error, reload } = useContract(id);
  return (
    <Drawer open onClose={moves.onClose} size={720} destroyOnHidden title={contract?.title ?? t('trade.contracts.title')}>
      {error?.kind === 'notFound' ? <EmptyState icon={<FileProtectOutlined />} sentence={t('trade.contracts.gone')} /> : <Failure error={error} channel="contract:read" onRetry={reload} />}
      {contract === null ? (error === null ? <Spin delay={300} /> : null) : <ContractView contract={contract} {...moves} />}
    </Drawer>
  );
}

function ContractView({ contract, onClose, onEdit, onHistory, onOpen, onClient, files }: Moves & { readonly contract: ContractRow }) {
  const { t, label } = useWords();
  const today = useToday();
  const policies = usePolicies();
  const number = contract.number ?? '';
  const open = contract.outcome === null || contract.outcome === '待续约';
  const state = renewalState(contract, policies, today);
  const day = (key: 'signedOn' | 'startsOn' | 'endsOn' | 'renewBy') => ({ key, label: label('contracts', key), value: contract[key] === null ? null : dayText(contract[key]) });

  const remove = async (): Promise<void> => {
    const answer = await ask('contract:delete', { id: contract.id });
    if (!answer.ok) return notifyRefused(answer.error, 'contract:delete');
    notifySaved(answer.value.action, t('trade.contracts.deleted', { number }));
    onClose();
  };
  const edit = async (fields: { readonly outcome?: Contract['outcome'] }, said: string, confirmed = false): Promise<void> => {
    const answer = await ask('contract:edit', { id: contract.id, fields, confirmed });
    if (answer.ok) notifySaved(answer.value.action, said);
    else notifyRefused(answer.error, 'contract:edit');
  };
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        {open ? (
          <Button type={state === 'running' || state === 'endless' ? 'default' : 'primary'} icon={<SyncOutlined aria-hidden />} onClick={() => onEdit(contract, true)}>
            {t('trade.contracts.renew')}
          </Button>
        ) : null}
        <Button icon={<EditOutlined aria-hidden />} onClick={() => onEdit(contract, false)}>
          {t('trade.page.edit')}
        </Button>
        {open ? (
          <>
            <Button onClick={() => void edit({ outcome: '未续约' }, t('trade.contracts.outcomeSet'))}>{t('trade.contracts.notRenewed')}</Button>
            <Button onClick={() => void edit({ outcome: '提前终止' }, t('trade.contracts.outcomeSet'))}>{t('trade.contracts.ended')}</Button>
          </>
        ) : null}
        <Button icon={<HistoryOutlined aria-hidden />} onClick={() => onHistory(contract.id, number)}>
          {t('trade.page.history')}
        </Button>
        <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => void remove()}>
          {t('trade.contracts.delete')}
        </Button>
      </div>
      {contract.amountState === '待核实' ? (
        <Message tone="warning" action={<Button size="small" onClick={() => void edit({}, t('trade.page.amountConfirmed'), true)}>{t('trade.page.confirmAmount')}</Button>}>
          {t('trade.page.toVerify', { amount: moneyExact(contract.amountFen ?? 0) })}
        </Message>
      ) : null}
      <KeyValues
        narrow
        items={[
          { key: 'number', label: label('contracts', 'number'), value: number },
          {
            key: 'client', label: t('trade.orders.client'),
            value: contract.client === null || onClient === undefined ? (contract.clientName ?? t('trade.orders.noClient')) : (
              <button type="button" className="km-link" aria-label={t('trade.page.openClient', { name: contract.clientName ?? '' })} onClick={() => onClient(contract.client ?? '')}>
                {contract.clientName ?? t('trade.orders.noClient')}
              </button>
            ),
          },
          { key: 'amount', label: label('contracts', 'amountFen'), value: contract.amountFen === null ? null : <>{moneyExact(contract.amountFen)} <AmountTag state={contract.amountState} /></> },
          { key: 'owner', label: label('contracts', 'owner'), value: contract.owner },
          day('startsOn'), day('endsOn'), day('signedOn'), day('renewBy'),
          { key: 'outcome', label: label('contracts', 'outcome'), value: <RenewalTag contract={contract} policies={policies} today={today} /> },
          {
            key: 'renewedBy', label: label('contracts', 'renewedBy'),
            value: contract.renewedBy === null || contract.renewedByNumber === null ? null : (
              <button type="button" className="km-link" onClick={() => contract.renewedBy !== null && onOpen(contract.renewedBy)}>{contract.renewedByNumber}</button>
            ),
          },
          { key: 'notes', label: label('contracts', 'notes'), value: contract.notes, wide: true },
        ]}
      />
      {files}
    </div>
  );
}
