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
import { form, home, link, pages, search, status } from './en-chat.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const countryNames = new Intl.DisplayNames('en', { type: 'region' })
const languageNames = new Intl.DisplayNames('en', { type: 'language' })
const count = (many: number, one: string, other: string): string =>
  `${many.toLocaleString('en')} ${many === 1 ? one : other}`

/** A calendar day in English: `23 November 2016`. */
const day = (iso: string): string => dayFormat.format(new Date(iso))

const nothing: NothingWords = {
  articles: (command) =>
    `No article is stored yet, so there is nothing to brief. Articles come with the next poll; /${command} help shows what else there is.`,
  article: (words, articles, command) =>
    `${articles === 1 ? 'The one stored article does not hold' : `None of ${articles.toLocaleString('en')} stored articles holds`} “${words}”. Fewer words find more; /${command} brief alone gives the latest one.`,
  story: (position, stories) =>
    `There is no number ${position}: ${count(stories, 'article is', 'articles are')} stored.`,
  digest: (title) => `${title}: nothing new in the last 24 hours.`,
  emptyDay: (title) => `${title}: no news since the last digest.`,
  next: 'Next digest: ',
  person: (typed) => `Nobody here bears the name “${typed}”.`,
  didYouMean: 'Did you mean: ',
  whichOne: (typed) => `More than one person bears the name “${typed}”. Which one: `,
  quotes: (name, articles) =>
    `No quotation by ${name} was found in ${count(articles, 'stored article', 'stored articles')}.`,
  quotesWith: (name, words, articles) =>
    `No quotation by ${name} with “${words}” was found in ${count(articles, 'stored article', 'stored articles')}.`,
  askPerson: (command, name) => `Whose words? Write a name after it: /${command} quote ${name}`,
  lately: '. Quoted lately: ',
  badPeriod: (typed) => `“${typed}” is no day, month or year. Write 2016-11-23, 2016-11 or 2016. Nothing was searched.`,
  reversedPeriod: (since, until) =>
    `since:${since} is later than until:${until}, so nothing lies between them. Write the earlier one behind since:. Nothing was searched.`,
  tooLong: (limit) =>
    `That is longer than ${limit} characters, so it was not searched. A name and a few words are enough.`,
  verb: (typed) => `There is no command “${typed}”.`,
  topic: (typed) => `No topic here answers to /${typed}.`,
  failed: (id) =>
    `Something went wrong here, not with your command. It has been written down as ${id}; please try again.`,
  storeAway: (id) =>
    `What is stored here is for a moment out of reach. Please try again in a minute; asking twice does no harm. It has been written down as ${id}.`,
  storeFull: (id) =>
    `There is no room left here to store anything, so nothing was changed. Who runs this bot must make room first, and finds it in the log as ${id}.`,
  gone: (command) =>
    `This article is no longer stored, so there is nothing to show. What is stored: /${command} search finds it.`,
}

const story: StoryWords = {
  update: 'Update:',
  before: 'Told before:',
  beside: 'Other reports add:',
  waiting: 'There is more that is new than has room here; it comes with the next update of this story.',
  sources: (sources) => count(sources, 'independent source', 'independent sources'),
  first: (name) => `first: ${name}, `,
  printed: (source, by) => `the text of ${source} is also printed by ${by}`,
  others: (others) => `and ${count(others, 'other', 'others')}`,
  corrected: 'Corrected',
  correction: (source) => `${source} changed its article; we had told:`,
  restored: (source) => `${source} put back the words that we had told:`,
  withdrawn: (source) => `${source} no longer has this article, which we had told:`,
  returned: (source) => `${source} has this article again, which we had told was gone:`,
  nowReads: 'It now reads:',
  gone: 'These words no longer stand in it.',
  moreChanges: (changes) => `And ${count(changes, 'more change', 'more changes')}.`,
}

const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' })
// The first of January 2024 was a Monday.
const daysOf = (days: readonly number[]): string =>
  days.length === 7 ? 'every day' : days.map((one) => weekday.format(Date.UTC(2024, 0, one))).join(', ')

