import type { FormWords, HomeWords, LinkWords, PageWords, SearchWords, StatusWords } from './chat-words.ts'

export const search: SearchWords = {
  title: (words) => `含“${words}”的文章`,
  ask: (command) => `找哪些词？请写在后面：/${command} search 边境口岸`,
  found: (count) => `${count} 篇文章，最新的在前`,
  brief: (number) => `简报 ${number}`,
}

export const status: StatusWords = {
  title: (title) => `当前状况：${title}`,
  newest: '最新文章：',
  last: '此处的上次摘要：',
  none: '此处尚未发送过摘要。',
  nextAnywhere: '所有频道中的下次摘要：',
  noneAnywhere: (command) => `尚无频道订阅摘要。请在频道中输入：/${command} subscribe 09:00 Asia/Tashkent`,
  paused: (why, command) => `此处的摘要已暂停：${why}。/${command} subscribe 可恢复。`,
  unknown: (count) => `有 ${count} 条摘要消息不确定是否已发出。`,
  unpolled: '尚未轮询任何新闻源。',
}

export const pages: PageWords = {
  of: (page, pageCount) => `第 ${page} 页，共 ${pageCount} 页`,
  noPage: (page) => `没有第 ${page} 页，这是最后一页。`,
  onlyOne: '只有这一页。',
  fromOne: (command) => `页码从 1 开始，这是第一页。其他页：/${command} page:2。`,
  previous: '上一页',
  next: '下一页',
}

export const form: FormWords = {
  title: '此频道的摘要',
  save: '保存',
  close: '取消',
  when: '时间',
  whenHint: '时间和日期，例如 09:00 18:00 周一-周五',
  zone: '时区',
  zoneHint: 'IANA 名称，例如 Asia/Tashkent',
  filter: '词语',
  filterHint: '+词：只要含有它的文章；-词：不要含有它的；还可写 roundup:周五、corrections:off',
  change: '更改',
  test: '立即发送测试',
  isTest: '这是测试：此处的摘要就是这样，内容为过去24小时的新闻。',
  preview: (when, zone, from) => `首次摘要：${when}，${zone}，${from}`,
  notOpened: (command) => `表单无法打开。请直接输入，例如：/${command} subscribe 09:00 Asia/Tashkent。未作任何更改。`,
}

export const home: HomeWords = {
  subscriptions: '这里的摘要',
  noSubscriptions: (command) => `这里尚无频道订阅摘要。请在频道中输入 /${command} subscribe`,
  recent: '最近的摘要',
  noRecent: '尚未发送过。',
  feeds: '新闻源',
}

export const link: LinkWords = {
  unknown: (url) => `已存的文章中没有这个网址：${url}`,
}
