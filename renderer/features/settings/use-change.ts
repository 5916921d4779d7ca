import { useCallback } from 'react';
import type { Given } from '../../../shared/ipc/contract';
import { useSettings } from '../../data/settings';
import { notify } from '../../ui/notices';
import { refusalText } from '../../words/refusal-text';
import { say } from '../../words/words';

/** Writes a setting at once; says so where the change itself cannot be seen. */
export function useChange(): (patch: Given<'settings:write'>['patch'], visible?: boolean) => Promise<void> {
  const { change } = useSettings();
  return useCallback(
    async (patch, visible = true) => {
      const answer = await change(patch);
      if (!answer.ok) notify('danger', refusalText(answer.error, 'settings:write'));
      else if (!visible) notify('good', say('settings.saved'), null, 'settings');
    },
    [change],
  );
}
