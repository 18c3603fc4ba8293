import type { FormWords, HomeWords, LinkWords, PageWords, SearchWords, StatusWords } from './chat-words.ts'

const plural = new Intl.PluralRules('ru')
const formOf = (many: number, one: string, few: string, other: string): string =>
  ({ one, few })[plural.select(many) as 'one' | 'few'] ?? other

export const search: SearchWords = {
  title: (words) => `Статьи со словами «${words}»`,
  ask: (command) => `Какие слова? Напишите их: /${command} search пограничный пост`,
  found: (count) => `${count.toLocaleString('ru')} ${formOf(count, 'статья', 'статьи', 'статей')}, сначала новые`,
  brief: (number) => `Кратко ${number}`,
}

export const status: StatusWords = {
  title: (title) => `Как обстоят дела: ${title}`,
  newest: 'Самая новая статья: ',
  last: 'Последний дайджест здесь: ',
  none: 'Здесь ещё не было ни одного дайджеста.',
  nextAnywhere: 'Следующий дайджест (по всем каналам): ',
  noneAnywhere: (command) =>
    `Пока ни один канал не получает дайджест. В канале: /${command} subscribe 09:00 Asia/Tashkent`,
  paused: (why, command) => `Дайджест здесь приостановлен: ${why}. Возобновить: /${command} subscribe.`,
  unknown: (count) => `Неизвестно, отправлено ли: ${count} ${formOf(count, 'часть', 'части', 'частей')} дайджестов.`,
  unpolled: 'Ленты ещё не опрашивались.',
}

export const pages: PageWords = {
  of: (page, pageCount) => `Страница ${page} из ${pageCount}`,
  noPage: (page) => `Страницы ${page} нет, это последняя.`,
  onlyOne: 'Страница только одна, вот она.',
  fromOne: (command) => `Страницы считаются с 1, это первая. Другая: /${command} page:2.`,
  previous: 'Назад',
  next: 'Дальше',
}

export const form: FormWords = {
  title: 'Дайджест в этом канале',
  save: 'Сохранить',
  close: 'Отмена',
  when: 'Когда',
  whenHint: 'Время и дни, например 09:00 18:00 пн-пт',
  zone: 'Часовой пояс',
  zoneHint: 'Имя из базы IANA, например Asia/Tashkent',
  filter: 'Слова',
  filterHint: '+слово: только статьи с ним; -слово: без него; также roundup:пт, corrections:off',
  change: 'Изменить',
  test: 'Отправить пробный',
  isTest: 'Это проба: так дайджест выглядит здесь, с новостями за последние 24 часа.',
  preview: (when, zone, from) => `Первый дайджест: ${when} ${zone}, ${from}`,
  notOpened: (command) =>
    `Форму открыть не удалось. Наберите вместо неё, например: /${command} subscribe 09:00 Asia/Tashkent. Ничего не изменено.`,
}

export const home: HomeWords = {
  subscriptions: 'Дайджесты здесь',
  noSubscriptions: (command) =>
    `Здесь ни один канал пока не получает дайджест. Наберите в канале /${command} subscribe`,
  recent: 'Недавние дайджесты',
  noRecent: 'Пока не было ни одного.',
  feeds: 'Ленты',
}

export const link: LinkWords = {
  unknown: (url) => `Статьи с адресом ${url} среди сохранённых нет.`,
}
