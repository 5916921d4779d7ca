import type { ClientId } from '../../../shared/client/schema';
import { overrideWords } from '../../../shared/report/override-words';
import { reasonNames } from '../../../shared/touch/reason-words';
import { touchReasons } from '../../../shared/touch/schema';
import { useOverrides } from '../../data/queries/touch';
import { countText, momentShort } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useWords } from '../../words/use-words';

/** Rows that a client's page shows. */
const shown = 20;

/** What was done to one client in spite of the check before contact, and why; nothing where nothing was. */
export function OverridesCard({ client }: { readonly client: ClientId }) {
  const { t, term, language } = useWords();
  const { value } = useOverrides(client, shown);
  const { columns } = overrideWords[language];
  if (value === null || value.total === 0) return null;
  return (
    <Section title={t('touch.overridden')}>
      <p className="km-soft">{t('touch.overriddenLead', { count: countText(value.total) })}</p>
      <PlainTable label={t('touch.overridden')}>
        <thead>
          <tr>{[columns.on, columns.what, columns.message, columns.reasons, columns.why, columns.by].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
        </thead>
        <tbody>
          {value.items.map(({ id, at, what, purpose, channel, reasons, why, by }) => (
            <tr key={id}>
              <td>{at === null ? '' : momentShort(at)}</td>
              <td>{what === null ? '' : term(what)}</td>
              <td>{[purpose, channel].flatMap((value) => (value === null ? [] : [term(value)])).join(' · ')}</td>
              <td>{touchReasons.filter((reason) => reasons?.includes(reason) === true).map((reason) => reasonNames[language][reason]).join(t('clients.page.comma'))}</td>
              <td>{why}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Section>
  );
}
