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
import { form, home, link, pages, search, status } from './zh-chat.ts'

const dayFormat = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' })
const countryNames = new Intl.DisplayNames('zh-CN', { type: 'region' })
const languageNames = new Intl.DisplayNames('zh-CN', { type: 'language' })

/** A calendar day in Chinese: `2016年11月23日` */
const day = (iso: string): string => dayFormat.format(new Date(iso))

const nothing: NothingWords = {
  articles: (command) => `还没有存入任何文章。下次轮询后会有；/${command} help 可查看其他功能。`,
  article: (words, articles, command) =>
    `已存的 ${articles} 篇文章中没有“${words}”。词越少，找到的越多；/${command} brief 不带词可看最新一篇。`,
  story: (position, stories) => `没有第 ${position} 篇：已存 ${stories} 篇文章。`,
  digest: (title) => `${title}：过去24小时没有新消息。`,
  emptyDay: (title) => `${title}：自上次摘要以来没有新闻。`,
  next: '下次摘要：',
  person: (typed) => `这里没有人叫“${typed}”。`,
  didYouMean: '您是不是要找：',
  whichOne: (typed) => `不止一人叫“${typed}”。您要找哪一位：`,
  quotes: (name, articles) => `在已存的 ${articles} 篇文章中没有找到${name}的引语。`,
  quotesWith: (name, words, articles) => `在已存的 ${articles} 篇文章中没有找到${name}含“${words}”的引语。`,
  askPerson: (command, name) => `谁的话？请在后面写名字：/${command} quote ${name}`,
  lately: '。最近被引用的人：',
  badPeriod: (typed) => `“${typed}”不是日、月或年。请写 2016-11-23、2016-11 或 2016。未进行搜索。`,
  reversedPeriod: (since, until) =>
    `since:${since} 晚于 until:${until}，其间没有内容。请把较早的日期写在 since: 后。未进行搜索。`,
  tooLong: (limit) => `超过 ${limit} 个字符，未进行搜索。写名字和几个词就够了。`,
  verb: (typed) => `没有“${typed}”这个命令。`,
  topic: (typed) => `这里没有主题对应 /${typed}。`,
  failed: (id) => `这里出了问题，不是您的命令有误。已记录，编号 ${id}；请再试一次。`,
  storeAway: (id) => `存储暂时无法访问。请一分钟后再试，重复发送没有影响。已记录，编号 ${id}。`,
  storeFull: (id) => `存储空间已满，未作任何更改。需由机器人的管理者腾出空间；日志编号 ${id}。`,
  gone: (command) => `这篇文章已不再保存，无法显示。/${command} search 可查找已存的文章。`,
}

const story: StoryWords = {
  update: '更新：',
  before: '此前已报道：',
  beside: '其他报道补充：',
  waiting: '新内容不止这些，其余将随这一事件的下次更新发布。',
  sources: (sources) => `${sources} 个独立来源`,
  first: (name) => `首发：${name}，`,
  printed: (source, by) => `转载${source}原文：${by}`,
  others: (others) => `等另外 ${others} 家`,
  corrected: '更正',
  correction: (source) => `${source}修改了报道，此前我们转述为：`,
  restored: (source) => `${source}恢复了我们曾转述的文字：`,
  withdrawn: (source) => `${source}已撤下我们曾转述的报道：`,
  returned: (source) => `${source}重新刊出了我们曾说已撤下的报道：`,
  nowReads: '现为：',
  gone: '这些文字已不在报道中。',
  moreChanges: (changes) => `另有 ${changes} 处更改。`,
}

const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' })
// The first of January 2024 was a Monday.
const daysOf = (days: readonly number[]): string =>
  days.length === 7 ? '每天' : days.map((one) => weekday.format(Date.UTC(2024, 0, one))).join('、')

