// Prints {id, spans} for each article of a gold file, one JSON object a line.
import { keyPointsOf } from '../digests/brief/key-points.ts'
import { detectLanguage } from '../digests/language/detect.ts'
import { isRecord, readGold, textIn } from './gold.ts'

const articles = readGold(process.argv[2], (line) => {
  if (!isRecord(line)) return undefined
  const id = textIn(line, 'id')
  const text = textIn(line, 'text')
  if (id === null || text === null) return undefined
  return { id, text, title: textIn(line, 'title') ?? '', language: textIn(line, 'lang') ?? detectLanguage(text) }
})
for (const article of articles) {
  process.stdout.write(`${JSON.stringify({ id: article.id, spans: keyPointsOf(article) })}\n`)
}
