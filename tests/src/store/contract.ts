import { describe, expect, test } from 'vitest'
import type { ChannelId, DeliveryId, UserId } from '../../../adapters/adapter.ts'
import { dayMs, plusMs } from '../../../src/instant.ts'
import type { Edition, Plan, Store } from '../../../src/store/store.ts'
import { anArticle, aQuote, aSubscription, factsOf } from '../../support/articles.ts'
import { aDelivery, anEdition } from '../../support/ledger.ts'
import { feedAt } from '../../support/press.ts'

const edition = anEdition()
const nine = '2026-11-20T09:00:00.000Z'

const plan = async (
  store: Store,
  ...[edition, parts, told]: [Edition, Plan['parts'], Plan['told']]
): Promise<boolean> => (await store.planEditions([{ edition, parts, told }])).length === 1

/** What every store must do; `open` gives an empty one. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`the store on ${name}`, () => {
    test('gives back an article as it was saved, and knows it when it comes again', async () => {
      const store = await open()
      const article = anArticle()
      expect(await store.saveArticle(article, factsOf(article), [])).toBe('new')
      expect(await store.saveArticle(article, factsOf(article), [])).toBe('known')
      expect(await store.article(article.id)).toEqual(article)
      expect(await store.countArticles('sco')).toBe(1)
      expect(await store.countArticles('another')).toBe(0)
    })

    test('makes a changed text a revision of the same article, and quotes it anew', async () => {
      const store = await open()
      const first = anArticle()
      const second = anArticle({ text: first.text.replace('one hour', 'two hours') })
      await store.saveArticle(first, factsOf(first), [aQuote(first.text, 'Lorries now pass in one hour')])
      expect(
        await store.saveArticle(second, factsOf(second), [aQuote(second.text, 'Lorries now pass in two hours')]),
      ).toBe('revised')
      expect(await store.article(first.id)).toEqual({ ...second, revision: 2 })
      const quotes = await store.quotesIn([{ ...second, revision: 2 }])
      expect(quotes.map(({ id }) => id)).toEqual([`${first.id}-2-${second.text.indexOf('Lorries')}`])
    })

    test('finds articles by words in any case, without diacritics, and in Chinese', async () => {
      const store = await open()
      const english = anArticle()
      const russian = anArticle({
        id: 'bbbbbbbbbbbb',
        title: 'Пошлины отменены',
        text: 'Ёмкость рынка растёт.',
        language: 'ru',
      })
      const chinese = anArticle({
        id: 'cccccccccccc',
        title: '口岸开通',
        text: '新的边境口岸星期五正式开通。',
        language: 'zh',
      })
      for (const article of [english, russian, chinese]) await store.saveArticle(article, factsOf(article), [])
      const found = async (words: string) =>
        (await store.articles({ topic: 'sco', limit: 10, words })).map(({ id }) => id)
      expect(await found('BORDER kara-tash')).toEqual([english.id])
      expect(await found('емкость рынка')).toEqual([russian.id])
      expect(await found('口岸')).toEqual([chinese.id])
      expect(await found('border "OR" ) *')).toEqual([])
      expect(await found('!?')).toEqual([])
    })

    test('gives articles newest first, and only those of the times asked for', async () => {
      const store = await open()
      const at = (id: string, published: string) => anArticle({ id, published })
      const articles = [
        at('old', '2026-11-18T08:00:00.000Z'),
        at('new', '2026-11-20T08:00:00.000Z'),
        at('mid', '2026-11-19T08:00:00.000Z'),
      ]
      for (const article of articles) await store.saveArticle(article, factsOf(article), [])
      const ids = async (query: object) =>
        (await store.articles({ topic: 'sco', limit: 10, ...query })).map(({ id }) => id)
      expect(await ids({})).toEqual(['new', 'mid', 'old'])
      expect(await ids({ limit: 1 })).toEqual(['new'])
      expect(await ids({ published: { after: '2026-11-18T08:00:00.000Z', upTo: '2026-11-19T08:00:00.000Z' } })).toEqual(
        ['mid'],
      )
      expect(await ids({ stored: { after: '2026-11-19T08:00:00.000Z', upTo: '2026-11-21T00:00:00.000Z' } })).toEqual([
        'new',
      ])
    })

    test('moves articles to stories, all or none, and gives them in the order of their dates', async () => {
      const store = await open()
      const first = anArticle({ id: 'first', published: '2026-11-19T08:00:00.000Z' })
      const second = anArticle({ id: 'second' })
      await store.saveArticle(second, factsOf(second), [
        aQuote(second.text, 'Lorries now pass in one hour', { person: 'marat-osmonkul' }),
      ])
      await store.saveArticle(first, factsOf(first), [])
      const stretch = { after: '2026-11-18T00:00:00.000Z', upTo: '2026-11-20T08:00:00.000Z' }
      expect((await store.unplaced('sco', stretch)).map(({ article }) => article.id)).toEqual(['first', 'second'])
      const goes = (article: string, from: string | null, to: string) => ({ article, from, to })
      expect(await store.place([goes('second', null, 'second')])).toBe(true)
      expect(await store.place([goes('first', null, 'first'), goes('second', null, 'first')])).toBe(false)
      expect((await store.unplaced('sco', stretch)).map(({ article }) => article.id)).toEqual(['first'])
      expect(await store.place([goes('first', null, 'first'), goes('second', 'second', 'first')])).toBe(true)
      expect(await store.unplaced('sco', stretch)).toEqual([])
      expect(await store.placed('sco', 'stored', stretch)).toMatchObject([
        { article: { id: 'first' }, story: 'first', persons: [] },
        { article: { id: 'second' }, story: 'first', persons: ['marat-osmonkul'] },
      ])
      expect((await store.membersOf(['first'])).map(({ article }) => article)).toEqual(['first', 'second'])
    })

    test('a story of which an article was told keeps all of them, and is named as told', async () => {
      const store = await open()
      for (const id of ['a', 'b', 'c']) {
        const article = anArticle({ id })
        await store.saveArticle(article, factsOf(article), [])
        await store.place([{ article: id, from: null, to: id === 'c' ? 'c' : 'a' }])
      }
      await store.saveSubscription(aSubscription())
      const told = [{ story: 'a', article: 'b', revision: 1, part: 0, shown: [] }]
      await store.planEditions([{ edition: anEdition(), parts: [aDelivery()], told }])
      const { storedAt } = factsOf(anArticle())
      expect(await store.toldStories('sco', plusMs(storedAt, -dayMs))).toEqual(new Set(['a']))
      expect(await store.toldStories('sco', storedAt)).toEqual(new Set())
      expect(await store.place([{ article: 'b', from: 'a', to: 'c' }])).toBe(false)
      expect(await store.place([{ article: 'a', from: 'a', to: 'c' }])).toBe(false)
      expect((await store.membersOf(['a'])).map(({ article }) => article)).toEqual(['a', 'b'])
      expect(await store.place([{ article: 'c', from: 'b', to: 'a' }])).toBe(false)
      expect(await store.place([{ article: 'c', from: 'c', to: 'a' }])).toBe(true)
    })

    test('forgets old articles with their words and quotes, but no sample, nothing newer, and not what was told', async () => {
      const store = await open()
      const at = (id: string, storedAt: string, sample = false) => {
        const article = anArticle({ id, title: `Gate ${id}` })
        return store.saveArticle(article, factsOf(article, { storedAt, sample, hash: id }), [
          aQuote(article.text, 'Lorries now pass in one hour', { person: 'marat-osmonkul' }),
        ])
      }
      await at('old', '2025-01-01T00:00:00.000Z')
      await at('sample', '2016-11-23T00:00:00.000Z', true)
      await at('new', '2026-11-20T08:00:00.000Z')
      await store.saveSubscription(aSubscription())
      await plan(
        store,
        edition,
        [aDelivery()],
        [{ story: 'old', article: 'old', revision: 1, part: 0, shown: ['a word'] }],
      )
      expect(await store.forget('2026-01-01T00:00:00.000Z')).toBe(1)
      expect(await store.forget('2026-01-01T00:00:00.000Z')).toBe(0)
      expect(await store.article('old')).toBeUndefined()
      expect(await store.quotesIn([anArticle({ id: 'old' })])).toEqual([])
      const found = await store.articles({ topic: 'sco', limit: 10, words: 'gate' })
      expect(found.map(({ id }) => id).toSorted()).toEqual(['new', 'sample'])
      expect(await store.quotesBy('sco', 'marat-osmonkul')).toHaveLength(2)
      expect(await store.editionsOf('old')).toHaveLength(1)
      expect(await store.deliveries(['planned'])).toHaveLength(1)
    })

    test('forgets a great many articles in several calls, none of them twice', async () => {
      const store = await open()
      for (let index = 0; index < 205; index += 1) {
        const article = anArticle({ id: `a${index}` })
        await store.saveArticle(article, factsOf(article, { storedAt: '2025-01-01T00:00:00.000Z' }), [])
      }
      expect(await store.forget('2026-01-01T00:00:00.000Z')).toBe(200)
      expect(await store.forget('2026-01-01T00:00:00.000Z')).toBe(5)
      expect(await store.countArticles('sco')).toBe(0)
    })

    test('gives a person’s quotes, the latest article first, and says who was quoted lately', async () => {
      const store = await open()
      const older = anArticle({ id: 'older', published: '2026-11-01T00:00:00.000Z' })
      const newer = anArticle({ id: 'newer' })
      for (const article of [older, newer]) {
        await store.saveArticle(article, factsOf(article), [
          aQuote(article.text, 'Lorries now pass in one hour', { person: 'marat-osmonkul' }),
        ])
      }
      const quotes = await store.quotesBy('sco', 'marat-osmonkul')
      expect(quotes.map(({ article }) => article.id)).toEqual(['newer', 'older'])
      expect(await store.speakers('sco', 5)).toEqual([
        { person: 'marat-osmonkul', speaker: 'Marat Osmonkul', quotes: 2, at: newer.published },
      ])
    })

    test('proves a quote from the revision it was read in, and knows the later one', async () => {
      const store = await open()
      const first = anArticle()
      const second = anArticle({ text: first.text.replace('one hour', 'two hours') })
      await store.saveArticle(first, factsOf(first), [aQuote(first.text, 'Lorries now pass in one hour')])
      const id = `${first.id}-1-${first.text.indexOf('Lorries')}`
      expect(await store.proof(id)).toMatchObject({
        entry: { id, article: { revision: 1, text: first.text } },
        later: null,
      })
      await store.saveArticle(second, factsOf(second, { storedAt: '2026-11-21T00:00:00.000Z' }), [])
      expect(await store.proof(id)).toMatchObject({
        entry: { article: { revision: 1, text: first.text } },
        later: { revision: 2, text: second.text, seenAt: '2026-11-21T00:00:00.000Z' },
      })
      expect(await store.proof('nothing')).toBeUndefined()
    })

    test('finds articles that hold some of the words, those with most of them first', async () => {
      const store = await open()
      const both = anArticle({ id: 'both', title: 'Gate', text: 'the gate opened at dawn' })
      const one = anArticle({ id: 'one', title: 'Gate', text: 'a gate somewhere else, and a road' })
      const none = anArticle({ id: 'none', title: 'Bridge', text: 'nothing of it' })
      for (const article of [none, one, both]) await store.saveArticle(article, factsOf(article), [])
      const found = await store.articles({ topic: 'sco', limit: 10, someWords: 'gate dawn "OR"' })
      expect(found.map(({ id }) => id)).toEqual(['both', 'one'])
      expect(await store.span('sco')).toEqual({ first: '2026-11-20T08:00:00.000Z', last: '2026-11-20T08:00:00.000Z' })
      expect(await store.span('another')).toBeUndefined()
    })

    test('keeps one subscription a channel and topic, whose id stays when it is changed or comes again', async () => {
      const store = await open()
      const saved = await store.saveSubscription(aSubscription())
      await store.pauseSubscription(saved.id, 'not_in_channel')
      const changed = await store.saveSubscription(aSubscription({ id: 'another', times: ['18:30'] }))
      expect(changed).toEqual(aSubscription({ times: ['18:30'] }))
      expect(await store.subscriptions()).toEqual([changed])
      expect(await store.removeSubscription(saved.channel, 'sco')).toBe(true)
      expect(await store.removeSubscription(saved.channel, 'sco')).toBe(false)
      expect(await store.subscriptions()).toEqual([])
      expect((await store.saveSubscription(aSubscription())).id).toBe(saved.id)
    })

    test('gives the subscriptions of a channel, of a workspace and no other that begins alike, and of all', async () => {
      const store = await open()
      const channels = ['slack:T1:C1', 'slack:T1:C11', 'slack:T11:C1', 'slack:T2:C1', 'discord:1:2'] as const
      for (const [n, channel] of channels.entries())
        await store.saveSubscription(aSubscription({ id: `s${n}`, channel: channel as ChannelId }))
      const idsIn = async (some: string) => (await store.subscriptionsIn(some)).map(({ id }) => id)
      expect(await idsIn('slack:T1:C1')).toEqual(['s0'])
      expect(await idsIn('slack:T1:')).toEqual(['s0', 's1'])
      expect(await idsIn('slack:T3:')).toEqual([])
      expect(await idsIn('')).toEqual(['s0', 's1', 's2', 's3', 's4'])
      expect(await store.removeSubscription('slack:T1:C1' as ChannelId, 'sco')).toBe(true)
      expect(await idsIn('slack:T1:')).toEqual(['s1'])
      expect(await store.countUnknown('slack:T1:')).toBe(0)
    })

    test('keeps thousands of quotations of one article', async () => {
      const store = await open()
      const text = Array.from({ length: 5_000 }, (_, index) => `word${index}`).join(' ')
      const article = anArticle({ text })
      const quotes = Array.from({ length: 5_000 }, (_, index) => aQuote(text, `word${index}`))
      const apart = [...new Map(quotes.map((quote) => [quote.spans[0].start, quote])).values()]
      expect(await store.saveArticle(article, factsOf(article), apart)).toBe('new')
      expect(await store.quotesIn([article])).toHaveLength(apart.length)
    })

    test('stores one edition a slot and date, with its parts, whole or not at all', async () => {
      const store = await open()
      await store.saveSubscription(aSubscription())
      const parts = [aDelivery(), aDelivery({ part: 1 })]
      expect(
        await plan(store, edition, parts, [{ story: 'story', article: 'article', revision: 1, part: 0, shown: [] }]),
      ).toBe(true)
      expect(await plan(store, { ...edition, id: 'again' }, [aDelivery({ edition: 'again' })], [])).toBe(false)
      expect(await store.deliveries(['planned'])).toEqual(parts)
      expect(await store.editionsOf('article')).toEqual([{ ...edition, channel: 'slack:T1:C1' }])
      expect(await store.edition('subscription1', '2026-11-20', 0)).toEqual(edition)
      const broken = { ...edition, id: 'edition2', slot: 1 }
      await expect(plan(store, broken, [aDelivery()], [])).rejects.toThrow(/UNIQUE|duplicate/i)
      expect(await store.edition('subscription1', '2026-11-20', 1)).toBeUndefined()
    })

    test('lets exactly one caller claim a part, and counts the attempts', async () => {
      const store = await open()
      await store.saveSubscription(aSubscription())
      const told = [{ story: 'story', article: 'article', revision: 1, part: 0, shown: ['a word'] }]
      await plan(store, edition, [aDelivery()], told)
      const { id } = aDelivery()
      const toldTo = async (since: string) =>
        (await store.toldTo(['subscription1', 'another'], since)).get('subscription1')
      const toldUpTo = () => store.toldUpTo(['subscription1', 'another'], '2026-11-20T05:00:00.000Z')
      expect(await toldTo(edition.after)).toBeUndefined()
      const claims = await Promise.all([1, 2, 3].map(() => store.claim(id, '2026-11-20T04:00:01.000Z')))
      expect(claims.filter((attempts) => attempts !== null)).toEqual([1])
      expect(await toldUpTo()).toEqual(new Map([['subscription1', edition.after]]))
      await store.record(id, { state: 'sent', messageId: '17.01', sentAt: '2026-11-20T04:00:02.000Z' })
      expect(await store.claim(id, '2026-11-20T04:00:03.000Z')).toBeNull()
      const [sent] = await store.deliveries(['sent'])
      expect(sent).toMatchObject({
        state: 'sent',
        messageId: '17.01',
        attempts: 1,
        claimedAt: '2026-11-20T04:00:01.000Z',
      })
      expect(await toldUpTo()).toEqual(new Map([['subscription1', edition.upTo]]))
      expect(await toldTo(edition.after)).toEqual(told.map((one) => ({ ...one, after: edition.after })))
      expect(await toldTo(edition.upTo)).toBeUndefined()
      const slot = { subscription: 'subscription1', localDate: '2026-11-20', slot: 0, dueAt: edition.dueAt }
      expect(await store.editionsSince(['subscription1', 'another'], '2026-11-20')).toEqual([slot])
      expect(await store.editionsSince(['subscription1'], '2026-11-21')).toEqual([])
    })

    test('gives the messages that told what changed or was withdrawn, each until its line is written down', async () => {
      const store = await open()
      const article = anArticle({ id: 'article' })
      const page = { url: 'https://news.example/a', seeAgainAt: '2026-11-20T09:00:00.000Z' }
      await store.saveArticle(article, factsOf(article, { page }), [])
      expect(await store.headlines('sco', 5)).toEqual([{ id: 'article', title: article.title }])
      await store.saveSubscription(aSubscription())
      const told = [{ story: 'story', article: 'article', revision: 1, part: 1, shown: ['Lorries now pass'] }]
      await plan(store, edition, [aDelivery(), aDelivery({ part: 1, thread: 'The day' })], told)
      const [first, second] = [aDelivery().id, aDelivery({ part: 1 }).id]
      const sentAt = '2026-11-20T04:00:02.000Z'
      await store.record(first, { state: 'sent', messageId: '17.01', sentAt })
      expect(await store.deliveries(['planned'])).toMatchObject([{ id: second, thread: 'The day', below: '17.01' }])
      await store.record(second, { state: 'sent', messageId: '17.01/17.02', sentAt })
      const due = () => store.toldOfChanges(sentAt, edition.after)
      expect(await due()).toEqual([])
      const changed = { ...article, text: 'Nothing of it was true.' }
      const seenAt = '2026-11-20T10:00:00.000Z'
      await store.saveArticle(changed, factsOf(changed, { storedAt: seenAt }), [])
      const [one] = await due()
      expect(one).toMatchObject({ messageId: '17.01/17.02', changedAt: seenAt, is: 'changed', edited: false })
      if (one === undefined) throw new Error('a change was told')
      await store.keepEdit(one, { text: 'corrected' }, seenAt)
      expect(await due()).toMatchObject([{ edited: true, payload: { text: 'corrected' } }])
      const last = { part: 0, isLast: true }
      expect([
        await store.correct({ ...one, ...last }, seenAt),
        await store.correct({ ...one, ...last }, seenAt),
      ]).toEqual([true, false])
      expect(await due()).toEqual([])
      await store.correctLater({ ...one, ...last })
      expect(await due()).toHaveLength(1)
      await store.correct({ ...one, ...last }, seenAt)

      expect(await store.pagesToSeeAgain('2026-11-20T08:59:00.000Z', 5)).toEqual([])
      expect(await store.pagesToSeeAgain(page.seeAgainAt, 5)).toMatchObject([{ url: page.url, goneAt: null }])
      const goneAt = '2026-11-20T11:00:00.000Z'
      await store.sawAgain('article', { next: null, goneAt, withdrawnAt: goneAt, returnedAt: null })
      expect(await store.pagesToSeeAgain(goneAt, 5)).toEqual([])
      const [gone] = await due()
      expect(gone).toMatchObject({ is: 'withdrawn', changedAt: goneAt })
      const stretch = { after: '2026-11-01T00:00:00.000Z', upTo: goneAt }
      expect(await store.placed('sco', 'published', stretch)).toEqual([])
      const returnedAt = '2026-11-20T12:00:00.000Z'
      await store.sawAgain('article', { next: null, goneAt: null, withdrawnAt: null, returnedAt })
      expect(await due()).toEqual([])
      if (gone !== undefined) await store.correct({ ...gone, ...last }, goneAt)
      expect(await due()).toMatchObject([{ is: 'returned', changedAt: returnedAt }])
      expect(await store.placed('sco', 'published', stretch)).toHaveLength(1)
    })

    test('gives a job the subscriptions and the feeds that it names, without those that were removed', async () => {
      const store = await open()
      for (const name of ['a', 'b', 'c'])
        await store.saveSubscription(aSubscription({ id: name, channel: `slack:T1:${name}` as ChannelId }))
      expect(await store.subscriptionsDue(edition.dueAt)).toEqual(['a', 'b', 'c'])
      await store.removeSubscription('slack:T1:b' as ChannelId, 'sco')
      expect((await store.subscriptionsOf(['c', 'b', 'a', 'd'])).map(({ id }) => id)).toEqual(['a', 'c'])
      expect(await store.subscriptionsOf([])).toEqual([])
      for (const url of ['https://a.example/feed', 'https://b.example/feed']) await store.saveFeed(feedAt(url))
      expect((await store.feedsAt(['https://b.example/feed', 'https://c.example/'])).map(({ url }) => url)).toEqual([
        'https://b.example/feed',
      ])
    })

    test('names the channels for which a step is due, and gives each its open parts in their order', async () => {
      const store = await open()
      await store.saveSubscription(aSubscription())
      await plan(store, edition, [aDelivery(), aDelivery({ part: 1 })], [])
      const { channel, id } = aSubscription()
      const at = { heldSince: edition.dueAt, heldUntil: edition.dueAt, dueSince: edition.dueAt }
      expect(await store.channelsWaiting(at)).toEqual([channel])
      expect((await store.partsWaiting(channel)).map(({ part }) => part)).toEqual([0, 1])
      expect(await store.partsWaiting('slack:T1:C9' as ChannelId)).toEqual([])
      expect((await store.openPartsOf([id, 'another'])).map(({ state }) => state)).toEqual(['planned', 'planned'])
      expect(await store.openPartsOf(['another'])).toEqual([])
      await store.record(aDelivery({ part: 1 }).id, { state: 'expired' })
      await store.claim(aDelivery().id, '2026-11-20T04:01:00.000Z')
      const later = { ...at, heldUntil: '2026-11-20T04:02:00.000Z' }
      expect(await store.channelsWaiting({ ...later, heldSince: '2026-11-20T04:00:59.000Z' })).toEqual([])
      expect(await store.channelsWaiting({ ...later, heldSince: '2026-11-20T04:01:00.000Z' })).toEqual([channel])
      // The clock was set back since.
      expect(await store.channelsWaiting(at)).toEqual([channel])
      await store.record(aDelivery().id, { state: 'unknown' })
      expect(await store.channelsWaiting(later)).toEqual([channel])
      expect(await store.channelsWaiting({ ...later, dueSince: later.heldUntil })).toEqual([])
    })

    test('says that it answers, and keeps the sealed token of each tenant', async () => {
      const store = await open()
      await store.reach()
      const one = {
        tenant: 'slack:T1',
        sealed: 'a',
        installedBy: 'slack:T1:U1',
        installedAt: '2026-11-20T04:00:00.000Z',
      }
      await store.keepInstallation(one)
      await store.keepInstallation({ ...one, tenant: 'slack:T11', sealed: 'b' })
      await store.keepInstallation({ ...one, sealed: 'c' })
      await store.keepInstallation({ ...one, sealed: 'd' }, 'a')
      expect(await store.installation('slack:T1')).toEqual({ ...one, sealed: 'c' })
      expect((await store.installations()).map(({ tenant, sealed }) => [tenant, sealed])).toEqual([
        ['slack:T1', 'c'],
        ['slack:T11', 'b'],
      ])
      expect(await store.removeInstallation('slack:T1', '2026-11-20T03:59:59.000Z')).toBe(false)
      expect(await store.removeInstallation('slack:T1', '2027-01-01T00:00:00.000Z')).toBe(true)
      expect(await store.removeInstallation('slack:T1', '2027-01-01T00:00:00.000Z')).toBe(false)
      expect(await store.installation('slack:T11')).toMatchObject({ sealed: 'b' })
    })

    test('erases a workspace with all that was written down of it, and no other that begins alike', async () => {
      const store = await open()
      const [mine, other] = ['slack:T1:C1' as ChannelId, 'slack:T11:C1' as ChannelId]
      for (const [n, channel] of [mine, other].entries()) {
        const subscription = `s${n}`
        await store.saveSubscription(aSubscription({ id: subscription, channel }))
        const edition = anEdition({ id: `e${n}`, subscription })
        const part = aDelivery({ id: `d${n}` as DeliveryId, edition: edition.id, channel })
        await store.planEditions([
          { edition, parts: [part], told: [{ story: 's', article: 'a', revision: 1, part: 0, shown: [] }] },
        ])
        const tenant = channel.split(':').slice(0, 2).join(':')
        await store.keepInstallation({
          tenant,
          sealed: 's',
          installedBy: `${tenant}:U1`,
          installedAt: '2026-11-20T04:00:00.000Z',
        })
        await store.noticeOnce(`silent ${tenant}:U1 https://a.example/ x`, '2026-11-20T04:00:00.000Z')
        await store.noticeOnce(`edited d${n} a 2`, '2026-11-20T04:00:00.000Z')
        await store.saveFeed(feedAt(`https://${n}.example/rss`, { addedBy: `${tenant}:U1` as UserId }))
      }
      expect(await store.eraseTenant('slack:T1')).toEqual({
        subscriptions: 1,
        digests: 1,
        installations: 1,
        notices: 2,
        feeds: 1,
      })
      expect((await store.subscriptionsIn('')).map(({ channel }) => channel)).toEqual([other])
      expect((await store.deliveries(['planned'])).map(({ id }) => id)).toEqual(['d1'])
      expect((await store.installations()).map(({ tenant }) => tenant)).toEqual(['slack:T11'])
      expect(await store.noticeOnce('edited d1 a 2', '2026-11-20T05:00:00.000Z')).toBe(false)
      expect((await store.feeds()).map(({ addedBy }) => addedBy)).toEqual(['erased', 'slack:T11:U1'])
      expect((await store.eraseTenant('slack:T1')).subscriptions).toBe(0)
      // Who subscribes anew begins anew.
      expect((await store.saveSubscription(aSubscription({ id: 'new', channel: mine }))).id).toBe('new')
    })

    test('erases a person, and keeps what their workspace set', async () => {
      const store = await open()
      await store.saveSubscription(aSubscription())
      await store.saveSubscription(
        aSubscription({ id: 's2', channel: 'slack:T1:C2' as ChannelId, createdBy: 'slack:T1:U11' as UserId }),
      )
      await store.noticeOnce('silent slack:T1:U1 https://a.example/ x', '2026-11-20T04:00:00.000Z')
      expect(await store.erasePerson('slack:T1:U1')).toEqual({
        subscriptions: 1,
        digests: 0,
        installations: 0,
        notices: 1,
        feeds: 0,
      })
      expect((await store.subscriptionsIn('')).map(({ createdBy }) => createdBy)).toEqual(['slack:T1:U11', null])
    })

    test('counts the parts that are not at rest, with when the oldest was planned', async () => {
      const store = await open()
      await store.saveSubscription(aSubscription())
      const later = { part: 1, id: 'later' as DeliveryId, plannedAt: '2026-11-20T05:00:00.000Z' }
      await plan(store, edition, [aDelivery(), aDelivery(later)], [])
      await store.record(later.id, { state: 'unknown' })
      expect(await store.openDeliveries()).toEqual([
        { state: 'planned', count: 1, oldest: aDelivery().plannedAt },
        { state: 'sending', count: 0, oldest: null },
        { state: 'unknown', count: 1, oldest: later.plannedAt },
      ])
    })

    test('tells what was sent to a channel or in a workspace, and not to one whose id begins alike', async () => {
      const store = await open()
      for (const [at, channel] of ['slack:T1:C1', 'slack:T1:C11', 'slack:T11:C1'].entries()) {
        const id = `s${at}`
        await store.saveSubscription(aSubscription({ id, channel: channel as ChannelId }))
        const part = aDelivery({
          id: `d${at}` as DeliveryId,
          edition: `e${at}`,
          subscription: id,
          channel: channel as ChannelId,
        })
        await plan(store, { ...edition, id: `e${at}`, subscription: id }, [part], [])
        await store.record(part.id, { state: 'sent', sentAt: nine, messageId: '1' })
      }
      const sentTo = async (channels: string) =>
        (await store.sentEditions(channels, 9)).map(({ channel }) => channel).toSorted()
      expect(await sentTo('slack:T1:C1')).toEqual(['slack:T1:C1'])
      expect(await sentTo('slack:T1:')).toEqual(['slack:T1:C1', 'slack:T1:C11'])
      expect(await sentTo('slack:T11:')).toEqual(['slack:T11:C1'])
      expect(await sentTo('slack::')).toEqual([])
    })
  })
}