const settings: SettingsWords = {
  title: (title) => `此处“${title}”摘要的设置`,
  when: '时间',
  days: daysOf,
  size: '篇幅',
  sizeOf: (size) => ({ short: '短（仅标题）', standard: '标准', long: '长（更多新闻，放在消息串里）' })[size],
  include: {
    word: '须含其中之一',
    lang: '语言须为其中之一',
    country: '来源国家须为其中之一',
    kind: '来源类型须为其中之一',
    person: '须提到其中一人',
  },
  includeAll: '文章须同时符合以上每一行“须”的条件。',
  exclude: '不得含有',
  kept: (kept, of) => `过去一周的 ${of} 篇文章中保留 ${kept} 篇。${kept === 0 ? '按这些词，摘要将为空。' : ''}`,
  stranger: (name) => `此处不认识“${name}”：主题中没有此人，已存的文章也未引用过；将按原样查找。`,
  quiet: '没有新闻的日子',
  quietOf: (quiet) => ({ line: '一行说明', off: '不发送' })[quiet],
  roundup: '一周回顾',
  corrections: '来源更改已转述的内容时',
  correctionsOf: (policy) => ({ edit: '更正原消息，并在其下说明', thread: '在消息下说明', off: '不处理' })[policy],
  paused: '已暂停',
  change: '如需更改，请修改以下命令并发送：',
}

const health: HealthWords = {
  answered: (answered, feeds) => `${feeds} 个新闻源中有 ${answered} 个响应`,
  silent: (publisher) => `${publisher}无响应`,
  silentSince: (publisher) => `${publisher}无响应，始于 `,
  othersSilent: (others) => `另有 ${others} 个新闻源无响应`,
  outage: (title) => `${title}：没有收到新内容，但并非所有新闻源都有响应，可能有我们未看到的新闻。`,
  unsure: (parts) => `此前 ${parts} 条消息可能未送达：未收到回应，且无法读取频道`,
  silentForADay: (feeds) => `有 ${feeds} 个新闻源已一天没有响应。系统会自动重试；其间发布的内容不在摘要中。`,
}

const proof: ProofWords = {
  ask: (command, name) => `哪一条引语？编号在引语的出处下；/${command} quote ${name} 的每条引语都有按钮。`,
  button: (number) => `出处 ${number}`,
  cue: (cue) => `引述用语：“${cue}”`,
  readFrom: (revision, hash) => `读自第 ${revision} 版（${hash}），存入时间：`,
  kept: (revision) => `此后媒体改动过文章；第 ${revision} 版中仍有这些话，存入时间：`,
  changed: (revision) => `此后媒体改动或删去了这些话：第 ${revision} 版中已没有，存入时间：`,
  withdrawn: '该媒体已撤下这篇文章：',
  noQuote: (id, command) => `没有编号为“${id}”的引语。编号在引语的出处下方；/${command} quote 可查看最近被引用的人。`,
}

const check: CheckWords = {
  exact: '找到，一字不差',
  other: '找到，但是别人说的',
  unnamed: '找到，一字不差；文中不能确定是谁说的',
  altered: '找到，但用词不同',
  alteredOther: '找到，但用词不同，且是别人说的',
  stranger: (name) => `这里没有名为“${name}”的人；已在所有人的话中查找。`,
  text: '文章中有这些话，但不是引语',
  absent: '未找到',
  absentMeans: '已存的文章中没有这些话。这并不证明没有人说过。',
  little: '词语太少，无法核对',
  littleMeans: '一两个词，或只有“的”“我们”之类的虚词，谁的话里都有。请至少给出三个词，其中要有实词。',
  difference: '所问与所载：',
  searched: (articles, first, last) =>
    `已查：${articles} 篇文章${first === null || last === null ? '' : first.slice(0, 10) === last.slice(0, 10) ? `，${day(first)}` : `，${day(first)}至${day(last)}`}。`,
  ask: (command, name) => `哪些话？请加引号粘贴，也可加名字：/${command} check "原话" ${name}`,
}

