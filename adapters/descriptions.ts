import type { Field, Verb } from './command.ts'

/** A line that says what something is for, at most 100 characters (Discord's limit in its menu), in the languages that Dateline speaks. */
export type Description = { readonly en: string; readonly ru: string; readonly zh: string }

/** What each command does. */
export const verbs: { readonly [verb in Verb]: Description } = {
  brief: { en: 'The news in brief, with its quotes', ru: 'Новость коротко, с цитатами', zh: '新闻简报及引语' },
  quote: { en: 'What somebody said, word for word', ru: 'Что сказал человек, слово в слово', zh: '某人的原话' },
  proof: { en: 'Where a quotation stands in the article', ru: 'Где цитата стоит в статье', zh: '引语在文章中的出处' },
  check: {
    en: 'Whether anybody said these words',
    ru: 'Говорил ли кто-нибудь эти слова',
    zh: '核对是否有人说过这些话',
  },
  search: { en: 'Articles that hold these words', ru: 'Статьи с этими словами', zh: '含有这些词的文章' },
  digest: { en: 'The last 24 hours', ru: 'Последние 24 часа', zh: '过去24小时' },
  next: { en: 'When the next digest comes', ru: 'Когда придёт следующий дайджест', zh: '下次摘要的时间' },
  status: {
    en: 'Feeds, articles and digests: how things stand',
    ru: 'Ленты, статьи и дайджесты: как обстоят дела',
    zh: '新闻源、文章和摘要的状况',
  },
  sources: { en: 'The feeds, and how they are', ru: 'Ленты и их состояние', zh: '新闻源及其状态' },
  why: { en: 'What became of a link, and why', ru: 'Что стало со ссылкой и почему', zh: '某个链接的处理结果及原因' },
  subscribe: {
    en: 'A digest in this channel every day',
    ru: 'Ежедневный дайджест в этом канале',
    zh: '每天在此频道发送摘要',
  },
  unsubscribe: {
    en: 'No more digests in this channel',
    ru: 'Больше никаких дайджестов в этом канале',
    zh: '停止在此频道发送摘要',
  },
  settings: { en: 'How the digest here is set', ru: 'Настройки дайджеста здесь', zh: '此处摘要的设置' },
  help: { en: 'What can be asked', ru: 'Что можно спросить', zh: '可以问什么' },
}

/** What stands in each field. */
export const fields: { readonly [field in Field]: Description } = {
  which: { en: 'A number, or words of the headline', ru: 'Номер или слова из заголовка', zh: '编号或标题中的词' },
  person: { en: 'A name, in any script', ru: 'Имя, любым письмом', zh: '姓名，任何文字均可' },
  words: { en: 'Words that must stand in it', ru: 'Слова, которые в ней должны быть', zh: '须含有的词' },
  change: {
    en: 'add or remove; nothing lists them',
    ru: 'add или remove; без слова список',
    zh: 'add 或 remove；留空则列出',
  },
  url: { en: 'An address', ru: 'Адрес', zh: '网址' },
  quote: { en: 'The id of a quotation', ru: 'Номер цитаты', zh: '引语编号' },
  since: {
    en: 'A day, month or year, such as 2016-11',
    ru: 'День, месяц или год, например 2016-11',
    zh: '日、月或年，如 2016-11',
  },
  until: {
    en: 'A day, month or year, such as 2016-12',
    ru: 'День, месяц или год, например 2016-12',
    zh: '日、月或年，如 2016-12',
  },
  source: { en: 'Words of the publisher’s name', ru: 'Слова из названия издания', zh: '媒体名称中的词' },
  time: {
    en: 'Times and days, such as 09:00 18:00 mon-fri',
    ru: 'Время и дни, например 09:00 18:00 пн-пт',
    zh: '时间和日期，如 09:00 18:00 周一-周五',
  },
  zone: {
    en: 'A time zone, such as Asia/Tashkent',
    ru: 'Часовой пояс, например Asia/Tashkent',
    zh: '时区，如 Asia/Tashkent',
  },
}

/** The names of fields as the help card shows them. What is typed by its name (`since:`) keeps it. */
const placeholders: { readonly [language: string]: { readonly [field in Field]?: string } } = {
  ru: {
    which: 'номер или слова',
    person: 'имя',
    words: 'слова',
    quote: 'номер цитаты',
    url: 'ссылка',
    time: 'время',
    zone: 'пояс',
    change: 'add|remove',
  },
  zh: {
    which: '编号或词语',
    person: '姓名',
    words: '词语',
    quote: '引语编号',
    url: '链接',
    time: '时间',
    zone: '时区',
    change: 'add|remove',
  },
}

/** What a field is called in the help card, in the language of the labels. */
export function placeholderOf(field: Field, language: string): string {
  return placeholders[language]?.[field] ?? field
}

/** The option that every answering command has. */
export const share: Description = {
  en: 'Show the answer to everybody in the channel',
  ru: 'Показать ответ всем в канале',
  zh: '向频道中所有人显示答案',
}

/** A message whose link was to be briefed has none. */
export const noLink: Description = {
  en: 'There is no link in this message, so there is nothing to brief.',
  ru: 'В этом сообщении нет ссылки, кратко изложить нечего.',
  zh: '这条消息里没有链接，无法生成简报。',
}

/** A form came a second time; what the first one set stands. */
export const sentAlready: Description = {
  en: 'This form was sent already, and what it set stands. The command settings shows it.',
  ru: 'Эта форма уже отправлена, заданное в ней действует. Его показывает команда settings.',
  zh: '此表单已经提交过，其中的设置有效。命令 settings 可查看。',
}

/** What was to be posted stands in the channel. */
export const posted: Description = {
  en: 'It stands in the channel now.',
  ru: 'Теперь это стоит в канале.',
  zh: '已发送到频道。',
}

/** What was to be posted does not; why comes behind it. */
export const notPosted: Description = {
  en: 'It could not be posted in the channel.',
  ru: 'Отправить это в канал не удалось.',
  zh: '未能发送到频道。',
}

/** The frame of the local page: what stands below its name, the label of its line, and its button. */
export const pageFrame: { readonly [part in 'about' | 'label' | 'ask']: Description } = {
  about: {
    en: 'Every quotation word for word from the publisher’s text.',
    ru: 'Каждая цитата слово в слово из текста издания.',
    zh: '每条引语均逐字取自媒体原文。',
  },
  label: { en: 'Command', ru: 'Команда', zh: '命令' },
  ask: { en: 'Ask', ru: 'Спросить', zh: '提问' },
}

/** A description in a reader's language, by their BCP 47 tag. */
export function inLanguage(description: Description, locale: string): string {
  return description[languageOf(locale)]
}

/** The language of the labels for a reader's locale: English where there are none in theirs. */
export function languageOf(locale: string): keyof Description {
  const language = locale.slice(0, 2).toLowerCase()
  return language === 'ru' || language === 'zh' ? language : 'en'
}

/** What a command does, in the language of the labels. */
export function aboutVerb(verb: Verb, language: string): string {
  return inLanguage(verbs[verb], language)
}
