import type { PresetList } from './schema';

/**
 * What each list holds before the user changes it: the values that the manual names (domain §1). 微信 among the
 * channels of complaints was stripped by the sharing site (domain §0.3).
 */
export const givenPresets: Readonly<Record<PresetList, readonly string[]>> = {
  industry: ['信息技术', '制造', '零售', '教育', '金融', '医疗', '建筑', '物流', '文化传媒', '餐饮'],
  scale: ['小型（50人）', '中型（100–500人）', '大型（500人）'],
  source: ['行业展会', '合作伙伴转介绍', '线上广告', '线上推广', '搜索引擎', '主动拜访'],
  position: ['总经理', '采购总监', '采购经理', 'IT经理', '运营总监', '店长', '自由职业'],
  followupMethod: ['电话', '邮件', '拜访', '上门拜访', '微信', '电话+邮件'],
  complaintChannel: ['电话', '微信', '邮件', 'CRM系统工单'],
  problem: [],
  department: ['产品部', '客服部', '销售部', '技术部', '市场部'],
  paymentMethod: ['银行转账', '微信', '支付宝', '现金', '承兑汇票'],
};