const sources: SourcesWords = {
  title: (title) => `新闻源：${title}`,
  none: (command) => `还没有新闻源。有权更改设置的人可用 /${command} sources add https://… 添加。`,
  well: '正常',
  never: '尚未轮询',
  gone: '已永久关闭，不再轮询',
  off: '此机器人不轮询新闻源（FEEDS=off）：以下情况为此前所知。',
  silent: '无响应，自 ',
  lastNew: '最近新文章 ',
  next: '下次尝试 ',
  added: (url, entries) => `${url} 现已加入轮询，目前有 ${entries} 条。`,
  sample: '其中最新的：',
  known: (url) => `${url} 已在轮询中，未作任何更改。`,
  removed: (url) => `${url} 不再轮询。已有文章保留。`,
  unknown: (url) => `${url} 不在轮询中，未作任何更改。`,
  ofTopic: (url) => `${url} 写在主题文件中，请在那里移除。未作任何更改。`,
  failed: (url, why) => `${url} 无法获取（${why}）。未作任何更改。`,
  noFeed: (url, why) => `${url} 不是新闻源（${why}）。未作任何更改。`,
  usage: (command) =>
    `请写 /${command} sources、/${command} sources add https://… 或 /${command} sources remove https://…`,
}

const why: WhyWords = {
  ask: (command) => `哪一篇文章？请在后面写上网址：/${command} why https://news.example/a`,
  noUrl: (typed) => `“${typed}”不是网址。请粘贴文章链接。`,
  unseen: (url, command) => `${url} 不在任何轮询的新闻源中，因此从未查看。/${command} sources 可查看这些新闻源。`,
  found: (feed) => `见于新闻源 ${feed}，时间 `,
  fromFile: '读自文件，时间：',
  stored: '存入时间：',
  ships: '随主题附带，存入时间计为：',
  kept: (score, reason) => `已保留，${score} 分：${reason}。`,
  dropped: (score, reason) => `已舍弃，${score} 分（需 3 分）：${reason}。`,
  from: (where) =>
    ({ page: '正文取自媒体网页。', feed: '网页无法读取，正文取自新闻源。', file: '正文取自文件。' })[where],
  told: '曾出现在以下摘要中：',
  thisChannel: '此频道',
  untold: '尚未出现在此处的任何摘要中。',
  filtered: '未出现在此处的任何摘要中：此频道的筛选将其排除。',
  story: '报道同一事件的还有：',
  alone: '没有其他文章报道此事件。',
  othersTold: '同一事件已据其他文章报道，此文只取新内容。曾出现在以下摘要中：',
}

const subscription: SubscriptionWords = {
  needsChannel: (usage) =>
    `摘要要发到频道，而这里没有频道。请在 Slack 或 Discord 频道中订阅，或运行：npm run -s dateline -- ${usage}`,
  needsRight: (who) => `您不能更改此频道的设置。${who}可以。`,
  badTime: (typed) => `“${typed}”不是时间。请写 HH:MM，从 00:00 到 23:59，例如 09:00。未作任何更改。`,
  badZone: (typed) => `“${typed}”不是时区。请写 IANA 名称，例如 Asia/Tashkent。未作任何更改。`,
  badDay: (typed) => `“${typed}”不是星期几。请写 周一、周一-周五 或 周二,周四。未作任何更改。`,
  badCountry: (typed) =>
    `无法识别国家“${typed}”。请写两个字母的代码或国名，例如 +country:KZ 或 +country:哈萨克斯坦。未作任何更改。`,
  badLanguage: (typed) =>
    `无法识别语言“${typed}”。请写两个字母的代码或名称，例如 +lang:ru 或 +lang:俄语。未作任何更改。`,
  badKind: (typed) =>
    `没有“${typed}”这种来源类型。共有四种：state（官方通讯社）、wire（通讯社）、official（官方来源）、private（民营媒体），例如 +kind:official。未作任何更改。`,
  noTime: (typed) => `“${typed}”可以识别，但缺少时间：此频道尚未订阅摘要。请加上时间，例如 09:00。未作任何更改。`,
  tooManyTimes: (typed, most) => `每个频道每天最多 ${most} 次摘要，“${typed}”已超出。请减少时间。未作任何更改。`,
  tooManyWords: (typed, most) => `筛选最多 ${most} 个词，“${typed}”已超出。请减少词语。未作任何更改。`,
  strange: (typed) => `无法识别“${typed}”，未作任何更改。`,
  badWord: (typed) =>
    `无法识别“${typed}”。请写时间、日期、时区、篇幅、+词 或 -词、quiet、roundup:周五 或 corrections:off，例如：09:00 18:00 周一-周五 Asia/Tashkent short -足球。未作任何更改。`,
  saved: (title, days, time, zone) => `此频道将在${days} ${time}（${zone}）收到摘要“${title}”。`,
  removed: (title) => `此频道不再收到摘要“${title}”。`,
  none: (title) => `此频道本来就没有订阅摘要“${title}”，未作任何更改。`,
  pausedIn: '摘要已暂停，频道：',
  paused: (why, command) => `。原因：${why}。不会再向那里发送。问题解决后，在频道中用 /${command} subscribe 可恢复。`,
  slackRight: '此工作区的管理员或所有者',
  sourcesRight: '您不能更改新闻源：所有频道都由其供稿。设置 OWNERS 中列出的人可以。',
  ownerRight: '设置 OWNERS 中列出的人',
  discordRight: '拥有“管理服务器”权限的人',
}

