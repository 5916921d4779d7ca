import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { isThere } from '../../../shared/contact/chain';
import { layOutChain } from '../../../shared/contact/chain-layout';
import { useWords } from '../../words/use-words';
import { calledAs, personOf, standingOf, type Person } from './people-words';
import { CardStage, type CardSize } from './stage';
import styles from './chain.module.css';

const size: CardSize = { width: 172, height: 96, across: 20, down: 36 };
/** English says attitude and influence in more letters. */
const wide: CardSize = { ...size, width: 212 };

/** The mark of an attitude: told by its shape too, never by colour alone. */
export const attitudeMarks: Readonly<Record<NonNullable<Person['attitude']>, ReactNode>> = {
  支持: <CheckCircleOutlined />,
  中立: <MinusCircleOutlined />,
  反对: <CloseCircleOutlined />,
  未知: <QuestionCircleOutlined />,
};

const edges: Readonly<Record<NonNullable<Person['attitude']>, string | undefined>> = { 支持: styles.supports, 中立: styles.neutral, 反对: styles.opposes, 未知: styles.unknown };

/** The decision chain as a drawing; each card opens its person. */
export function ChainPicture({ people, onOpen }: { readonly people: readonly Person[]; readonly onOpen: (person: Person) => void }) {
  const words = useWords();
  const { t, term, language } = words;
  const { cards, links, columns, rows } = layOutChain(people);
  const placed = cards.flatMap((card) => {
    const person = personOf(people, card.id);
    return person === null ? [] : [{ ...card, person }];
  });
  return (
    <CardStage
      label={t('people.chart', { count: people.length })}
      cards={placed}
      links={links}
      size={language === 'en' ? wide : size}
      columns={columns}
      rows={rows}
      draw={({ person }, place) => {
        const there = isThere(person);
        const name = calledAs(person, t);
        const role = person.role === null ? t('people.noRole') : term(person.role);
        const influence = person.influence === null ? null : t('people.influence', { influence: term(person.influence) });
        const attitude = person.attitude ?? '未知';
        const standing = standingOf(people, person, words);
        const facts = [person.position, role, influence, t('people.attitude', { attitude: term(attitude) }), standing].filter((part) => part !== null).join(t('people.or'));
        return (
          <button
            key={person.id} type="button" style={place} title={facts} aria-label={t('people.card', { name, facts })} onClick={() => onOpen(person)}
            className={`${styles.card ?? ''} ${there ? (edges[attitude] ?? '') : (styles.gone ?? '')}`}
          >
            <span className={styles.line}>
              <span className={styles.name}>{name}</span> {person.name === null ? null : <span className="km-soft">{person.position}</span>}
            </span>
            <span className={styles.line}>{role}</span>
            {there ? (
              <span className={`${styles.line ?? ''} ${styles.small ?? ''}`}>
                <span aria-hidden>{attitudeMarks[attitude]}</span> {term(attitude)}
                {influence === null ? '' : ` · ${influence}`}
              </span>
            ) : (
              <span className={`${styles.line ?? ''} ${styles.small ?? ''}`}>{standing}</span>
            )}
          </button>
        );
      }}
    />
  );
}
