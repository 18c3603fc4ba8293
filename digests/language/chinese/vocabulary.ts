import { englishVocabulary } from '../english/vocabulary.ts'
import type { Vocabulary } from '../vocabulary.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))
const words = (list: string): readonly string[] => list.trim().split(/\s+/)

export const chineseVocabulary: Vocabulary = {
  tag: 'zh',
  isSpaced: false,
  abbreviations: { ...englishVocabulary.abbreviations, starters: new Set() },
  background: [
    /(?:成立|创建|创立|建立|组建)于.{0,12}\d{4}年|\d{4}年.{0,12}(?:正式)?(?:成立|创建|创立)(?:，|。|的)/u,
    /是(?:一个|一家|由|全球|世界|区域|地区).{0,40}(?:组织|机构|集团|联盟|公司|协会|论坛)(?:，|。|之一)/u,
    /(?:正式)?成员国?(?:包括|有|为|共有)|由.{2,60}(?:组成|发起成立)|总部(?:设在|位于)/u,
    /(?:出生于|生于)|(?:历任|曾任|曾先后担任|曾担任).{2,}/u,
  ],
  happenings: {
    nouns: words(
      '辩论 选举 投票 公投 就职 峰会 会议 会谈 大会 论坛 审判 判决 演讲 袭击 枪击 爆炸 政变 抗议 游行 坠毁 事故 火灾 地震 海啸 台风 洪水 喷发 发射 着陆 协议 条约 合并 辞职 葬礼 比赛 决赛 仪式',
    ),
    weekdays: ['[日天]', '一', '二', '三', '四', '五', '六'].map((day) => new RegExp(`(?:周|星期|礼拜)${day}`, 'gu')),
    preview: /将|即将|前夕|明天|明日|预计|计划|准备/u,
  },
  negation: { word: /(?:并未|并非|没有|尚未|不(?![同断少仅久但管论幸足良])|没|未(?!来|必|婚)|无法)/u, only: /(?!)/u },
  numbers: ``,
  openings: {
    unresolved: /^["“「‘]?(?:他|她|它|这|那|该|此|其|上述|前者|后者|双方都)/u,
    joined:
      /^["“「‘]?(?:但|而|并|且|然而|不过|同时|此外|另外|因此|所以|于是|例如|比如|其实|当然|随后|之后|与此同时|另一方面)/u,
    talk: /我|你|您|咱/gu,
  },
  revision: /更正|修正|下调|核减|重新统计/u,
  stopWords: set(`
    的 了 在 是 我 有 和 就 不 人 都 一 也 很 到 说 要 去 你 会 着 没 看 好 自 这 那 他 她 它 们 与 及 对 中 为 等 将 于 从 被 把 让 个 之 而 其 并 还`),
  stemOf: (word) => word,
  newHeadlineTerms: 2,
}
