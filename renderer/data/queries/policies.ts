import { useMemo } from 'react';
import { defaultPolicies, type PolicyValues } from '../../../shared/policy/policies';
import { useAsk } from '../use-ask';

/** The policies in force: the defaults with what the user changed. */
export function usePolicies(): PolicyValues {
  const { value } = useAsk('policy:list', {}, ['settings']);
  return useMemo(
    () => (value === null ? defaultPolicies : { ...defaultPolicies, ...Object.fromEntries(value.map((row) => [row.key, row.value])) }),
    [value],
  );
}