const settings: SettingsWords = {
  title: (title) => `Settings of the digest “${title}” here`,
  when: 'When',
  days: daysOf,
  size: 'Size',
  sizeOf: (size) =>
    ({ short: 'short (headlines)', standard: 'standard', long: 'long (more stories, in a thread)' })[size],
  include: {
    word: 'Only with one of',
    lang: 'Only in one of the languages',
    country: 'Only from one of the countries',
    kind: 'Only from one of the kinds of sources',
    person: 'Only if one of them is named',
  },
  includeAll: 'An article has to fit every line that begins with “Only”.',
  exclude: 'Never with',
  kept: (kept, of) =>
    `${of === 1 ? 'Of the one article' : `Of the ${of.toLocaleString('en')} articles`} of the last week, this keeps ${of === 1 && kept === 0 ? 'none' : kept}.${kept === 0 ? ' With these words the digest would have been empty.' : ''}`,
  stranger: (name) =>
    `Nobody is known here by the name “${name}”, neither of the topic nor as quoted in a stored article; it is looked for as it is written.`,
  quiet: 'A day without news',
  quietOf: (quiet) => ({ line: 'one line', off: 'nothing is posted' })[quiet],
  roundup: 'The week’s stories anew',
  corrections: 'When a publisher changes what was told',
  correctionsOf: (policy) =>
    ({ edit: 'the message is corrected, with a line below it', thread: 'a line below the message', off: 'nothing' })[
      policy
    ],
  paused: 'Paused',
  change: 'To change something, change these words and send them:',
}

const health: HealthWords = {
  answered: (answered, feeds) => `${answered} of ${count(feeds, 'feed', 'feeds')} answered`,
  silent: (publisher) => `${publisher} is silent`,
  silentSince: (publisher) => `${publisher} silent since `,
  othersSilent: (others) => `${others} more silent`,
  outage: (title) =>
    `${title}: nothing came in, but not every feed answered, so there may be news that we have not seen.`,
  unsure: (parts) =>
    `${count(parts, 'earlier message', 'earlier messages')} may not have arrived: no answer came, and the channel cannot be read`,
  silentForADay: (feeds) =>
    feeds === 1
      ? 'A feed has not answered for a day. It is tried again by itself; what it publishes meanwhile is missing from the digests.'
      : `${count(feeds, 'feed has', 'feeds have')} not answered for a day. They are tried again by themselves; what they publish meanwhile is missing from the digests.`,
}

const proof: ProofWords = {
  ask: (command, name) =>
    `Which quotation? Its id stands under a quotation’s proof; /${command} quote ${name} has a button for each.`,
  button: (number) => `Proof ${number}`,
  cue: (cue) => `attributed by “${cue}”`,
  readFrom: (revision, hash) => `Read from revision ${revision} (${hash}), stored:`,
  kept: (revision) => `The publisher changed the article since; these words stand in revision ${revision} too, stored:`,
  changed: (revision) =>
    `The publisher changed or removed these words since: they do not stand in revision ${revision}, stored:`,
  withdrawn: 'The publisher no longer has this article, since',
  noQuote: (id, command) =>
    `There is no quotation “${id}”. Its id stands under a quotation’s proof; /${command} quote lists who was quoted lately.`,
}

const check: CheckWords = {
  exact: 'Found, word for word',
  other: 'Found, but said by somebody else',
  unnamed: 'Found, word for word; whose words they are the text does not tell for sure',
  altered: 'Found with other words',
  alteredOther: 'Found with other words, and said by somebody else',
  stranger: (name) => `Nobody here is known as “${name}”; the words were looked for in everybody’s speech.`,
  text: 'The words stand in an article, but not as a quotation',
  absent: 'Not found',
  absentMeans: 'No stored article holds these words. That is no proof that nobody said them.',
  little: 'Too few words to check',
  littleMeans:
    'One or two words, or only words like “the” and “we should”, stand in anybody’s speech. Give at least three, and some that carry the sense.',
  difference: 'What was asked, and what was printed:',
  searched: (articles, first, last) =>
    `Searched: ${count(articles, 'article', 'articles')}${first === null || last === null ? '' : first.slice(0, 10) === last.slice(0, 10) ? ` of ${day(first)}` : `, ${day(first)} to ${day(last)}`}.`,
  ask: (command, name) =>
    `Which words? Paste them in quotation marks, and a name if you like: /${command} check "the words" ${name}`,
}

