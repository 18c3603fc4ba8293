import type { Field, Verb } from '../command.ts'

/**
 * A name in Discord's menu in other languages; the interaction always brings the English one. Small letters, no spaces, at most 32
 * characters: https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
 */
export type Names = { readonly ru: string; readonly 'zh-CN': string }

/** The commands. */
export const verbNames: { readonly [verb in Verb]: Names } = {
  brief: { ru: 'кратко', 'zh-CN': '简报' },
  quote: { ru: 'цитата', 'zh-CN': '引语' },
  proof: { ru: 'подтверждение', 'zh-CN': '出处' },
  check: { ru: 'проверить', 'zh-CN': '核对' },
  search: { ru: 'поиск', 'zh-CN': '搜索' },
  digest: { ru: 'дайджест', 'zh-CN': '摘要' },
  next: { ru: 'следующий', 'zh-CN': '下次' },
  status: { ru: 'состояние', 'zh-CN': '状态' },
  sources: { ru: 'ленты', 'zh-CN': '新闻源' },
  why: { ru: 'почему', 'zh-CN': '为何' },
  subscribe: { ru: 'подписать', 'zh-CN': '订阅' },
  unsubscribe: { ru: 'отписать', 'zh-CN': '退订' },
  settings: { ru: 'настройки', 'zh-CN': '设置' },
  help: { ru: 'помощь', 'zh-CN': '帮助' },
}

/** Their options. */
export const fieldNames: { readonly [field in Field | 'share']: Names } = {
  which: { ru: 'какая', 'zh-CN': '哪篇' },
  person: { ru: 'кто', 'zh-CN': '人物' },
  words: { ru: 'слова', 'zh-CN': '词语' },
  change: { ru: 'действие', 'zh-CN': '操作' },
  url: { ru: 'адрес', 'zh-CN': '网址' },
  quote: { ru: 'номер', 'zh-CN': '编号' },
  since: { ru: 'с', 'zh-CN': '起始' },
  until: { ru: 'по', 'zh-CN': '截止' },
  source: { ru: 'издание', 'zh-CN': '媒体' },
  time: { ru: 'время', 'zh-CN': '时间' },
  zone: { ru: 'пояс', 'zh-CN': '时区' },
  share: { ru: 'всем', 'zh-CN': '公开' },
}
