import { useAsk, type Reading } from '../use-ask';

/** The daily backups on this computer. */
export const useBackups = (): Reading<'backup:list'> => useAsk('backup:list', {}, []);

/** Whether sample data is loaded; follows every write, because an undo may bring it back. */
export const useSampleStatus = (): Reading<'sample:status'> => useAsk('sample:status', {}, ['clients', 'followups', 'complaints']);
