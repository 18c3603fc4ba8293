import { readFileSync } from 'node:fs'
import { findQuotes } from '../digests/quote/find-quotes.ts'
import type { Cast } from '../digests/person/cast.ts'

/**
 * Prints the marked quotations of each document of a JSONL file, `{id, lang, text, published?}` a line, as
 * `{docId, quotes: [{start, end, speaker, speakerStart, speakerEnd}]}` lines: one entry a span, no reported statements.
 */
type Line = { readonly id: string; readonly lang: string; readonly text: string; readonly published?: string }

// No topic helps: what is measured is the grammar.
const nobody: Cast = { persons: [], bodies: [] }

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Usage: npm run -s predict:quotes -- GOLD.jsonl')
  process.exit(2)
}
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line.trim() === '') continue
  const { id, lang, text, published } = JSON.parse(line) as Line
  const found = findQuotes({ text, language: lang, published: published ?? null }, nobody)
  const quotes = found
    .filter(({ setOff }) => setOff === 'marks')
    .flatMap(({ spans, speaker, mention }) =>
      spans.map(({ start, end }) => ({
        start,
        end,
        // Of a pronoun that nothing explains the fullest name in the text is the pronoun.
        speaker: speaker ?? (mention === null ? null : text.slice(mention.start, mention.end)),
        speakerStart: mention?.start ?? null,
        speakerEnd: mention?.end ?? null,
      })),
    )
  console.log(JSON.stringify({ docId: id, quotes }))
}
