import { Drawer, Form } from 'antd';
import { useState } from 'react';
import { nextTerm } from '../../../shared/trade/rules';
import type { Contract, ContractId } from '../../../shared/trade/schema';
import type { ContractRow } from '../../../shared/trade/asks';
import type { Day } from '../../../shared/kit/dates';
import { spanOf } from '../../../shared/policy/interval';
import { ask } from '../../data/engine';
import { useClientChoices } from '../../data/queries/clients';
import { usePolicies } from '../../data/queries/policies';
import { notifySaved } from '../../data/saved-notice';
import { useSettings } from '../../data/settings';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { FieldItem } from '../../pieces/field-item';
import { Message } from '../../ui/message';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { EntryForm, type Saving } from '../../data/entry-form';
import styles from './trade.module.css';

interface ContractValues {
  readonly title: string | null;
  readonly number: string | null;
  readonly signedOn: Day | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly renewBy: Day | null;
  readonly outcome: Contract['outcome'];
  readonly amountFen: number | null;
  readonly owner: string | null;
  readonly notes: string | null;
}

const toValues = ({ title, number, signedOn, startsOn, endsOn, renewBy, outcome, amountFen, owner, notes }: Contract): ContractValues => ({
  title, number, signedOn, startsOn, endsOn, renewBy, outcome, amountFen, owner, notes,
});

interface Props {
  /** The contract to edit or to renew; `null` makes a new one. */
  readonly contract: ContractRow | null;
  readonly renews: boolean;
  /** Whose a new one is; asked for when `null`. */
  readonly client: ClientChoice | null;
  readonly onClose: () => void;
  readonly onSaved: (id: ContractId) => void;
}

/** Makes, edits or renews a contract; what was typed and not saved is there again the next time. */
export function ContractFormDrawer(props: Props) {
  const { t } = useWords();
  const { contract, renews, client, onClose } = props;
  const title =
    contract === null
      ? client === null ? t('trade.contracts.createTitle') : t('trade.contracts.createTitleFor', { client: client.name })
      : renews ? t('trade.contracts.renewTitle', { title: contract.title ?? '' }) : t('trade.contracts.editTitle', { number: contract.number ?? '' });
  return (
    <Drawer open onClose={onClose} size={680} destroyOnHidden title={title}>
      <ContractForm {...props} />
    </Drawer>
  );
}

function ContractForm({ contract, renews, client: given, onClose, onSaved }: Props) {
  const { t } = useWords();
  const today = useToday();
  const policies = usePolicies();
  const { settings } = useSettings();
  const { value: choices } = useClientChoices();
  const search = useClientSearch();
  const [client, setClient] = useState(given);
  const [missing, setMissing] = useState(false);
  const [seen, setSeen] = useState(contract?.stamp);
  const [start] = useState<ContractValues>(() => {
    if (contract === null) {
      return { title: null, number: null, signedOn: today, startsOn: today, endsOn: null, renewBy: null, outcome: '待续约', amountFen: null, owner: settings.userName || null, notes: null };
    }
    if (!renews) return toValues(contract);
    return { ...toValues(contract), number: null, signedOn: today, startsOn: null, endsOn: null, ...nextTerm(contract), renewBy: null, outcome: '待续约', notes: null };
  });
  const isNew = contract === null || renews;
  const { amount, unit } = spanOf(policies, 'trade.renewBefore');

  const save = async (values: ContractValues, { confirmed, changed }: Saving<ContractValues>) => {
    const text = (value: string | null): string | null => value?.trim() || null;
    const fields = { ...values, title: text(values.title), number: text(values.number), owner: text(values.owner), notes: text(values.notes) };
    if (contract === null) {
      if (client === null) {
        setMissing(true);
        return null;
      }
      const answer = await ask('contract:create', { client: client.id, fields, confirmed });
      if (!answer.ok) return answer.error;
      notifySaved(answer.value.action, t('trade.contracts.saved', { number: answer.value.number }));
      onSaved(answer.value.id);
      return null;
    }
    if (renews) {
      const answer = await ask('contract:renew', { id: contract.id, fields, confirmed });
      if (!answer.ok) return answer.error;
      notifySaved(answer.value.action, t('trade.contracts.renewed', { number: answer.value.number }));
      onSaved(answer.value.id);
      return null;
    }
    const some = Object.fromEntries(Object.entries(fields).filter(([key]) => key in changed));
    const answer = await ask('contract:edit', { id: contract.id, ...(seen === undefined ? {} : { seen }), fields: some, confirmed });
    if (!answer.ok) return answer.error;
    notifySaved(answer.value.action, t('trade.contracts.edited'));
    onSaved(contract.id);
    return null;
  };
  const newest = async (): Promise<ContractValues | null> => {
    if (contract === null) return null;
    const answer = await ask('contract:read', { id: contract.id });
    if (!answer.ok) return null;
    setSeen(answer.value.stamp);
    return toValues(answer.value);
  };
  return (
    <EntryForm<ContractValues>
      name="contract"
      draftKey={contract === null ? `contract:new:${given?.id ?? ''}` : `contract${renews ? '-renew' : ''}:${contract.id}`}
      start={start}
      channel={contract === null ? 'contract:create' : renews ? 'contract:renew' : 'contract:edit'}
      onSave={save}
      newest={newest}
      onCancel={onClose}
    >
      {() => (
        <>
          {renews ? (
            <div className={styles.restored}>
              <Message tone="info">{t('trade.contracts.renewNote')}</Message>
            </div>
          ) : null}
          {contract !== null || given !== null ? null : (
            <Form.Item label={t('trade.form.client')} htmlFor="contract-client" required {...(missing ? { validateStatus: 'error', help: t('trade.form.clientMissing') } : {})}>
              <ClientPicker
                from={search}
                id="contract-client"
                value={client}
                autoFocus
                onChange={(choice) => {
                  setClient(choice);
                  setMissing(false);
                }}
              />
            </Form.Item>
          )}
          <FieldItem collection="contracts" field="title" required />
          <div className={styles.two}>
            <FieldItem collection="contracts" field="startsOn" />
            <FieldItem collection="contracts" field="endsOn" />
            <FieldItem collection="contracts" field="signedOn" />
            <FieldItem collection="contracts" field="renewBy" hint={t('trade.contracts.renewByHint', { span: t(`complaints.span.${unit}`, { n: amount }) })} />
            <FieldItem collection="contracts" field="amountFen" />
            <FieldItem collection="contracts" field="owner" suggestions={choices?.owners ?? []} />
            <FieldItem collection="contracts" field="number" hint={isNew ? t('trade.form.contractNumberHint') : undefined} />
            {isNew ? null : <FieldItem collection="contracts" field="outcome" />}
          </div>
          <FieldItem collection="contracts" field="notes" />
        </>
      )}
    </EntryForm>
  );
}
