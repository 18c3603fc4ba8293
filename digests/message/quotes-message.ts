import { datelineOf } from '../article/dateline.ts'
import { sentencesOf } from '../article/sentences.ts'
import { contains, sliceOf } from '../article/span.ts'
import { fragmentUrl } from '../article/text-fragment.ts'
import { differenceOf } from '../quote/difference.ts'
import { wordsOf, type Said, type Utterance } from '../record/record.ts'
import type { Words } from '../words/words.ts'
import { dateOf, sourceOf } from './article-line.ts'
import { changesInline } from './changes.ts'
import { joined, linked, plain } from './inline.ts'
import type { Action, Inline, Message, Node } from './message.ts'
import { pageNodes, type Page } from './pages.ts'
import { quoteNodes } from './quote-nodes.ts'

/** Beside the utterances: the commands of the buttons. `command` is the list's own, `shareCommand` is null where sharing makes no sense. */
export type RecordCommands = {
  readonly commandWord: string
  readonly command: string
  readonly shareCommand: string | null
}

/** The answer to `quote`, a page of it: what one person said, newest first, each with office, date, place and sources, and where prints differ. */
export function quotesMessage(
  name: string,
  { shown, before, ...place }: Page<Utterance>,
  words: Words,
  { commandWord, command, shareCommand }: RecordCommands,
): Message {
  const marked = shown.filter(({ said }) => said.quote.kind !== 'reported')
  const proofs: readonly Action[] = marked.map(({ said }, index) => ({
    label: words.proof.button(before + index + 1),
    command: `${commandWord} proof ${said.id}`,
  }))
  const actions: readonly Action[] = [
    ...proofs,
    ...(shareCommand === null ? [] : [{ label: words.share, command: shareCommand }]),
  ]
  const numberOf = (utterance: Utterance): number | null => {
    const index = marked.indexOf(utterance)
    return index === -1 || (marked.length < 2 && place.pages === 1) ? null : before + index + 1
  }
  const nodes: readonly Node[] = [
    ...shown.flatMap((utterance) => utteranceNodes(utterance, numberOf(utterance), words)),
    ...(actions.length === 0 ? [] : [{ kind: 'actions', actions } as const]),
    ...pageNodes(place, command, words),
  ]
  return { title: words.quotesBy(name), nodes }
}

function utteranceNodes({ said, alsoIn, variants }: Utterance, number: number | null, words: Words): readonly Node[] {
  const by = joined([...(number === null ? [] : [[plain(`${number}`)]]), ...provenance(said, alsoIn, words)])
  return [
    ...quoteNodes(said.quote, said.article.text, by, words),
    ...sentenceNodes(said, words),
    ...variants.map((variant) => variantNode(said, variant, words)),
  ]
}

// Words taken out of the writer's own sentence are read in it.
function sentenceNodes({ quote, article }: Said, words: Words): readonly Node[] {
  if (quote.kind !== 'mixed') return []
  const sentence = sentencesOf(article.text, article.language).find((span) => contains(span, quote.spans[0]))
  return sentence === undefined
    ? []
    : [{ kind: 'context', text: [plain(`${words.inSentence}: ${sliceOf(article.text, sentence)}`)] }]
}

function provenance({ quote, article }: Said, alsoIn: readonly Said[], words: Words): readonly (readonly Inline[])[] {
  const { office } = quote
  const place = datelineOf(article.text)?.place ?? null
  return [
    office === null ? [] : [plain(words.office(office.role, office.body))],
    dateOf(article, words),
    place === null ? [] : [plain(place)],
    joined([sourceLink({ quote, article }, words), ...alsoIn.map((other) => sourceLink(other, words))], ', '),
    article.language === words.locale ? [] : [plain(words.inLanguage(article.language))],
  ]
}

function sourceLink({ quote, article }: Pick<Said, 'quote' | 'article'>, words: Words): readonly Inline[] {
  const [source] = sourceOf(article, words)
  const name = source?.kind === 'plain' ? source.text : article.source.name
  return [linked(name, fragmentUrl(article, quote.spans[0]))]
}

function variantNode(said: Said, variant: Said, words: Words): Node {
  return {
    kind: 'context',
    text: [
      plain(`${words.variantIn(variant.article.source.name)}${words.colon}`),
      ...changesInline(differenceOf(wordsOf(said), wordsOf(variant))),
    ],
  }
}
