import type {
  CheckWords,
  HealthWords,
  HelpWords,
  NothingWords,
  ProofWords,
  SettingsWords,
  SourcesWords,
  StoryWords,
  SubscriptionWords,
  WhyWords,
  Words,
} from './words.ts'
import { form, home, link, pages, search, status } from './ru-chat.ts'

const dayFormat = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' })
const countryNames = new Intl.DisplayNames('ru', { type: 'region' })
const languageNames = new Intl.DisplayNames('ru', { type: 'language' })
const plural = new Intl.PluralRules('ru')

/** A calendar day in Russian: `23 ноября 2016 г.` */
const day = (iso: string): string => dayFormat.format(new Date(iso))

// Russian counts in three forms: 1 статья, 2 статьи, 5 статей.
function count(many: number, one: string, few: string, other: string): string {
  const form = plural.select(many)
  return `${many.toLocaleString('ru')} ${form === 'one' ? one : form === 'few' ? few : other}`
}

const inArticles = (many: number): string =>
  count(many, 'сохранённой статье', 'сохранённых статьях', 'сохранённых статьях')
const storedArticles = (many: number): string =>
  `${plural.select(many) === 'one' ? 'сохранена' : 'сохранено'} ${articlesOf(many)}`
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const articlesOf = (many: number): string => count(many, 'статья', 'статьи', 'статей')

const nothing: NothingWords = {
  articles: (command) =>
    `Пока не сохранено ни одной статьи. Они появятся после следующего опроса лент; что есть ещё, покажет /${command} help.`,
  article: (words, articles, command) =>
    `${articles === 1 ? 'В сохранённой статье' : `Ни в одной из ${count(articles, 'сохранённой статьи', 'сохранённых статей', 'сохранённых статей')}`} нет слов «${words}». Меньше слов найдут больше; /${command} brief без слов покажет последнюю статью.`,
  story: (position, stories) => `Номера ${position} нет: ${storedArticles(stories)}.`,
  digest: (title) => `${title}: за последние 24 часа ничего нового.`,
  emptyDay: (title) => `${title}: с прошлого дайджеста новостей нет.`,
  next: 'Следующий дайджест: ',
  person: (typed) => `Имени «${typed}» здесь никто не носит.`,
  didYouMean: 'Возможно, имелось в виду: ',
  whichOne: (typed) => `Имя «${typed}» носит не один человек. Кто нужен: `,
  quotes: (name, articles) => `Цитат (${name}) в ${inArticles(articles)} не найдено.`,
  quotesWith: (name, words, articles) => `Цитат (${name}) со словами «${words}» в ${inArticles(articles)} не найдено.`,
  askPerson: (command, name) => `Чьи слова? Напишите имя: /${command} quote ${name}`,
  lately: '. Недавно цитировали: ',
  badPeriod: (typed) => `«${typed}» не день, не месяц и не год. Напишите 2016-11-23, 2016-11 или 2016. Поиска не было.`,
  reversedPeriod: (since, until) =>
    `since:${since} позже, чем until:${until}, между ними ничего нет. Более раннюю дату напишите после since:. Поиска не было.`,
  tooLong: (limit) => `Это длиннее ${limit} символов, поэтому поиска не было. Достаточно имени и нескольких слов.`,
  verb: (typed) => `Команды «${typed}» нет.`,
  topic: (typed) => `На /${typed} здесь не отвечает ни одна тема.`,
  failed: (id) =>
    `Что-то сломалось здесь, а не в вашей команде. Ошибка записана под номером ${id}; попробуйте ещё раз.`,
  storeAway: (id) =>
    `Хранилище сейчас недоступно. Попробуйте ещё раз через минуту; повторить команду безопасно. Записано под номером ${id}.`,
  storeFull: (id) =>
    `Здесь не осталось места, поэтому ничего не изменено. Место должен освободить тот, кто ведёт этого бота; в журнале это номер ${id}.`,
  gone: (command) => `Эта статья больше не хранится, показать нечего. Что хранится, найдёт /${command} search.`,
}

const story: StoryWords = {
  update: 'Обновление:',
  before: 'Уже сообщалось:',
  beside: 'Другие добавляют:',
  waiting: 'Нового больше, чем здесь помещается; остальное придёт со следующим обновлением этой темы.',
  sources: (sources) => count(sources, 'независимый источник', 'независимых источника', 'независимых источников'),
  first: (name) => `первым сообщил: ${name}, `,
  printed: (source, by) => `текст «${source}» перепечатали: ${by}`,
  others: (others) => `и ещё ${others}`,
  corrected: 'Исправлено',
  correction: (source) => `источник «${source}» изменил статью; мы сообщали:`,
  restored: (source) => `источник «${source}» вернул слова, о которых мы сообщали:`,
  withdrawn: (source) => `источник «${source}» убрал статью, о которой мы сообщали:`,
  returned: (source) => `источник «${source}» вернул статью, об исчезновении которой мы сообщали:`,
  nowReads: 'Теперь там сказано:',
  gone: 'Этих слов в ней больше нет.',
  moreChanges: (changes) => `И ещё ${count(changes, 'изменение', 'изменения', 'изменений')}.`,
}

