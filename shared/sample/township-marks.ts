import type { SampleEnterprise } from './enterprises'
import { counted, type Mark, off, rated } from './marks'

/** 企业底数 and the number of 九小场所 in 云屿镇. */
const BASE = 386
const NINE_PLACES = 1_086

const unrated = (enterprises: readonly SampleEnterprise[]) =>
  enterprises.filter(({ facts }) => facts.starRating === null)

/** The town's own account, 附件4: of the enterprises without a star rating it counts the 规上 ones only. */
export function townshipSelf(
  enterprises: readonly SampleEnterprise[],
  withoutResponsibility: number,
): Mark[] {
  const large = unrated(enterprises).filter(({ size }) => size === 'large').length
  return [
    off('2.3', 50, '分管领导研究分析会议记录不全'),
    counted('6.1', withoutResponsibility, `${withoutResponsibility}家企业未建立全员责任制及其考核清单`),
    off('7.2', 50, 'PPT缺现场图片和成效对比'),
    counted('9.1', 1, '1家新设企业未及时收到有关文件'),
    counted('10.2', 1, '底数台账中1家企业从业人员数未填'),
    off('11.1', 50, '个别村“九小场所”排查有遗漏'),
    off('12.2', 100, '观摩活动参加企业偏少'),
    rated('13.1', 58, BASE, null),
    counted('14.1', large, `${large}家规上企业未开展星级评定`),
    rated('15.1', 372, BASE, null),
    rated('15.2', 1_012, NINE_PLACES, '“九小场所”信息采集率低于95%'),
    counted('15.4', 1, '1家企业未报送三年行动系统'),
    off('17.2', 50, '隐患复查销号记录不全'),
    off('18.2', 100, '企业主要负责人参训率偏低'),
    off('19.1', 50, '典型经验宣传报道偏少'),
    off('21.3', 50, '部分隐患整改缺复查资料'),
  ]
}

/** What 督导核实 found in the town: above all 15.5, full by its own account and nothing behind it. */
export function townshipVerified(enterprises: readonly SampleEnterprise[]): Mark[] {
  const count = unrated(enterprises).length
  return [
    off('2.2', 50, '主要领导带队检查次数偏少，第三季度无记录'),
    off('2.3', 50, '分管领导研究分析会议记录不全'),
    off('3.2', 50, '职责任务清单未覆盖市场监管、消防站所'),
    counted('5.1', 1, '抽查发现1家小微企业未开展标准化创建'),
    counted('6.1', 1, '抽查10家企业，发现1家未建立全员安全生产责任制'),
    off('7.2', 50, 'PPT缺现场图片和成效对比'),
    counted('9.1', 1, '1家新设企业未及时收到有关文件'),
    off('10.1', 50, '个别中等企业误划为小微企业'),
    counted('10.2', 1, '底数台账中1家企业从业人员数未填'),
    off('11.1', 100, '沿街小餐饮、小商店排查遗漏较多'),
    off('11.2', 50, '“九小场所”台账缺创建提升情况'),
    off('12.2', 150, '全年仅组织1次观摩，未形成可复制材料'),
    rated('13.1', 52, BASE, '6家企业达标证书已过期，剔除后达标率在10%至15%之间'),
    counted('14.1', count, `100家名单中${count}家未开展星级评定`),
    rated('15.1', 361, BASE, '11家企业仅注册账号，未录入信息，采集率低于95%'),
    rated('15.2', 1_012, NINE_PLACES, '“九小场所”信息采集率低于95%'),
    off('15.3', 50, '部分企业平台隐患超期未整改'),
    counted('15.4', 1, '1家企业未报送三年行动系统'),
    off('15.5', 200, '未开展智慧管理平台运用专题培训，仅在例会上提及'),
    off('17.2', 100, '3家企业检查发现的隐患未闭环'),
    off('18.2', 100, '企业主要负责人参训率偏低'),
    off('19.1', 50, '典型经验宣传报道偏少'),
    off('21.3', 100, '帮扶检查发现的隐患未逐条复查'),
    off('21.4', 50, '违法行为上报后无跟踪记录'),
    off('22.1', 50, '重点检查对象名单未更新'),
  ]
}
