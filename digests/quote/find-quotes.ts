import type { Article } from '../article/article.ts'
import type { Span } from '../article/span.ts'
import { languageOf } from '../language/languages.ts'
import type { Cast } from '../person/cast.ts'
import { attributeSentence } from './attribute.ts'
import { confidenceBy, guessedConfidence, type Attribution } from './attribution.ts'
import { carry } from './carry.ts'
import { isDoubted } from './doubt.ts'
import { bodiesNamedIn } from './foreign-post.ts'
import { isSpeech } from './filter.ts'
import { groupRuns, type Group } from './group.ts'
import { indexNames } from './name-index.ts'
import type { Quote } from './quote.ts'
import { isRunOn } from './run-on.ts'
import { findStatements } from './reported.ts'
import { bodyWordsOf, isPulled } from './repeat.ts'
import { withDroppedSubject } from './neighbour.ts'
import { resolve, type Ground } from './resolve.ts'
import { signatureOf } from './signature.ts'
import { readScene, type Run, type Scene } from './scene.ts'

/**
 * What is said in an article and by whom: marked quotations and reported statements, in the order of the text. Offsets are
 * UTF-16 units into `text` as given. Of a language without a grammar here nothing is claimed: the list is empty.
 */
export function findQuotes(article: Pick<Article, 'text' | 'language' | 'published'>, cast: Cast): readonly Quote[] {
  const language = languageOf(article.language)
  if (language === null) return []
  const scene = readScene(article.text, language)
  const ground = {
    scene,
    index: indexNames(scene),
    cast,
    published: article.published,
    bodies: bodiesNamedIn(article.text, cast),
  }
  const spoken = spokenRuns(scene)
  const marked = groupRuns(spoken).map((group) => markedQuote(group, ground))
  const reported = reportedQuotes(ground, new Set(spoken.map(([run]) => run)))
  return [...marked, ...reported].sort((a, b) => a.spans[0].start - b.spans[0].start)
}

/** The marked runs that are speech, each with its attribution. */
function spokenRuns(scene: Scene): readonly (readonly [Run, Attribution])[] {
  const known = new Map<number, Attribution>()
  for (const place of new Set(scene.runs.map(({ sentence }) => sentence))) {
    for (const [quote, attribution] of attributeSentence(scene, place))
      known.set(quote, withDroppedSubject(scene, place, attribution))
  }
  const signed = new Set<Run>()
  for (const [place, run] of scene.runs.entries()) {
    const signature = signatureOf(scene, run)
    if (signature === null) continue
    known.set(place, signature)
    signed.add(run)
  }
  const bodyWords = bodyWordsOf(scene, signed)
  return carry(scene, known).flatMap((attribution, place) => {
    const run = scene.runs[place]
    if (run === undefined || isPulled(scene, run, bodyWords, signed)) return []
    return isSpeech(scene, run, attribution) ? [[run, attribution] as const] : []
  })
}

function markedQuote({ spans, runs, attribution }: Group, ground: Ground): Quote {
  const { speaker, cue, sentence, by } = attribution
  const resolved = resolve(speaker, sentence, ground)
  const runOn = runs.some((run) => isRunOn(ground.scene, run))
  const doubted = isDoubted(ground.scene, speaker, sentence, Infinity)
  // "The answer was short: “…”": without a word of saying a noun for neither a person nor a body says nothing.
  const isUnsaid = cue === null && speaker?.kind === 'nominal' && resolved.speakerKind === null
  return {
    ...resolved,
    kind: isWhole(ground.scene.text, spans[0]) ? 'direct' : 'mixed',
    setOff: runs[0].setOff,
    spans,
    cue: cue?.word ?? null,
    confidence: Math.min(
      speaker === null ? confidenceBy.none : confidenceBy[by],
      resolved.confidence,
      runOn || doubted || isUnsaid ? guessedConfidence : 1,
    ),
  }
}

/**
 * A quotation that begins like a sentence is direct speech; one that goes on with the writer's own sentence is mixed. In
 * scripts without capitals the end tells.
 */
function isWhole(text: string, { start, end }: Span): boolean {
  if (/^[^\p{L}]*\p{Lo}/u.test(text.slice(start, start + 8))) return /[。！？…，.!?,]/.test(text.charAt(end - 1))
  return /^[^\p{L}]*\p{Lu}/u.test(text.slice(start, start + 8))
}

function reportedQuotes(ground: Ground, spoken: ReadonlySet<Run>): readonly Quote[] {
  return findStatements(ground.scene, spoken).map(({ span, cue, sentence }) => {
    const resolved = resolve(cue.speaker, sentence, ground)
    const doubted = isDoubted(ground.scene, cue.speaker, sentence, span.start)
    return {
      ...resolved,
      kind: 'reported',
      setOff: null,
      spans: [span],
      cue: cue.word,
      confidence: Math.min(confidenceBy.clause, resolved.confidence, doubted ? guessedConfidence : 1),
    }
  })
}
