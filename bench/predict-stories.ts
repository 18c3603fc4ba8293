// Prints {id, cluster} for each article of a gold file, or {id, same} when it holds pairs, one JSON object a line. Articles come one by one in order
// of date. At the end of each date a digest tells all that came; what was told keeps its stories. Articles without dates are never told, or with
// --told-after 25 by a digest after each 25. With --cold nothing is known of the weeks before.
import { parseArgs } from 'node:util'
import { detectLanguage } from '../digests/language/detect.ts'
import { createRarity } from '../digests/story/rarity.ts'
import { createStoryIndex, type StoryIndex } from '../digests/story/story-index.ts'
import { isRecord, readGold, textIn } from './gold.ts'

type Told = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly language: string
  readonly published: string | null
}
type Line =
  | { readonly kind: 'article'; readonly article: Told }
  | { readonly kind: 'pair'; readonly id: string; readonly pair: readonly [Told, Told] }

function toldIn(value: unknown, id: string): Told | undefined {
  if (!isRecord(value)) return undefined
  const text = textIn(value, 'text')
  if (text === null) return undefined
  const title = textIn(value, 'title') ?? ''
  const language = textIn(value, 'lang') ?? detectLanguage(`${title} ${text}`)
  return { id, title, text, language, published: textIn(value, 'date') }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'told-after': { type: 'string' }, cold: { type: 'boolean' } },
})
const toldAfter = Number(values['told-after'] ?? Number.POSITIVE_INFINITY)
const lines = readGold(positionals[0], (value): Line | undefined => {
  const id = isRecord(value) ? textIn(value, 'id') : null
  if (!isRecord(value) || id === null) return undefined
  if (value['same'] === undefined) {
    const article = toldIn(value, id)
    return article === undefined ? undefined : { kind: 'article', article }
  }
  const one = toldIn(value['a'], `${id}/a`)
  const other = toldIn(value['b'], `${id}/b`)
  return one === undefined || other === undefined ? undefined : { kind: 'pair', id, pair: [one, other] }
})
const articles = lines.flatMap((line) => (line.kind === 'article' ? [line.article] : line.pair))
const inOrder = articles.toSorted((one, other) => (one.published ?? '').localeCompare(other.published ?? ''))
const print = (prediction: object) => process.stdout.write(`${JSON.stringify(prediction)}\n`)

// A desk has learnt from the weeks before what is rare. The whole collection stands for those.
const isCold = values.cold === true
const rarity = createRarity()
const index = createStoryIndex(rarity)
if (!isCold) for (const article of articles) index.learn(article)
if (lines.every(({ kind }) => kind === 'article')) {
  const digests = Map.groupBy(inOrder, ({ published }, number) => published ?? Math.floor(number / toldAfter))
  for (const [id, cluster] of storiesOf(index, [...digests.values()])) print({ id, cluster })
}
for (const line of lines) {
  if (line.kind !== 'pair') continue
  const [one, other] = storiesOf(createStoryIndex(rarity), [line.pair]).values()
  print({ id: line.id, same: one === other })
}

/** The story of each article. What one digest tells stays where it is afterwards. */
function storiesOf(stories: StoryIndex, digests: readonly (readonly Told[])[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>()
  for (const told of digests) {
    const before = new Set(homes.values())
    for (const article of told) {
      if (isCold) stories.learn(article)
      const batch = stories.batch((story) => before.has(story))
      batch.add(article)
      for (const { article: id, to } of batch.place()) homes.set(id, to)
    }
  }
  return homes
}