const help: HelpWords = {
  title: (title) => `新闻：${title}`,
  commands: '命令',
  examples: '试试',
  more: (name) => [
    { typed: `quote ${name} share`, about: '所有人可见的回答' },
    { typed: 'search 边境 page:2', about: '列表的第二页' },
    {
      typed: 'subscribe 09:00 18:00 mon-fri Asia/Tashkent short',
      about: '时间、星期、时区和篇幅：short、standard 或 long',
    },
    {
      typed: 'subscribe +铁路 -足球 +country:KZ +"口岸 开通"',
      about: '只要含某词的文章，不要含另一词的；还有 lang:、kind:、person:',
    },
    { typed: 'subscribe quiet roundup:fri corrections:thread', about: '无新闻时不发、每周回顾，以及如何收到更正' },
  ],
  all: '全部命令',
  nextDigest: '此频道的下次摘要：',
  noDigest: (command) => `此频道尚未订阅摘要：/${command} subscribe 09:00 Asia/Tashkent`,
  stored: (articles) => `已存 ${articles} 篇文章`,
}

const kinds = { 'state agency': '官方通讯社', private: '民营媒体', wire: '通讯社', official: '官方来源' } as const

export const chinese: Words = {
  locale: 'zh',
  script: 'chinese',
  reported: '转述',
  background: '背景',
  keyPoints: '要点',
  document: '文件',
  undated: '无日期',
  untitled: '无标题',
  share: '在频道中分享',
  readArticle: '阅读原文',
  quotesBy: (name) => `${name}说过的话`,
  weekOf: (title, iso) => `${title}：截至${day(iso)}的一周`,
  digestOf: (title, iso) => `${title}：${day(iso)}`,
  day,
  minutes: (minutes) => `阅读约 ${minutes} 分钟`,
  aside: (name, about) => (about.length === 0 ? name : `${name}（${about.join('，')}）`),
  comma: '，',
  colon: '：',
  sourceKind: (kind) => kinds[kind],
  country: (code) => (/^[A-Za-z]{2}$/.test(code) ? (countryNames.of(code.toUpperCase()) ?? code) : code),
  office: (role, body) => `${body}${role}`,
  unattributed: '未指明说话人',
  more: (stories) => `还有 ${stories} 条新闻`,
  inLanguage: (language) => `语言：${languageNames.of(language) ?? language}`,
  inSentence: '所在句子',
  noQuotesIn: (language) => `原文为${languageNames.of(language) ?? language}：尚不能识别其中的引语，因此不作任何认定。`,
  variantIn: (source) => `${source}的文字不同`,
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
