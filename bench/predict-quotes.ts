// Prints the marked quotations of each document of a gold file, `{id, text, lang?, published?}` a line, as `{docId, quotes: [{start, end, speaker,
// speakerStart, speakerEnd}]}` lines: one entry a span, no reported statements.
import type { Cast } from '../digests/person/cast.ts'
import { detectLanguage } from '../digests/language/detect.ts'
import { findQuotes } from '../digests/quote/find-quotes.ts'
import { isRecord, readGold, textIn } from './gold.ts'

// No topic helps: what is measured is the grammar.
const nobody: Cast = { persons: [], bodies: [] }

const documents = readGold(process.argv[2], (line) => {
  if (!isRecord(line)) return undefined
  const id = textIn(line, 'id')
  const text = textIn(line, 'text')
  if (id === null || text === null) return undefined
  return { id, text, language: textIn(line, 'lang') ?? detectLanguage(text), published: textIn(line, 'published') }
})
for (const { id, ...document } of documents) {
  const quotes = findQuotes(document, nobody)
    .filter(({ setOff }) => setOff === 'marks')
    .flatMap(({ spans, speaker, mention }) =>
      spans.map(({ start, end }) => ({
        start,
        end,
        // Of a pronoun that nothing explains the fullest name in the text is the pronoun.
        speaker: speaker ?? (mention === null ? null : document.text.slice(mention.start, mention.end)),
        speakerStart: mention?.start ?? null,
        speakerEnd: mention?.end ?? null,
      })),
    )
  process.stdout.write(`${JSON.stringify({ docId: id, quotes })}\n`)
}
