import type { ClientFilter } from '../client/asks';
import type { ComplaintFilter } from '../complaint/asks';
import type { ListSort } from './condition';

/** A view that is there from the start. Its name stands in the catalogues under its key. */
export interface BuiltinView<Filter> {
  readonly key: string;
  readonly filter: Filter;
  readonly sort?: ListSort;
}

/** Views that answer what one asks every day; `all` comes first in each list. */
export const builtinViews: {
  readonly clients: readonly BuiltinView<ClientFilter>[];
  readonly complaints: readonly BuiltinView<ComplaintFilter>[];
} = {
  clients: [
    { key: 'all', filter: {} },
    { key: 'keyClients', filter: { valueGrade: ['A类'] } },
    { key: 'notContacted', filter: { where: [{ field: 'lastContactOn', op: 'notWithinLast', values: [30] }] }, sort: { by: 'lastContactOn', descending: false } },
    { key: 'toVerify', filter: { verification: '待核实' } },
    { key: 'openComplaints', filter: { where: [{ field: 'openComplaints', op: 'greater', values: [0] }] }, sort: { by: 'openComplaints', descending: true } },
  ],
  complaints: [
    { key: 'all', filter: {} },
    { key: 'open', filter: { state: ['处理中', '待回访'] }, sort: { by: 'due', descending: false } },
    { key: 'serious', filter: { grade: ['严重', '重大'] } },
  ],
};
