import { sliceOf } from '../article/span.ts'
import type { Attribution } from './attribution.ts'
import type { Run, Scene } from './scene.ts'

// A run of fewer words is a scare quote, a nickname or a title, unless a cue stands directly beside it and it is a sentence.
const leastWords = 3
const mostNameWords = 8
const mostTitleWords = 20

/** True for a marked run that is somebody's words: not a title, a nickname, a slogan or a word held at arm's length. */
export function isSpeech(scene: Scene, run: Run, { by, cue }: Attribution): boolean {
  const words = sliceOf(scene.text, run.span)
  const count = scene.language.wordsIn(words)
  const sentence = /[.!?…,。！？，]$/.test(words)
  if (!/\s/.test(words) && scene.language.tag !== 'zh') return false
  if (run.single && (by !== 'beside' || cue === null)) return false
  if (count < leastWords) return by === 'beside' && sentence && cue !== null
  if (by === 'subject' && !sentence && /^\p{Lu}/u.test(words)) return false
  if (by === 'none') return count > 4 || sentence
  if (by === 'clause' && !sentence && count <= mostNameWords && isNameMidSentence(scene, run, words)) return false
  if (count > mostTitleWords || !isTitleCase(words) || follows(scene, run, /^[:：]$/)) return true
  return by === 'beside' && !introducesTitle(scene, run)
}

/** "The Long Road Home": every word of weight begins with a capital. */
function isTitleCase(words: string): boolean {
  const weighty = words.match(/\p{L}[\p{L}'’-]*/gu)?.filter((word) => word.length > 3) ?? []
  return weighty.length > 1 && weighty.every((word) => /^\p{Lu}/u.test(word))
}

/** A capital in the middle of a sentence that neither a cue nor a sign leads to: a name, in languages that capitalise only its first word. */
function isNameMidSentence(scene: Scene, run: Run, words: string): boolean {
  const tokens = scene.sentences[run.sentence]?.tokens ?? []
  const at = tokens.findIndex(({ start }) => start === run.outer.start)
  return /^\p{Lu}/u.test(words) && tokens[at - 1]?.kind === 'word'
}

function follows(scene: Scene, run: Run, sign: RegExp): boolean {
  const tokens = scene.sentences[run.sentence]?.tokens ?? []
  const at = tokens.findIndex(({ start }) => start === run.outer.start)
  return sign.test(tokens[at - 1]?.text ?? '')
}

function introducesTitle(scene: Scene, run: Run): boolean {
  const tokens = scene.sentences[run.sentence]?.tokens ?? []
  const at = tokens.findIndex(({ start }) => start === run.outer.start)
  return scene.language.introducesTitle(tokens, at)
}
