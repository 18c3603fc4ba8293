// Prints {id, cluster} for each article of a gold file, or {id, same} when it holds pairs, one JSON object a line. Articles come one by one in order
// of date; with --together those of one date come in one batch, as from one poll, and so do all that have none.
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

const { positionals, values } = parseArgs({ allowPositionals: true, options: { together: { type: 'boolean' } } })
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

// What is rare is learnt from the whole collection first, as a desk knows it from the weeks before.
const rarity = createRarity()
const index = createStoryIndex(rarity)
for (const article of articles) index.learn(article)
if (lines.every(({ kind }) => kind === 'article')) {
  const batches = Map.groupBy(inOrder, ({ id, published }) => (values.together === true ? published : id))
  for (const batch of batches.values()) {
    for (const [id, cluster] of storiesOf(index, batch)) print({ id, cluster })
  }
}
for (const line of lines) {
  if (line.kind !== 'pair') continue
  const [one, other] = storiesOf(createStoryIndex(rarity), line.pair).values()
  print({ id: line.id, same: one === other })
}

function storiesOf(stories: StoryIndex, together: readonly Told[]): ReadonlyMap<string, string> {
  const batch = stories.batch()
  for (const article of together) batch.add(article)
  return batch.place()
}
