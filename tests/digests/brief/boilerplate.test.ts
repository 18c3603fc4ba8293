import { expect, test } from 'vitest'
import { isBoilerplate } from '../../../digests/brief/boilerplate.ts'

test.each([
  'Reporting by Ana Trel; Editing by Bo Lind',
  '(Additional reporting by Ana Trel)',
  "Channel Nine's Ana Trel and Bo Lind contributed to this report.",
  'Ana Trel reported from Lendava and Bo Lind wrote from Ostrovo.',
  'Read more: Ten ferries worth a trip',
  'RELATED: Ten ferries worth a trip',
  'Watch the ferry leave the pier »',
  'See more photos in the gallery below.',
  'Scroll down for video',
  'Click here to see the pier.',
  'Follow @anatrel on Twitter.',
  'Sign up for our morning newsletter.',
  'Share your thoughts in the comments below.',
  'Comments have been closed for this piece.',
  'Copyright 2026 Harbour Post. All rights reserved.',
  "Editor's note: Ana Trel is a writer in Lendava.",
  'The opinions expressed in this column are those of its author.',
  'UPDATED: 10:05 GMT, 2 March 2026',
  'Image caption The pier in winter',
  'By Ana Trel',
  '___',
  'Читайте также: Десять паромов',
  'Подписывайтесь на наш канал.',
  'Нашли ошибку? Выделите её и нажмите Ctrl+Enter',
  'Фото: Анна Трель',
  'Источник: Портовый вестник',
  'Ранее «Портовый вестник» писал о закрытии причала.',
  '责任编辑：王明',
  '来源：港口网',
  '图为新码头。',
  '关注我们',
  '关注港口网微信公众号',
  '原文：港口网英文原文',
  '读者信箱：码头街一号',
  'For confidential support, call the harbour line.',
  'Click here to read the full transcript.',
  'If you are reading this on the app, tap the picture.',
  'Sorry, this page is not available in your country.',
  'Harbour Post reporter',
  '（编译：王明 责编：李华）',
])('%s is about the page, not the news', (sentence) => {
  expect(isBoilerplate(sentence)).toBe(true)
})

test.each([
  'The council will publish the report by June.',
  'Maren watched the ferry leave the pier.',
  'The mayor shared the story of the pier with the council.',
  'The editor of the Harbour Post resigned on Monday.',
  'The video shows the ferry leaving the pier.',
  'The crew asked for help before the visit to the pier.',
  'The judges read the full transcript on Monday.',
  'Sorry for the delay, the mayor opened the pier on Monday.',
  '海报设计师昨天来到新码头。',
  'Совет города опубликовал источник данных о порте.',
  'Фотография причала вызвала споры в городе.',
  '编辑部昨天搬到新码头。',
])('%s is news', (sentence) => {
  expect(isBoilerplate(sentence)).toBe(false)
})
