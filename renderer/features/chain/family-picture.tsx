import type { ClientId } from '../../../shared/client/schema';
import { layOutChain } from '../../../shared/contact/chain-layout';
import type { FamilyMember } from '../../../shared/relation/asks';
import { useNavigate } from '../../data/navigation';
import { useWords } from '../../words/use-words';
import { CardStage, type CardSize } from './stage';
import styles from './chain.module.css';

const size: CardSize = { width: 208, height: 60, across: 16, down: 30 };

/** A group of companies as a drawing: the parent above, its subsidiaries below; each leads to its page. */
export function FamilyPicture({ family, client }: { readonly family: readonly FamilyMember[]; readonly client: ClientId }) {
  const { t } = useWords();
  const { go } = useNavigate();
  // A company stands under its first parent, like a person under whom they report to; further parents get a line too.
  const tree = layOutChain(family.map(({ id, name, parents }) => ({ id: id as never, name, role: null, reportsTo: (parents[0] ?? null) as never, leftOn: null, successor: null })));
  const known = new Map(family.map((member) => [String(member.id), member]));
  const more = family.flatMap(({ id, parents }) => parents.slice(1).map((parent) => ({ from: String(parent), to: String(id), kind: 'succession' as const })));
  return (
    <CardStage
      label={t('people.relations.familyPicture', { count: family.length })}
      cards={tree.cards}
      links={[...tree.links, ...more]}
      size={size}
      columns={tree.columns}
      rows={tree.rows}
      draw={({ id }, place) => {
        const member = known.get(id);
        const isHere = id === client;
        const name = member?.name ?? t('clients.form.unnamed');
        return (
          <button
            key={id} type="button" style={place} title={name} disabled={isHere} onClick={() => go({ room: 'clients', id, tab: 'chain' })}
            className={`${styles.card ?? ''} ${isHere ? (styles.here ?? '') : ''}`}
          >
            <span className={`${styles.line ?? ''} ${styles.name ?? ''}`}>{name}</span>
            <span className={`${styles.line ?? ''} ${styles.small ?? ''} km-soft`}>{isHere ? t('people.relations.here') : member?.number}</span>
          </button>
        );
      }}
    />
  );
}
