import { warrantyEnd } from '../../../shared/trade/rules';
import type { ClientId } from '../../../shared/client/schema';
import type { ContractId, OrderId, ProductId } from '../../../shared/trade/schema';
import type { Act } from '../vault/changes';
import { nextNumber, sampleContractNumber, sampleOrderNumber } from '../vault/numbers';
import { isProductInUse } from '../vault/products';
import type { Vault } from '../vault/vault';
import type { SampleCompany } from './company';

const sample = true;

/** Writes the catalogue; answers the ids in its order. */
export const writeProducts = (act: Act, { products }: SampleCompany): readonly ProductId[] => products.map((product) => act.create('products', { ...product, sample }) as ProductId);

/** Writes what an invented client ordered, paid, owns and signed. */
export function writeTrade({ writer }: Vault, act: Act, client: ClientId, { orders, contracts }: SampleCompany['clients'][number], products: readonly ProductId[], catalogue: SampleCompany['products']): void {
  for (const { fields, lines, payments } of orders) {
    const order = act.create('orders', { ...fields, client, number: nextNumber(writer, sampleOrderNumber, fields.orderedOn), sample }) as OrderId;
    for (const { place, ...line } of lines) {
      const product = products[place] ?? null;
      act.create('orderLines', { ...line, order, client, product, sample });
      const months = catalogue[place]?.warrantyMonths ?? null;
      if (months === null || months === 0 || fields.state === '已取消') continue;
      act.create('owned', { client, product, order, quantity: line.quantity, boughtOn: fields.orderedOn, warrantyUntil: warrantyEnd(fields.orderedOn, months), state: '在用', sample });
    }
    for (const payment of payments) act.create('payments', { ...payment, order, client, sample });
  }
  let later: ContractId | null = null;
  for (const contract of [...contracts].reverse()) {
    const number = nextNumber(writer, sampleContractNumber, contract.signedOn);
    later = act.create('contracts', { ...contract, client, number, renewedBy: later, sample }) as ContractId;
  }
}

/** Products that the sample brought: those that orders or clients of the user's hold by now become the user's. */
export function releaseProducts(vault: Vault, act: Act, ids: readonly string[]): void {
  for (const id of ids) {
    if (isProductInUse(vault, id)) act.edit('products', id, { sample: null });
    else act.remove('products', id);
  }
}
