import { simplify } from './traditional.ts'

// Everyday words that begin with a surname, as names do.
const everyday = new Set(
  '包括 尤其 相关 全国 全省 全市 全县 全体 全部 全球 全年 许多 由于 于是 于此 关于 任何 应该 应当 那么 那些 那里 何时 何处 何以 时候 时间 时任 时至 平均 平时 经过 经常 常常 常务 成立 成为 成功 成员 成都 万一 宁可 单位 方面 方式 方向 高度 高级 高层 金融 安全 国家 国内 国际 国民 国外 水平 马上 白天 温度 卫生 席间 项目 支持 计划 信息 相信 相比 相对 相当 宣布 宣传 容易 展览 初步 平台 门口 都会 商会 商业 商务 商场 权力 权利 元旦 海外 海关 公司 公众 公安 公布 公开 公共 车辆 车站 时代 时期 明天 明年 明确 施工 易于 景区 景点 农民 农业 农村 边境 边界 党员 党委 党组 区域 居民 广大 解决 解释 管理 管理局 干部 项目部'.split(
    ' ',
  ),
)

// Provinces that begin so, too.
const provinces = new Set('江西 江苏 安徽 宁夏 海南 吉林 云南'.split(' '))

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
let regions: ReadonlySet<string> | null = null

/** True for a country, a region or a province by its Chinese name. */
export function isRegion(words: string): boolean {
  // Six hundred codes take milliseconds to ask for; most processes never read Chinese.
  regions ??= regionNames()
  return regions.has(words) || provinces.has(words)
}

function regionNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('zh', { type: 'region', fallback: 'none' })
  const all = letters.flatMap((first) => letters.map((second) => names.of(first + second) ?? ''))
  return new Set(all.map(simplify))
}

/** 全国, 成立于, 周二, 苏州, 韩国: words that look like a surname with a given name and are none. */
export function isNoName(words: string): boolean {
  const ends = /^(?:周[一二三四五六日末]|[\p{Script=Han}][州省县市])$/u
  return everyday.has(words) || everyday.has(words.slice(0, 2)) || ends.test(words) || isRegion(words)
}
