import type { ClientFilter } from '../client/asks';
import type { ComplaintFilter } from '../complaint/asks';
import type { ContractFilter, OrderFilter, ProductFilter } from '../trade/asks';
import type { Condition, ListSort } from './condition';

/** A view that is there from the start. Its name stands in the catalogues under its key. */
export interface BuiltinView<Filter> {
  readonly key: string;
  readonly filter: Filter;
  readonly sort?: ListSort;
}

/** Contracts that wait for an outcome and end within so many days. */
const endsWithin = (days: number): ContractFilter => {
  const ends: Condition = { field: 'endsOn', op: 'withinNext', values: [days] };
  return { outcome: ['待续约'], where: [ends] };
};

/** Views that answer what one asks every day; `all` comes first in each list. */
export const builtinViews: {
  readonly clients: readonly BuiltinView<ClientFilter>[];
  readonly complaints: readonly BuiltinView<ComplaintFilter>[];
  readonly orders: readonly BuiltinView<OrderFilter>[];
  readonly contracts: readonly BuiltinView<ContractFilter>[];
  readonly products: readonly BuiltinView<ProductFilter>[];
} = {
  clients: [
    { key: 'all', filter: {} },
    { key: 'keyClients', filter: { valueGrade: ['A类'] } },
    { key: 'notContacted', filter: { where: [{ field: 'lastContactOn', op: 'notWithinLast', values: [30] }] }, sort: { by: 'lastContactOn', descending: false } },
    { key: 'toVerify', filter: { verification: '待核实' } },
    { key: 'openComplaints', filter: { where: [{ field: 'openComplaints', op: 'greater', values: [0] }] }, sort: { by: 'openComplaints', descending: true } },
    { key: 'mayMarket', filter: { where: [{ field: 'mayMarket', op: 'is', values: [true] }] } },
  ],
  complaints: [
    { key: 'all', filter: {} },
    { key: 'open', filter: { state: ['处理中', '待回访'] }, sort: { by: 'due', descending: false } },
    { key: 'serious', filter: { grade: ['严重', '重大'] } },
  ],
  orders: [
    { key: 'all', filter: {} },
    { key: 'open', filter: { open: true }, sort: { by: 'outstandingFen', descending: true } },
    { key: 'thisMonth', filter: { where: [{ field: 'orderedOn', op: 'thisMonth', values: [] }] } },
    { key: 'toVerify', filter: { amountState: '待核实' } },
  ],
  contracts: [
    { key: 'all', filter: {} },
    { key: 'due', filter: { due: true } },
    { key: 'within30', filter: endsWithin(30), sort: { by: 'endsOn', descending: false } },
    { key: 'within90', filter: endsWithin(90), sort: { by: 'endsOn', descending: false } },
    { key: 'waiting', filter: { outcome: ['待续约'] } },
  ],
  products: [
    { key: 'all', filter: {} },
    { key: 'onSale', filter: { state: ['在售'] } },
    { key: 'bestSold', filter: { where: [{ field: 'soldFen', op: 'greater', values: [0] }] }, sort: { by: 'soldFen', descending: true } },
  ],
};
