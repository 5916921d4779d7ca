import type { ComplaintGrade } from '../../../shared/complaint/schema';

/** A problem that clients complain about, in the words of those who wrote it down. */
export interface Grievance {
  readonly problem: string;
  readonly type: '产品问题' | '服务问题' | '沟通问题';
  readonly department: string;
  readonly grade: ComplaintGrade;
  readonly content: readonly string[];
  readonly demand: readonly string[];
  /** What was decided, what was done, how it ended, and what the client said. */
  readonly plan: readonly string[];
  readonly work: readonly string[];
  readonly done: readonly string[];
  readonly thanks: readonly string[];
}

/** How often each comes up is decided where complaints are drawn; the first one keeps coming back (R-CP-08). */
export const grievances: readonly Grievance[] = [
  {
    problem: '服务器噪音大', type: '产品问题', department: '产品部', grade: '一般',
    content: ['新到的两台服务器风扇噪音大，机房挨着办公区，影响开会', '机房搬到三楼后服务器噪音明显，隔壁部门反映多次', '设备满载时声音像吹风机，晚上加班的同事受不了'],
    demand: ['降低噪音，或者换静音风扇', '上门看一下能不能调低转速', '给出解决时间'],
    plan: ['产品部确认该批次风扇曲线偏高，先远程刷新固件，不行再换静音风扇', '安排工程师上门测量，带两组静音风扇备用'],
    work: ['工程师上门刷新固件并更换两组风扇', '远程调整风扇策略，观察两小时温度正常'],
    done: ['满载测试噪音降到 48 分贝，客户在场确认', '更换后噪音明显下降，客户签字'],
    thanks: ['安静多了，感谢处理', '可以接受，希望以后出厂就调好'],
  },
  {
    problem: '硬盘故障', type: '产品问题', department: '产品部', grade: '严重',
    content: ['阵列里一块硬盘掉线，重建期间业务系统卡了三个多小时', '一个月内第二次坏盘，早上全公司打不开订单系统'],
    demand: ['尽快换盘，说明为什么连续坏', '更换整批硬盘，并赔偿当天损失'],
    plan: ['备件库当天发盘，工程师夜间更换并守到重建完成；产品部查同批次', '同批次硬盘全部更换，先从备件调两块应急'],
    work: ['更换故障盘，重建用时五小时，业务未中断', '夜间更换整组硬盘，数据校验一致'],
    done: ['阵列恢复正常，出具故障分析报告', '整组更换完成，监控 24 小时无告警'],
    thanks: ['处理及时，报告写得清楚', '希望不要再有第三次'],
  },
  {
    problem: '备份任务失败', type: '产品问题', department: '技术部', grade: '一般',
    content: ['备份软件连续三天报错，没有人提醒，自己看日志才发现', '升级后备份任务失败，提示授权无效'],
    demand: ['修好备份并补做，失败要有通知', '当天恢复备份'],
    plan: ['远程修复授权并补做三天备份，开通失败短信提醒'],
    work: ['远程修复并补做备份，抽查恢复三个文件成功'],
    done: ['连续两晚备份成功，短信提醒已生效'],
    thanks: ['已收到提醒短信，放心了', '好的，再观察一周'],
  },
  {
    problem: '外观划痕', type: '产品问题', department: '产品部', grade: '一般',
    content: ['收到服务器发现外壳有划痕，像是运过的旧机', '开箱发现前面板有一道划痕'],
    demand: ['更换新机', '换面板，并说明是不是全新机'],
    plan: ['核对序列号确认为新机，协调仓库调换，工程师送货上门安装'],
    work: ['新机送达并安装，旧机取回'],
    done: ['新机安装完成，客户签字确认'],
    thanks: ['问题已解决，感谢处理', '可以，包装以后要注意'],
  },
  {
    problem: '电源模块故障', type: '产品问题', department: '产品部', grade: '严重',
    content: ['一个电源模块烧了，另一个也在告警，核心系统停了两个半小时', '雷雨后两台服务器电源报错，其中一台停机四小时'],
    demand: ['今天之内换好，并检查其他设备', '提供备用电源，防止再停机'],
    plan: ['就近备件两小时内送到，工程师当晚更换并检查全部供电'],
    work: ['更换两个电源模块，检测出一路市电电压不稳，建议加稳压'],
    done: ['双电源恢复冗余，供电检测报告已交付'],
    thanks: ['响应快，但希望备件常备在本地', '感谢工程师守到凌晨'],
  },
  {
    problem: '技术响应超时', type: '服务问题', department: '客服部', grade: '一般',
    content: ['上午九点报修，下午两点还没有人回电话', '系统打不开，客服说已派单，等了四个小时没有动静', '周末报修没有人接，群里也没人回'],
    demand: ['明确响应时间，安排专人负责', '说明原因，以后出现类似情况怎么办'],
    plan: ['当天补派工程师，指定梁志远为专属对接人，周末值班表发给客户'],
    work: ['工程师远程排除故障，电话说明排班情况'],
    done: ['故障排除，专属对接人电话已告知'],
    thanks: ['有专人就好', '看下次的响应再说'],
  },
  {
    problem: '上门服务迟到', type: '服务问题', department: '客服部', grade: '一般',
    content: ['约好上午十点上门，工程师十二点才到，员工白等两小时', '上门改了两次时间，第二次也没有提前通知'],
    demand: ['道歉，以后改时间要提前说', '减免本次上门费'],
    plan: ['客服主管致电说明，减免本次上门费，改约需提前两小时通知'],
    work: ['工程师当天完成维护，客服主管电话致歉'],
    done: ['维护完成，上门费已减免'],
    thanks: ['接受道歉', '希望是最后一次'],
  },
  {
    problem: '工单无人跟进', type: '服务问题', department: '客服部', grade: '一般',
    content: ['上周提的工单一直显示处理中，问了三个人都说不清进度', '工单被关闭但问题没有解决，重新提交又要从头说一遍'],
    demand: ['给一个明确的进度和负责人', '不要没解决就关单'],
    plan: ['重新打开工单并指定负责人，每天下班前回复进度'],
    work: ['定位为网络配置冲突，远程修改后正常'],
    done: ['问题解决，工单由客户确认后关闭'],
    thanks: ['现在每天有回复，满意', '流程要改进'],
  },
  {
    problem: '培训安排推迟', type: '服务问题', department: '客服部', grade: '一般',
    content: ['合同里的培训推迟了两次，新系统没人会用', '培训老师临时换人，讲的版本和我们用的不一样'],
    demand: ['本周内安排培训', '按现用版本重新讲一次'],
    plan: ['本周四安排梁志远上门培训，按客户现用版本备课'],
    work: ['上门培训两小时，覆盖日常操作和备份恢复'],
    done: ['培训完成，课件和视频已发'],
    thanks: ['讲得很细，员工反映好', '要是早两周就好了'],
  },
  {
    problem: '合同条款解释不清', type: '沟通问题', department: '销售部', grade: '一般',
    content: ['签合同时说三年上门维保，现在说第三年只有远程', '合同里的“现场支持”不包括备件费，签约时没有说清'],
    demand: ['按签约时说的执行', '书面解释条款，差额由你们承担'],
    plan: ['销售主管与客户逐条核对，出具书面说明，第三年按现场维保执行'],
    work: ['面谈核对条款，签补充协议'],
    done: ['补充协议双方盖章'],
    thanks: ['白纸黑字就放心了', '希望以后签之前讲明白'],
  },
  {
    problem: '发票信息有误', type: '沟通问题', department: '销售部', grade: '一般',
    content: ['发票税号少一位，财务无法入账，已经是本季度第二次', '发票抬头还是旧公司名，上个月已通知变更'],
    demand: ['三天内重开并寄到', '当天重开，快递费你们承担'],
    plan: ['当天作废重开，核对开票资料并在系统里更新'],
    work: ['重开发票并快递寄出，单号已告知'],
    done: ['客户财务确认收到，信息无误'],
    thanks: ['收到了', '请把资料存好，别再错'],
  },
  {
    problem: '交货日期未说明', type: '沟通问题', department: '销售部', grade: '一般',
    content: ['下单两周没有交货日期，问销售每次都说快了', '交货推迟一周，施工队白等，没有提前通知'],
    demand: ['给准确日期并写成邮件', '承担施工队误工费三百元'],
    plan: ['与仓库确认到货时间，书面回复，误工费以服务抵扣'],
    work: ['到货当天送达并安装'],
    done: ['设备安装验收完成，抵扣单已签'],
    thanks: ['到货就好', '以后推迟要早说'],
  },
  {
    problem: '报价前后不一致', type: '沟通问题', department: '销售部', grade: '一般',
    content: ['电话里报的价和正式报价差了四千，领导很不高兴', '两位销售给的报价不一样，不知道信谁的'],
    demand: ['按第一次的报价执行', '说明差价原因'],
    plan: ['销售主管核对，差价为运费和安装费，改为免收安装费'],
    work: ['重新出具报价单并电话逐项说明'],
    done: ['客户确认新报价单'],
    thanks: ['可以', '对接人固定一位吧'],
  },
];

/** The one that must not happen: an emergency plan within a day, led from the top. */
export const alarm: Grievance = {
  problem: '迁移后账号未回收', type: '服务问题', department: '技术部', grade: '重大',
  content: ['数据迁移后临时账号没有回收，外部人员能看到部分客户资料，我们的法务已介入'],
  demand: ['立即封闭，书面说明影响范围，并承担后果'],
  plan: ['一小时内封闭账号并留存日志；成立专门小组，由总经理牵头排查影响范围'],
  work: ['完成日志排查，确认三份资料被打开过，无下载；更换全部口令'],
  done: ['向客户高层当面说明，交付排查报告和整改计划'],
  thanks: ['报告比较完整，整改完要再来汇报'],
};
