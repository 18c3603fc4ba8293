import { readFileSync } from 'node:fs'
import { articleFromText } from '../digests/article/plain-text.ts'
import type { Article } from '../digests/article/article.ts'

const lines = {
  en: [
    '“We opened the gate at dawn,” said Marat Osmonkul, head of the post.',
    'The new road carries lorries from three valleys to the railway, and it was paid for by both sides.',
    'Osmonkul said that the queue had shrunk to one hour.',
  ],
  ru: [
    '«Мы открыли ворота на рассвете», — сказал начальник поста Марат Осмонкул.',
    'Новая дорога ведёт грузовики из трёх долин к железной дороге, её оплатили обе стороны.',
    'Осмонкул сообщил, что очередь сократилась до часа.',
  ],
  zh: [
    '“我们在黎明时打开了大门，”口岸负责人马拉特·奥斯蒙库尔说。',
    '新公路把三个山谷的卡车引向铁路，费用由双方承担。',
    '奥斯蒙库尔表示，排队时间已缩短到一小时。',
  ],
} as const

/** An article of about 600 words (1,200 characters in Chinese) in one of the three languages, written for this measurement. */
export function articleOf(language: keyof typeof lines): Article {
  const text = Array.from({ length: 16 }, () => lines[language].join(' ')).join('\n\n')
  return { ...sample, id: language, language, text }
}

const { title, byline, published, publishedPrecision, text } = articleFromText(
  readFileSync('topics/sco/articles/2016-11-23-xinhua.txt', 'utf8'),
)

/** The sample article. */
export const sample: Article = {
  id: 'sample',
  revision: 1,
  url: null,
  title,
  byline,
  source: { name: 'Xinhua', kind: 'state agency', country: 'CN' },
  published,
  publishedPrecision,
  language: 'en',
  text,
}
