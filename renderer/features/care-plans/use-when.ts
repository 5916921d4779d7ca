import type { CarePlanNode } from '../../../shared/care-plan/schema';
import { customKey } from '../../../shared/custom/schema';
import { useCustomFields } from '../../data/queries/lists';
import { usePolicies } from '../../data/queries/policies';
import { useWords } from '../../words/use-words';
import { whenText } from './plan-words';

/** Says when a node comes, by the rules in force and the user's own fields. */
export function useWhen(): (node: CarePlanNode) => string {
  const words = useWords();
  const policies = usePolicies();
  const { value: custom } = useCustomFields('clients');
  const dayLabel = (key: string): string => custom?.find(({ id }) => customKey(id) === key)?.label ?? words.label('clients', key);
  return (node) => whenText(words, { policies, dayLabel }, node);
}
