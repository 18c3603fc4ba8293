import type { KnownLanguage } from './known.ts'

/**
 * The words by which a report says what happened and when. `nouns` name happenings that have a day of their own, `weekdays` begin
 * with Sunday, and `preview` marks a sentence about what is still to come.
 */
export type HappeningWords = {
  readonly nouns: readonly string[]
  readonly weekdays: readonly RegExp[]
  readonly preview: RegExp
}

const words = (list: string) => list.trim().split(/\s+/)

export const happeningWords: { readonly [language in KnownLanguage]: HappeningWords } = {
  en: {
    nouns: words(`
      debate primary caucus election vote referendum runoff inauguration summit meeting talks conference congress convention forum
      hearing trial verdict ruling sentencing speech address attack shooting bombing explosion blast massacre stabbing assassination
      raid airstrike siege coup protest rally riot march crash collision derailment fire earthquake quake tsunami hurricane storm
      tornado flood eruption launch landing agreement treaty merger acquisition resignation funeral wedding match final ceremony`),
    weekdays: ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'].map(
      (day) => new RegExp(`\\b${day}day\\b`, 'giu'),
    ),
    preview:
      /\b(?:ahead of|before|will|upcoming|tonight|tomorrow|prepar\w+|eve|next|set to|scheduled|looming|heading into|expected|could|would|may|might|plans?|awaits?)\b/iu,
  },
  ru: {
    nouns: words(`
      дебаты выборы голосование референдум инаугурация саммит встреча переговоры конференция съезд форум заседание слушания суд
      приговор выступление обращение теракт нападение стрельба взрыв убийство обстрел рейд осада переворот митинг протест марш
      крушение авария столкновение пожар землетрясение цунами ураган шторм наводнение извержение запуск посадка соглашение договор
      слияние отставка похороны матч финал церемония`),
    weekdays: ['воскресень', 'понедельник', 'вторник', 'сред[уаые]', 'четверг', 'пятниц', 'суббот'].map(
      (day) => new RegExp(`(?<!\\p{L})${day}`, 'giu'),
    ),
    preview:
      /(?<!\p{L})(?:накануне|перед|будет|будут|предстоящ|завтра|планиру|намерен|ожидает|состоится|пройд[её]т|готов)/iu,
  },
  zh: {
    nouns: words(
      '辩论 选举 投票 公投 就职 峰会 会议 会谈 大会 论坛 审判 判决 演讲 袭击 枪击 爆炸 政变 抗议 游行 坠毁 事故 火灾 地震 海啸 台风 洪水 喷发 发射 着陆 协议 条约 合并 辞职 葬礼 比赛 决赛 仪式',
    ),
    weekdays: ['[日天]', '一', '二', '三', '四', '五', '六'].map((day) => new RegExp(`(?:周|星期|礼拜)${day}`, 'gu')),
    preview: /将|即将|前夕|明天|明日|预计|计划|准备/u,
  },
}