const sources: SourcesWords = {
  title: (title) => `Feeds: ${title}`,
  none: (command) => `No feed is set up. Those who may change settings add one with /${command} sources add https://…`,
  well: 'answers',
  never: 'not asked yet',
  gone: 'gone for good, and asked no more',
  off: 'This bot polls no feeds (FEEDS=off): what it knows of them is from before.',
  silent: 'no answer since ',
  lastNew: 'last new article ',
  next: 'next try ',
  added: (url, entries) => `${url} is polled from now on. It holds ${count(entries, 'entry', 'entries')} now.`,
  sample: 'The latest of them:',
  known: (url) => `${url} is polled already, so nothing was changed.`,
  removed: (url) => `${url} is polled no more. Its articles stay.`,
  unknown: (url) => `${url} is not polled, so nothing was changed.`,
  ofTopic: (url) => `${url} stands in the topic’s file, so it is taken out there. Nothing was changed.`,
  failed: (url, why) => `${url} could not be fetched (${why}). Nothing was changed.`,
  noFeed: (url, why) => `${url} is no feed (${why}). Nothing was changed.`,
  usage: (command) =>
    `Write /${command} sources, /${command} sources add https://… or /${command} sources remove https://…`,
}

const why: WhyWords = {
  ask: (command) => `Why which article? Put its address behind it: /${command} why https://news.example/a`,
  noUrl: (typed) => `“${typed}” is no address. Paste the link of an article.`,
  unseen: (url, command) =>
    `${url} stood in no feed that is polled, so it was never looked at. /${command} sources lists the feeds.`,
  found: (feed) => `Found in the feed ${feed} on `,
  fromFile: 'Read from a file on',
  stored: 'Stored on',
  ships: 'Ships with the topic, and counts as stored on',
  kept: (score, reason) => `Kept, with ${score} points: ${reason}.`,
  dropped: (score, reason) => `Dropped, with ${score} points of 3: ${reason}.`,
  from: (where) =>
    ({
      page: 'Its text is that of the publisher’s page.',
      feed: 'Its page could not be read, so its text is the feed’s.',
      file: 'Its text is that of the file.',
    })[where],
  told: 'Told in the digests of:',
  thisChannel: 'this channel',
  untold: 'Told in no digest here so far.',
  filtered: 'Told in no digest here: the filter of this channel leaves it out.',
  story: 'Its story is told also by:',
  alone: 'No other article tells its story.',
  othersTold: 'Others of its story were told, so only what is new in this one is. They were in the digests of:',
}