const weekday = new Intl.DateTimeFormat('ru', { weekday: 'short', timeZone: 'UTC' })
// The first of January 2024 was a Monday.
const daysOf = (days: readonly number[]): string =>
  days.length === 7 ? 'каждый день' : days.map((one) => weekday.format(Date.UTC(2024, 0, one))).join(', ')

const settings: SettingsWords = {
  title: (title) => `Настройки дайджеста «${title}» здесь`,
  when: 'Когда',
  days: daysOf,
  size: 'Объём',
  sizeOf: (size) =>
    ({ short: 'короткий (заголовки)', standard: 'обычный', long: 'длинный (больше новостей, в ветке)' })[size],
  include: {
    word: 'Только с одним из слов',
    lang: 'Только на одном из языков',
    country: 'Только из одной из стран',
    kind: 'Только от источников такого рода',
    person: 'Только если назван один из людей',
  },
  includeAll: 'Статья должна подходить под каждую строку, которая начинается с «Только».',
  exclude: 'Никогда со словами',
  kept: (kept, of) =>
    `Из статей за последнюю неделю (${of}) остаётся: ${kept}.${kept === 0 ? ' С такими словами дайджест был бы пуст.' : ''}`,
  stranger: (name) =>
    `Имя «${name}» здесь не известно: его нет ни в теме, ни среди тех, кого цитируют сохранённые статьи; оно ищется так, как написано.`,
  quiet: 'День без новостей',
  quietOf: (quiet) => ({ line: 'одна строка', off: 'ничего не публикуется' })[quiet],
  roundup: 'События недели заново',
  corrections: 'Если источник изменит сообщённое',
  correctionsOf: (policy) =>
    ({ edit: 'сообщение исправляется, под ним строка', thread: 'строка под сообщением', off: 'ничего' })[policy],
  paused: 'Приостановлено',
  change: 'Чтобы что-то изменить, измените эти слова и отправьте:',
}

const health: HealthWords = {
  answered: (answered, feeds) => `ответили ${answered} из ${count(feeds, 'ленты', 'лент', 'лент')}`,
  silent: (publisher) => `${publisher} молчит`,
  silentSince: (publisher) => `${publisher} молчит с `,
  othersSilent: (others) => `молчат и другие: ${others}`,
  outage: (title) => `${title}: ничего не поступило, но ответили не все ленты, так что новости могли до нас не дойти.`,
  unsure: (parts) =>
    `${count(parts, 'прежнее сообщение', 'прежних сообщения', 'прежних сообщений')} могли не дойти: ответа не было, а прочесть канал нельзя`,
  silentForADay: (feeds) =>
    `Уже сутки нет ответа от ${count(feeds, 'ленты', 'лент', 'лент')}. Попытки продолжаются; того, что там публикуется, пока нет в дайджестах.`,
}

const proof: ProofWords = {
  ask: (command, name) =>
    `Какой цитаты? Её номер стоит в её подтверждении; у каждой цитаты в /${command} quote ${name} есть для него кнопка.`,
  button: (number) => `Подтверждение ${number}`,
  cue: (cue) => `слово при цитате: «${cue}»`,
  readFrom: (revision, hash) => `Прочитано в редакции ${revision} (${hash}), сохранена:`,
  kept: (revision) => `Издание изменило статью; эти слова есть и в редакции ${revision}, сохранена:`,
  changed: (revision) => `Издание изменило или убрало эти слова: в редакции ${revision} их нет, сохранена:`,
  withdrawn: 'Издание убрало эту статью:',
  noQuote: (id, command) =>
    `Цитаты «${id}» нет. Номер стоит в подтверждении цитаты; кого цитировали недавно, покажет /${command} quote.`,
}

const check: CheckWords = {
  exact: 'Найдено слово в слово',
  other: 'Найдено, но сказал другой',
  unnamed: 'Найдено слово в слово; чьи это слова, из текста точно не следует',
  altered: 'Найдено с изменениями',
  alteredOther: 'Найдено с изменениями, и сказал другой',
  stranger: (name) => `Имени «${name}» здесь никто не носит; слова искали в речи всех.`,
  text: 'Эти слова есть в статье, но не как цитата',
  absent: 'Не найдено',
  absentMeans: 'Ни в одной сохранённой статье этих слов нет. Это не доказывает, что их никто не говорил.',
  little: 'Слишком мало слов для проверки',
  littleMeans:
    'Одно-два слова или одни служебные слова есть в речи у каждого. Нужно не меньше трёх слов, и среди них такие, что несут смысл.',
  difference: 'Запрос и напечатанное:',
  // A day ends with its own full stop: «23 ноября 2016 г.».
  searched: (articles, first, last) =>
    `Просмотрено: ${articlesOf(articles)}${first === null || last === null ? '.' : first.slice(0, 10) === last.slice(0, 10) ? `, ${day(first)}` : `, ${day(first)} – ${day(last)}`}`,
  ask: (command, name) => `Какие слова? Вставьте их в кавычках и, если нужно, имя: /${command} check "слова" ${name}`,
}

