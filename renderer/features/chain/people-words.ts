import type { ClientFile } from '../../../shared/client/asks';
import { isThere } from '../../../shared/contact/chain';
import { dayShort } from '../../ui/format';
import type { Words } from '../../words/use-words';

/** A contact as the client's file holds it. */
export type Person = ClientFile['contacts'][number];

/** What a person is called: the name, else the position. */
export const calledAs = ({ name, position }: Pick<Person, 'name' | 'position'>, t: Words['t']): string => name ?? position ?? t('people.unnamed');

/** A person of the list by id. */
export const personOf = (people: readonly Person[], id: string | null): Person | null => people.find((person) => person.id === id) ?? null;

/** Whether a person is there, or when they left and who took over. */
export function standingOf(people: readonly Person[], person: Person, { t }: Words): string {
  if (isThere(person)) {
    const formers = people.filter(({ successor }) => successor === person.id).map((former) => calledAs(former, t));
    return formers.length === 0 ? t('people.there') : t('people.takesOverFrom', { name: formers.join(t('people.or')) });
  }
  const next = personOf(people, person.successor);
  const left = person.leftOn === null ? t('people.left') : t('people.leftOn', { day: dayShort(person.leftOn) });
  return `${left} · ${next === null ? t('people.nobodyKnown') : t('people.takenOverBy', { name: calledAs(next, t) })}`;
}
