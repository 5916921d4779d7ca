import type { ScriptRow } from '../../../shared/script/asks';
import { messageKinds, purposeOfKind, type MessageKind } from '../../../shared/touch/schema';

/** What a sentence is called by: the key it came with, or its id. */
export const keyOf = ({ key, id }: ScriptRow): string => key ?? id ?? '';

/** The kind of message that a sentence makes. */
export const kindOf = (purpose: ScriptRow['purpose']): MessageKind => messageKinds.find((kind) => purposeOfKind[kind] === purpose) ?? 'service';

/** Where a sentence comes from: with the program, changed since, or somebody's own. */
export const originOf = ({ key, id }: ScriptRow): 'shipped' | 'changed' | 'own' => (key === null ? 'own' : id === null ? 'shipped' : 'changed');