const sources: SourcesWords = {
  title: (title) => `Ленты: ${title}`,
  none: (command) => `Лент нет. Кто может менять настройки, добавит её: /${command} sources add https://…`,
  well: 'отвечает',
  never: 'ещё не опрашивалась',
  gone: 'закрыта навсегда, больше не опрашивается',
  off: 'Этот бот не опрашивает ленты (FEEDS=off): сведения о них прежние.',
  silent: 'нет ответа с ',
  lastNew: 'последняя новая статья ',
  next: 'следующая попытка ',
  added: (url, entries) => `${url} теперь опрашивается. Сейчас в ней ${count(entries, 'запись', 'записи', 'записей')}.`,
  sample: 'Последние из них:',
  known: (url) => `${url} уже опрашивается, ничего не изменено.`,
  removed: (url) => `${url} больше не опрашивается. Её статьи остаются.`,
  unknown: (url) => `${url} не опрашивается, ничего не изменено.`,
  ofTopic: (url) => `${url} стоит в файле темы, там её и убирают. Ничего не изменено.`,
  failed: (url, why) => `${url} не удалось получить (${why}). Ничего не изменено.`,
  noFeed: (url, why) => `${url} не лента (${why}). Ничего не изменено.`,
  usage: (command) =>
    `Напишите /${command} sources, /${command} sources add https://… или /${command} sources remove https://…`,
}

const why: WhyWords = {
  ask: (command) => `О какой статье? Напишите её адрес: /${command} why https://news.example/a`,
  noUrl: (typed) => `«${typed}» не адрес. Вставьте ссылку на статью.`,
  unseen: (url, command) =>
    `${url} не было ни в одной опрашиваемой ленте, поэтому адрес не просматривался. Ленты покажет /${command} sources.`,
  found: (feed) => `Найдено в ленте ${feed} `,
  fromFile: 'Прочитано из файла:',
  stored: 'Сохранено:',
  ships: 'Поставляется с темой; считается сохранённой:',
  kept: (score, reason) => `Сохранено, баллов ${score}: ${reason}.`,
  dropped: (score, reason) => `Отброшено, баллов ${score} из 3: ${reason}.`,
  from: (where) =>
    ({
      page: 'Текст взят со страницы издания.',
      feed: 'Страницу прочитать не удалось, текст взят из ленты.',
      file: 'Текст взят из файла.',
    })[where],
  told: 'Было в дайджестах:',
  thisChannel: 'этот канал',
  untold: 'Здесь пока ни в одном дайджесте не было.',
  filtered: 'Здесь ни в одном дайджесте не было: статью не пропускает фильтр канала.',
  story: 'О том же событии сообщают также:',
  alone: 'Других статей об этом событии нет.',
  othersTold: 'О событии уже сообщалось по другим статьям, из этой берётся только новое. Было в дайджестах:',
}

