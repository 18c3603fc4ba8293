import { expect, test } from 'vitest'
import { nameIn, wordsFor } from '../../../digests/words/words-for.ts'
import { helpMessage } from '../../../digests/message/help-message.ts'
import { wishRows } from '../../../digests/message/settings-message.ts'
import { sco } from '../../support/topic.ts'

test.each([
  ['en-US', 'SCO Secretary-General', 'Rashid Alimov'],
  ['ru', 'генеральный секретарь ШОС', 'Рашид Алимов'],
  ['zh-CN', '上合组织秘书长', '拉希德·阿利莫夫'],
  ['fr', 'SCO Secretary-General', 'Rashid Alimov'],
])('a reader of %s reads of the %s %s', (locale, office, name) => {
  const words = wordsFor(locale, sco.bodies)
  const alimov = sco.persons.find(({ id }) => id === 'rashid-alimov')
  expect(words.office('Secretary-General', 'SCO')).toBe(office)
  expect(alimov === undefined ? '' : nameIn(words, alimov)).toBe(name)
})

test('Russian counts in three forms', () => {
  const { help } = wordsFor('ru', [])
  expect([1, 2, 5, 11, 21].map(help.stored)).toEqual([
    'Сохранена 1 статья',
    'Сохранено 2 статьи',
    'Сохранено 5 статей',
    'Сохранено 11 статей',
    'Сохранена 21 статья',
  ])
})

/** Every label of a language: a text as it is, and of one that is made what it makes of these arguments. */
function labelsOf(locale: string, ...given: readonly unknown[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const read = (value: unknown, path: string): void => {
    if (typeof value === 'string') labels.set(path, value)
    else if (typeof value === 'function') {
      try {
        labels.set(path, String((value as (...given: readonly unknown[]) => unknown)(...given)))
      } catch {
        // Made of days, sizes or kinds, and not of these arguments.
        labels.set(path, '')
      }
    } else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) read(inner, `${path}.${key}`)
  }
  read(wordsFor(locale, []), '')
  return labels
}

test('no language leaves a label of another out', () => {
  const keys = [...labelsOf('en').keys()]
  expect(keys.length).toBeGreaterThan(200)
  for (const locale of ['ru', 'zh']) expect([...labelsOf(locale).keys()]).toEqual(keys)
})

test('what is counted agrees with its number', () => {
  const { nothing, search, health, story, settings } = wordsFor('ru', [])
  expect([1, 2, 5].map(search.found)).toEqual(['1 статья', '2 статьи', '5 статей'].map((n) => `${n}, сначала новые`))
  expect([1, 2, 5].map((many) => nothing.story(9, many))).toEqual(
    ['сохранена 1 статья', 'сохранено 2 статьи', 'сохранено 5 статей'].map((stored) => `Номера 9 нет: ${stored}.`),
  )
  expect([1, 2, 5].map(health.silentForADay).map((told) => told.split('. ')[0])).toEqual(
    ['1 ленты', '2 лент', '5 лент'].map((feeds) => `Уже сутки нет ответа от ${feeds}`),
  )
  expect([1, 2, 5].map(story.sources)[1]).toBe('2 независимых источника')
  expect(settings.kept(0, 1)).toContain('Из статей за последнюю неделю (1)')
  expect(wordsFor('en', []).settings.kept(0, 1)).toContain('Of the one article of the last week, this keeps none.')
})

test('Chinese sentences have full-width marks, and no sentence of any language two full stops', () => {
  // Days are typed with a comma between them.
  const halfWidth = [...labelsOf('zh', '甲', '乙', '丙')].filter(([, text]) =>
    /\p{Script=Han}[,;:?!(]|[。，：；]\s|\p{Script=Han}\.(?!\.)/u.test(text.replace('周二,周四', '')),
  )
  expect(halfWidth).toEqual([])
  for (const locale of ['en', 'ru', 'zh'])
    for (const [path, text] of labelsOf(locale, '2016-11-23', '2016-11-24', '2016-11-25'))
      expect([path, text]).toEqual([path, text.replace(/(?<!\.)\.\.(?!\.)|。。/u, '!')])
})

test('a Chinese label has a full-width colon before its value', () => {
  const words = wordsFor('zh', [])
  const set = {
    size: 'short',
    include: ['港口'],
    exclude: ['足球'],
    quiet: 'off',
    roundup: 5,
    corrections: 'off',
  } as const
  const help = helpMessage(
    {
      title: '港口',
      command: 'sco',
      name: '某人',
      usages: [{ usage: 'brief', about: '新闻简报' }],
      examples: [],
      stored: 1,
      next: null,
      hasChannel: false,
      paused: null,
    },
    words,
  )
  const said = JSON.stringify([wishRows(set, null, words), help])
  expect(said).toMatch(/篇幅：.*须含其中之一：.*：新闻简报/u)
  expect(said).not.toMatch(/\p{Script=Han}: |": /u)
})

test('one thing has one name in Chinese and in Russian', () => {
  const chinese = [...labelsOf('zh', 1, 1).values()].join('\n')
  expect(chinese).not.toMatch(/订阅源|信息源/u)
  const russian = labelsOf('ru', 1, 1)
  expect([...russian.values()].join('\n')).not.toContain('Новое:')
  expect([...russian].filter(([path, text]) => path.startsWith('.proof') && /источник|доказ/iu.test(text))).toEqual([])
  for (const path of ['.proof.button', '.proof.ask', '.proof.noQuote'])
    expect(russian.get(path)?.toLowerCase()).toContain('подтверждени')
  expect(labelsOf('zh', 1).get('.search.brief')).toBe('简报 1')
})
