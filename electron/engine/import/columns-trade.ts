import type { TradeKind } from '../../../shared/imports/schema';
import { column, owner, whose, type Column, type KindOfSheet } from './column';

const notes = (field: string): Column => column(field, null, ['备注', '说明', 'note', 'notes', 'remark', 'remarks']);
const orderNumber = column('orders.number', null, ['订单编号', '订单号', '单号', '合同订单号', 'order no', 'order number', 'order id']);
const orderedOn = column('orders.orderedOn', null, ['下单日期', '订单日期', '下单时间', '成交日期', '购买日期', '日期', 'order date', 'ordered on', 'date']);
const productCode = column('products.code', null, ['产品编号', '产品编码', '商品编号', '商品编码', '物料编码', '型号', 'product code', 'sku']);
const productName = ['产品名称', '商品名称', '产品', '商品', '品名', 'product', 'product name', 'item'];

const lineColumns: readonly Column[] = [
  productCode,
  column('orderLines.name', null, productName),
  column('orderLines.quantity', null, ['数量', 'quantity', 'qty']),
  column('orderLines.unitPriceFen', null, ['单价', '售价', 'unit price', 'price']),
  column('orderLines.amountFen', null, ['小计', '行金额', '明细金额', 'line amount', 'subtotal']),
];

const orders: KindOfSheet = {
  names: ['订单', '订单表', '订单清单', '销售订单', 'orders'],
  needs: [['clients.number', 'clients.name'], ['orders.orderedOn', 'orders.number'], ['orders.amountFen', 'orderLines.name', 'orders.state']],
  computed: ['已收金额', '未收金额'],
  columns: [
    orderNumber,
    ...whose,
    orderedOn,
    column('orders.state', null, ['订单状态', '状态', 'order status', 'status'], 'choice'),
    column('orders.amountFen', null, ['订单金额', '金额', '总金额', '合计', '成交金额', '销售额', 'order amount', 'amount', 'total']),
    ...lineColumns,
    column('orders.amountState', null, ['金额核对', 'amount checked'], 'choice'),
    column('orders.owner', null, owner),
    notes('orders.notes'),
  ],
};

const orderLines: KindOfSheet = {
  names: ['订单明细', '订单行', 'order lines'],
  needs: [['orders.number'], ['orderLines.name', 'products.code'], ['orderLines.quantity', 'orderLines.unitPriceFen', 'orderLines.amountFen']],
  columns: [orderNumber, ...whose, orderedOn, ...lineColumns],
};

const payments: KindOfSheet = {
  names: ['收款记录', '回款记录', '收付款', 'payments'],
  needs: [['orders.number'], ['payments.paidOn'], ['payments.amountFen']],
  columns: [
    orderNumber,
    ...whose,
    column('payments.kind', null, ['收款/退款', '收付类型', '类型', 'kind', 'type'], 'choice'),
    column('payments.paidOn', null, ['收款日期', '回款日期', '付款日期', '到账日期', '日期', 'paid on', 'payment date', 'date']),
    column('payments.amountFen', null, ['收款金额', '回款金额', '付款金额', '到账金额', '金额', 'paid amount', 'amount']),
    column('payments.amountState', null, ['金额核对', 'amount checked'], 'choice'),
    column('payments.method', null, ['收款方式', '付款方式', '方式', 'method']),
    notes('payments.notes'),
  ],
};

const products: KindOfSheet = {
  names: ['产品', '产品目录', '产品清单', '商品', '价目表', 'products'],
  needs: [['products.name'], ['products.code', 'products.priceFen', 'products.warrantyMonths', 'products.unit', 'products.state']],
  columns: [
    productCode,
    column('products.name', null, [...productName, '名称', 'name']),
    column('products.unit', null, ['单位', '计量单位', 'unit']),
    column('products.priceFen', null, ['单价', '标准价', '价格', '售价', 'price', 'unit price', 'list price']),
    column('products.warrantyMonths', null, ['保修期（月）', '保修期', '保修月数', '质保期', 'warranty months', 'warranty']),
    column('products.state', null, ['产品状态', '状态', 'status'], 'choice'),
    notes('products.notes'),
  ],
};

const owned: KindOfSheet = {
  names: ['客户拥有产品', '客户产品', '已购产品', '装机清单', 'owned products'],
  needs: [['clients.number', 'clients.name'], ['products.name', 'products.code'], ['owned.serial', 'owned.warrantyUntil', 'owned.boughtOn']],
  columns: [
    ...whose,
    productCode,
    column('products.name', null, productName),
    column('owned.serial', null, ['序列号', '设备编号', 'SN', '出厂编号', 'serial', 'serial number']),
    column('owned.quantity', null, ['数量', 'quantity', 'qty']),
    column('owned.boughtOn', null, ['购买日期', '购买时间', '交付日期', '安装日期', 'bought on', 'purchase date']),
    column('owned.warrantyUntil', null, ['保修到期日', '保修到期', '质保到期', '质保到期日', '保修截止', 'warranty until', 'warranty end']),
    column('owned.state', null, ['使用状态', '状态', 'status'], 'choice'),
    orderNumber,
    notes('owned.notes'),
  ],
};

const contracts: KindOfSheet = {
  names: ['合同', '合同台账', '合同清单', 'contracts'],
  needs: [['clients.number', 'clients.name'], ['contracts.number', 'contracts.title'], ['contracts.endsOn', 'contracts.startsOn', 'contracts.signedOn', 'contracts.amountFen']],
  columns: [
    column('contracts.number', null, ['合同编号', '合同号', 'contract no', 'contract number']),
    ...whose,
    column('contracts.title', null, ['合同名称', '合同标题', '合同', 'contract', 'contract name', 'title']),
    column('contracts.signedOn', null, ['签订日期', '签约日期', '签订时间', 'signed on', 'signed']),
    column('contracts.startsOn', null, ['生效日期', '开始日期', '起始日期', 'starts on', 'start date', 'start']),
    column('contracts.endsOn', null, ['到期日期', '结束日期', '截止日期', '合同到期日期', '合同到期日', 'ends on', 'end date', 'end']),
    column('contracts.renewBy', null, ['续约日期', '续签日期', 'renew by', 'renewal date']),
    column('contracts.outcome', null, ['续约结果', '续约状态', 'renewal', 'outcome'], 'choice'),
    column('contracts.renewedBy', null, ['续约合同', '续签合同编号', 'renewed by'], 'text'),
    column('contracts.amountFen', null, ['合同金额', '金额', 'contract amount', 'amount']),
    column('contracts.amountState', null, ['金额核对', 'amount checked'], 'choice'),
    column('contracts.owner', null, owner),
    notes('contracts.notes'),
  ],
};

/** The sheets of orders, their lines and payments, products, what clients own, and contracts. */
export const tradeSheets: Readonly<Record<TradeKind, KindOfSheet>> = { orders, orderLines, payments, products, owned, contracts };