const subscription: SubscriptionWords = {
  needsChannel: (usage) =>
    `Дайджест приходит в канал, а здесь его нет. Попросите о нём в канале Slack или Discord или выполните: npm run -s dateline -- ${usage}`,
  needsRight: (who) => `Вы не можете менять то, что получает этот канал. Это может ${who}.`,
  badTime: (typed) =>
    `«${typed}» не время суток. Напишите ЧЧ:ММ от 00:00 до 23:59, например 09:00. Ничего не изменено.`,
  badZone: (typed) =>
    `«${typed}» не часовой пояс. Напишите его имя из базы IANA, например Asia/Tashkent. Ничего не изменено.`,
  badDay: (typed) => `«${typed}» — не день недели. Напишите пн, пн-пт или вт,чт. Ничего не изменено.`,
  badCountry: (typed) =>
    `«${typed}»: такая страна здесь не известна. Напишите две буквы кода или название, например +country:KZ или +country:Казахстан. Ничего не изменено.`,
  badLanguage: (typed) =>
    `«${typed}»: такой язык здесь не известен. Напишите две буквы кода или название, например +lang:ru или +lang:русский. Ничего не изменено.`,
  badKind: (typed) =>
    `«${typed}»: такого рода источников нет. Их четыре: state (государственное агентство), wire (агентство), official (официальный), private (частное издание), например +kind:official. Ничего не изменено.`,
  noTime: (typed) =>
    `«${typed}» понятно, но не хватает времени: этот канал пока не получает дайджест. Добавьте время, например 09:00. Ничего не изменено.`,
  tooManyTimes: (typed, most) =>
    `Канал получает не больше ${count(most, 'дайджеста', 'дайджестов', 'дайджестов')} в день, «${typed}» — уже сверх того. Уберите лишнее время. Ничего не изменено.`,
  tooManyWords: (typed, most) =>
    `В фильтре не больше ${count(most, 'слова', 'слов', 'слов')}, «${typed}» — уже сверх того. Уберите лишние. Ничего не изменено.`,
  strange: (typed) => `«${typed}» здесь не понято, ничего не изменено.`,
  badWord: (typed) =>
    `«${typed}» прочесть нельзя. Напишите время, дни, часовой пояс, объём, +слово или -слово, quiet, roundup:пт или corrections:off, например: 09:00 18:00 пн-пт Asia/Tashkent short -футбол. Ничего не изменено.`,
  saved: (title, days, time, zone) => `Этот канал будет получать дайджест «${title}» ${days} в ${time}, ${zone}.`,
  removed: (title) => `Этот канал больше не получает дайджест «${title}».`,
  none: (title) => `Этот канал и не получал дайджест «${title}», ничего не изменено.`,
  pausedIn: 'Дайджест приостановлен в ',
  paused: (why, command) =>
    `: ${why}. Больше туда ничего не отправляется. Когда причина устранена, /${command} subscribe в канале возобновит его.`,
  slackRight: 'администратор или владелец этого пространства',
  sourcesRight:
    'Вы не можете менять источники: из них получают новости все каналы. Это может человек, которого называет настройка OWNERS.',
  ownerRight: 'человек, которого называет настройка OWNERS',
  discordRight: 'человек с правом «Управлять сервером»',
}

const help: HelpWords = {
  title: (title) => `Новости: ${title}`,
  commands: 'Команды',
  examples: 'Попробуйте',
  more: (name) => [
    { typed: `quote ${name} share`, about: 'ответ, который увидят все' },
    { typed: 'search граница page:2', about: 'вторая страница списка' },
    {
      typed: 'subscribe 09:00 18:00 mon-fri Asia/Tashkent short',
      about: 'часы, дни, часовой пояс и объём: short, standard или long',
    },
    {
      typed: 'subscribe +дорога -футбол +country:KZ +"новый мост"',
      about: 'только статьи со словом и ни одной с другим; также lang:, kind: и person:',
    },
    {
      typed: 'subscribe quiet roundup:fri corrections:thread',
      about: 'без выпуска в дни без новостей, обзор недели и то, как приходят исправления',
    },
  ],
  all: 'Все команды',
  nextDigest: 'Следующий дайджест здесь: ',
  noDigest: (command) => `Этот канал пока не получает дайджест: /${command} subscribe 09:00 Asia/Tashkent`,
  stored: (articles) => capitalised(storedArticles(articles)),
}

const kinds = {
  'state agency': 'государственное агентство',
  private: 'частное издание',
  wire: 'агентство',
  official: 'официальный источник',
} as const

export const russian: Words = {
  locale: 'ru',
  script: 'cyrillic',
  reported: 'Пересказ',
  background: 'Справка',
  keyPoints: 'Главное',
  document: 'документ',
  undated: 'без даты',
  untitled: 'Без заголовка',
  share: 'Показать в канале',
  readArticle: 'Читать статью',
  quotesBy: (name) => `Что сказал(а): ${name}`,
  weekOf: (title, iso) => `${title}: неделя по ${day(iso)}`,
  digestOf: (title, iso) => `${title}: ${day(iso)}`,
  day,
  minutes: (minutes) => `чтение: ${minutes} мин`,
  aside: (name, about) => (about.length === 0 ? name : `${name} (${about.join(', ')})`),
  comma: ', ',
  colon: ': ',
  sourceKind: (kind) => kinds[kind],
  country: (code) => (/^[A-Za-z]{2}$/.test(code) ? (countryNames.of(code.toUpperCase()) ?? code) : code),
  office: (role, body) => `${role} ${body}`,
  unattributed: 'говорящий не назван',
  more: (stories) => `ещё ${count(stories, 'новость', 'новости', 'новостей')}`,
  inLanguage: (language) => `язык: ${languageNames.of(language) ?? language}`,
  inSentence: 'В предложении',
  noQuotesIn: (language) =>
    `Язык текста: ${languageNames.of(language) ?? language}. Цитаты на нём не распознаются, поэтому ни одна не показана.`,
  variantIn: (source) => `${source} печатает иначе`,
  proof,
  check,
  nothing,
  story,
  health,
  settings,
  sources,
  why,
  subscription,
  help,
  search,
  status,
  pages,
  form,
  home,
  link,
}