const subscription: SubscriptionWords = {
  needsChannel: (usage) =>
    `A digest goes to a channel, and there is none here. Ask for it in a Slack or Discord channel, or run: npm run -s dateline -- ${usage}`,
  needsRight: (who) => `You may not change what this channel gets. ${who} can.`,
  badTime: (typed) =>
    `“${typed}” is no time of day. Write it as HH:MM, from 00:00 to 23:59, such as 09:00. Nothing was changed.`,
  badZone: (typed) =>
    `“${typed}” is no time zone. Write its IANA name, such as Asia/Tashkent or Europe/Berlin. Nothing was changed.`,
  badDay: (typed) => `“${typed}” is no day of the week. Write mon, mon-fri or tue,thu. Nothing was changed.`,
  badCountry: (typed) =>
    `“${typed}” is not known as a country here. Write its two letters or its name, such as +country:KZ or +country:Kazakhstan. Nothing was changed.`,
  badLanguage: (typed) =>
    `“${typed}” is not known as a language here. Write its two letters or its name, such as +lang:ru or +lang:Russian. Nothing was changed.`,
  badKind: (typed) =>
    `“${typed}” is no kind of source. There are four: state, wire, official and private, such as +kind:official. Nothing was changed.`,
  noTime: (typed) =>
    `“${typed}” is understood, but the time is missing: this channel gets no digest yet. Write a time with it, such as 09:00. Nothing was changed.`,
  tooManyTimes: (typed, most) =>
    `A channel gets at most ${most} digests a day, and “${typed}” is beyond that. Leave some times out. Nothing was changed.`,
  tooManyWords: (typed, most) =>
    `A filter has at most ${most} words, and “${typed}” is beyond that. Leave some out. Nothing was changed.`,
  strange: (typed) => `“${typed}” is not known here, so nothing was changed.`,
  badWord: (typed) =>
    `“${typed}” cannot be read. Write times, days, a zone, a size, +word or -word, quiet, roundup:fri or corrections:off, such as: 09:00 18:00 mon-fri Asia/Tashkent short -football. Nothing was changed.`,
  saved: (title, days, time, zone) => `This channel gets the digest “${title}” ${days} at ${time}, ${zone}.`,
  removed: (title) => `This channel no longer gets the digest “${title}”.`,
  none: (title) => `This channel did not get the digest “${title}”, so nothing was changed.`,
  pausedIn: 'The digest is paused in ',
  paused: (why, command) =>
    `: ${why}. Nothing more is posted there. When that is put right, /${command} subscribe in the channel starts it again.`,
  slackRight: 'An admin or owner of this workspace',
  sourcesRight:
    'You may not change the feeds, which all channels are fed from. Somebody whom the setting OWNERS names can.',
  ownerRight: 'Somebody whom the setting OWNERS names',
  discordRight: 'Somebody with the right “Manage Server”',
}

const help: HelpWords = {
  title: (title) => `News: ${title}`,
  commands: 'Commands',
  examples: 'Try',
  more: (name) => [
    { typed: `quote ${name} share`, about: 'an answer that all see' },
    { typed: 'search border page:2', about: 'the second page of a list' },
    {
      typed: 'subscribe 09:00 18:00 mon-fri Asia/Tashkent short',
      about: 'times, days, zone, and a size: short, standard or long',
    },
    {
      typed: 'subscribe +railway -football +country:KZ +"border post"',
      about: 'only articles with a word, and none with another; also lang:, kind: and person:',
    },
    {
      typed: 'subscribe quiet roundup:fri corrections:thread',
      about: 'nothing on days without news, a weekly round-up, and how corrections come',
    },
  ],
  all: 'All commands',
  nextDigest: 'Next digest here: ',
  noDigest: (command) => `This channel gets no digest yet: /${command} subscribe 09:00 Asia/Tashkent`,
  stored: (articles) => `${count(articles, 'article', 'articles')} stored`,
}

export const english: Words = {
  locale: 'en',
  script: 'latin',
  reported: 'Reported',
  background: 'Background',
  keyPoints: 'Key points',
  document: 'document',
  undated: 'undated',
  untitled: 'Untitled',
  share: 'Share in channel',
  readArticle: 'Read the article',
  quotesBy: (name) => `What ${name} said`,
  weekOf: (title, iso) => `${title}: the week to ${day(iso)}`,
  digestOf: (title, iso) => `${title}: ${day(iso)}`,
  day,
  minutes: (minutes) => `${minutes} min read`,
  aside: (name, about) => (about.length === 0 ? name : `${name} (${about.join(', ')})`),
  comma: ', ',
  colon: ': ',
  sourceKind: (kind) => kind,
  country: (code) => (/^[A-Za-z]{2}$/.test(code) ? (countryNames.of(code.toUpperCase()) ?? code) : code),
  office: (role, body) => `${body} ${role}`,
  unattributed: 'speaker not named',
  more: (stories) => count(stories, 'more story', 'more stories'),
  inLanguage: (language) => `in ${languageNames.of(language) ?? language}`,
  inSentence: 'In the sentence',
  noQuotesIn: (language) =>
    `The text is in ${languageNames.of(language) ?? language}: no quotations are claimed, and who said what is not read.`,
  variantIn: (source) => `${source} prints it otherwise`,
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
