import type { FormWords, HomeWords, LinkWords, PageWords, SearchWords, StatusWords } from './chat-words.ts'

const articles = (many: number): string => `${many.toLocaleString('en')} ${many === 1 ? 'article' : 'articles'}`

export const search: SearchWords = {
  title: (words) => `Articles with “${words}”`,
  ask: (command) => `Which words? Write them after it: /${command} search border post`,
  found: (count) => `${articles(count)}, the newest first`,
  brief: (number) => `Brief ${number}`,
}

export const status: StatusWords = {
  title: (title) => `How things stand: ${title}`,
  newest: 'Newest article: ',
  last: 'Last digest here: ',
  none: 'No digest was posted here yet.',
  nextAnywhere: 'Next digest, of all channels: ',
  noneAnywhere: (command) => `No channel gets a digest yet. In a channel: /${command} subscribe 09:00 Asia/Tashkent`,
  paused: (why, command) => `The digest here is paused: ${why}. /${command} subscribe starts it again.`,
  unknown: (count) =>
    `${count} ${count === 1 ? 'part of a digest' : 'parts of digests'} may or may not have been posted.`,
  unpolled: 'No feed was polled yet.',
}

export const pages: PageWords = {
  of: (page, pageCount) => `Page ${page} of ${pageCount}`,
  noPage: (page) => `There is no page ${page}; this is the last.`,
  onlyOne: 'There is one page only, and this is it.',
  fromOne: (command) => `Pages are counted from 1, and this is the first. Another one is /${command} page:2.`,
  previous: 'Previous',
  next: 'Next',
}

export const form: FormWords = {
  title: 'Digest in this channel',
  save: 'Save',
  close: 'Cancel',
  when: 'When',
  whenHint: 'Times and days, such as 09:00 18:00 mon-fri',
  zone: 'Time zone',
  zoneHint: 'Its IANA name, such as Asia/Tashkent',
  filter: 'Words',
  filterHint: '+word: only articles with it; -word: none with it; also roundup:fri, corrections:off',
  change: 'Change',
  test: 'Send a test now',
  isTest: 'This is a test: so a digest looks here, with the news of the last 24 hours.',
  preview: (when, zone, from) => `First digest: ${when} ${zone}, ${from.replace(/hr\.$/, 'h')}`,
  notOpened: (command) =>
    `The form could not be opened. Type it instead, such as: /${command} subscribe 09:00 Asia/Tashkent. Nothing was changed.`,
}

export const home: HomeWords = {
  subscriptions: 'Digests here',
  noSubscriptions: (command) => `No channel here gets a digest yet. In a channel, type /${command} subscribe`,
  recent: 'Recent digests',
  noRecent: 'None was posted yet.',
  feeds: 'Feeds',
}

export const link: LinkWords = {
  unknown: (url) => `No stored article has the address ${url}.`,
}
