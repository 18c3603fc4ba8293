import { expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../../digests/article/article.ts'
import { dayMs, hourMs, plusMs, type Instant } from '../../../src/instant.ts'
import { createComposer } from '../../../src/publish/compose.ts'
import { createStoryDesk, placedByOne } from '../../../src/publish/story-desk.ts'
import type { Store } from '../../../src/store/store.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { anArticle, aSubscription, factsOf } from '../../support/articles.ts'
import { newFolder } from '../../support/folder.ts'
import { aDelivery, anEdition } from '../../support/ledger.ts'
import { sco } from '../../support/topic.ts'

const now = '2026-11-24T09:00:00.000Z'

const band = {
  id: 'band',
  title: 'Eleven musicians in hospital after rehearsal',
  text: 'Eleven musicians of the Ulun orchestra are in hospital after the roof fell in on their rehearsal in Belsay.',
}
const snow = {
  id: 'snow',
  title: 'Snow lay a metre deep',
  text: 'A metre of snow lay on the roof of the concert hall, which collapsed in Belsay, said the architect Ilko Maren.',
}
const hall = {
  id: 'hall',
  title: 'Roof of Belsay concert hall collapses',
  text: 'The roof of the concert hall in Belsay fell in on Monday night during a rehearsal. Eleven musicians were hurt, the Belsay fire brigade said.',
}

function aStore() {
  const store = openSqliteStore(newFolder())
  onTestFinished(() => store.close())
  const comes = async (parts: Partial<Article>, at: Instant = plusMs(now, -hourMs)): Promise<void> => {
    const article = anArticle({ published: at, ...parts })
    await store.saveArticle(article, factsOf(article, { storedAt: at }), [])
  }
  return { store, comes }
}

/** The channel is told an article, as part of a story. */
async function tell(store: Store, article: string, story: string): Promise<void> {
  await store.saveSubscription(aSubscription())
  const told = [{ story, article, revision: 1, part: 0, shown: ['all'] }]
  await store.planEditions([{ edition: anEdition(), parts: [aDelivery()], told }])
}

const storiesOf = async (store: Store): Promise<Readonly<Record<string, string | null>>> => {
  const placed = await store.placed('sco', 'stored', { after: plusMs(now, -dayMs), upTo: now })
  return Object.fromEntries(placed.map(({ article, story }) => [article.id, story]))
}

test('what nobody was told is dealt again when an article brings it together, also by a desk that begins anew', async () => {
  for (const isNew of [false, true]) {
    const { store, comes } = aStore()
    let desk = createStoryDesk(store)
    for (const one of [band, snow, hall]) {
      await comes(one)
      if (isNew) desk = createStoryDesk(store)
      await desk.settle('sco', now)
    }
    expect(await storiesOf(store)).toEqual({ band: 'band', snow: 'band', hall: 'band' })
  }
})

test('what a channel was told stays in its story: two that were told stay two', async () => {
  const { store, comes } = aStore()
  const desk = createStoryDesk(store)
  await comes(band)
  await comes(snow)
  await desk.settle('sco', now)
  await tell(store, 'snow', 'snow')
  await comes(hall)
  await desk.settle('sco', now)
  expect(await storiesOf(store)).toEqual({ band: 'snow', snow: 'snow', hall: 'snow' })

  const other = aStore()
  const otherDesk = createStoryDesk(other.store)
  await other.comes(band)
  await other.comes(snow)
  await otherDesk.settle('sco', now)
  await tell(other.store, 'snow', 'snow')
  await other.store.planEditions([
    {
      edition: anEdition({ id: 'next', slot: 1 }),
      parts: [aDelivery({ edition: 'next' })],
      told: [{ story: 'band', article: 'band', revision: 1, part: 0, shown: ['all'] }],
    },
  ])
  await other.comes(hall)
  await otherDesk.settle('sco', now)
  expect(await storiesOf(other.store)).toMatchObject({ band: 'band', snow: 'snow' })
})

test('a story that is told while it is dealt again stays as it was told', async () => {
  const { store, comes } = aStore()
  await comes(band)
  await comes(snow)
  let toldMeanwhile = false
  const desk = createStoryDesk({
    ...store,
    place: async (moves) => {
      const isLate = moves.some(({ article }) => article === 'snow') && moves.some(({ article }) => article === 'hall')
      if (isLate && !toldMeanwhile) {
        toldMeanwhile = true
        await tell(store, 'snow', 'snow')
      }
      return store.place(moves)
    },
  })
  await desk.settle('sco', now)
  await comes(hall)
  await desk.settle('sco', now)
  expect(toldMeanwhile).toBe(true)
  expect(await storiesOf(store)).toMatchObject({ snow: 'snow', hall: 'snow' })
})

test('news counts as told in whatever story its article stands by now', async () => {
  const { store, comes } = aStore()
  await comes(band)
  await comes(hall)
  await store.place([
    { article: 'band', from: null, to: 'band' },
    { article: 'hall', from: null, to: 'band' },
  ])
  const told = new Set(['hall'])
  const { entries } = await createComposer(store).compose(
    sco,
    'stored',
    { after: plusMs(now, -dayMs), upTo: now },
    {
      limit: 5,
      size: 'standard',
      language: 'en',
      wishes: { include: [], exclude: [] },
      known: ({ article }) => (told.has(article) ? { shown: 'all', since: plusMs(now, -dayMs) } : null),
    },
  )
  expect(entries.map(({ state, article }) => [state, article.id])).toEqual([['updated', 'band']])
})

test('a desk of few articles a day knows from weeks ago which words are common', async () => {
  const { store, comes } = aStore()
  const report = (id: string, title: string, text: string, days: number) =>
    comes(
      { id, title, text: `The governor Ilko Maren came to the port of Belsay on the Ulun. ${text}` },
      plusMs(now, -days * dayMs),
    )
  for (let days = 60; days > 10; days -= 0.25) {
    await report(`old${days}`, 'Maren in Belsay', `Visit ${days}.`, days)
    await store.place([{ article: `old${days}`, from: null, to: `old${days}` }])
  }
  await report('one', 'Maren opens a school in Belsay', 'Its pupils sang.', 0.2)
  await report('other', 'Maren in Belsay hears of taxes', 'Fishermen called them high.', 0.1)
  await createStoryDesk(store).settle('sco', now)
  expect(await storiesOf(store)).toEqual({ one: 'one', other: 'other' })
})

test('two that ask at once wait for one placing', async () => {
  const { store, comes } = aStore()
  await comes(band)
  await comes(hall)
  let placings = 0
  const desk = createStoryDesk(
    {
      ...store,
      place: async (moves) => {
        placings += 1
        return store.place(moves)
      },
    },
    () => Promise.resolve(),
  )
  await Promise.all([desk.settle('sco', now), desk.settle('sco', now)])
  expect(placings).toBe(1)
})

test('what a desk keeps in memory is made anew from the store after two days', async () => {
  const { store, comes } = aStore()
  let readings = 0
  const desk = createStoryDesk({
    ...store,
    articles: async (query) => {
      readings += 1
      return store.articles(query)
    },
  })
  for (const [days, read] of [
    [0, 1],
    [1, 1],
    [3, 2],
  ] as const) {
    const at = plusMs(now, days * dayMs)
    await comes({ ...band, id: `band${days}` }, plusMs(at, -hourMs))
    await desk.settle('sco', at)
    expect(readings).toBe(read)
  }
})

test('of several processes one places, and begins anew after it was not the one', async () => {
  const { store, comes } = aStore()
  let [isMine, made] = [false, 0]
  const lost: ((names: ReadonlySet<string>) => void)[] = []
  const desk = placedByOne(
    () => {
      made += 1
      return createStoryDesk(store)
    },
    () => Promise.resolve(isMine),
    { onLost: (then) => void lost.push(then) },
  )
  await comes(band)
  await desk.settle('sco', now)
  expect(await storiesOf(store)).toEqual({ band: null })
  isMine = true
  for (const then of lost) then(new Set())
  await desk.settle('sco', now)
  expect(await storiesOf(store)).toEqual({ band: 'band' })
  expect(made).toBe(2)
})
