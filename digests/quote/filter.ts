import { sliceOf } from '../article/span.ts'
import type { Attribution } from './attribution.ts'
import type { Run, Scene } from './scene.ts'

// A run of fewer words is a scare quote, a nickname or a title, unless a cue stands directly beside it and it is a sentence.
const leastWords = 3
const mostTitleWords = 20

/** True for a marked run that is somebody's words: not a title, a nickname, a slogan or a word held at arm's length. */
export function isSpeech(scene: Scene, run: Run, { by, cue }: Attribution): boolean {
  const words = sliceOf(scene.text, run.span)
  const count = scene.language.wordsIn(words)
  const sentence = /[.!?…,。！？，]$/.test(words)
  if (!/\s/.test(words) && scene.language.tag !== 'zh') return false
  if (run.single && (by !== 'beside' || cue === null)) return false
  if (count < leastWords) return by === 'beside' && sentence && cue !== null
  if (by === 'none') return count > 4 || sentence
  if (count > mostTitleWords || !isTitleCase(words)) return true
  return by === 'beside' && !introducesTitle(scene, run)
}

/** "The Long Road Home": every word of weight begins with a capital. */
function isTitleCase(words: string): boolean {
  const weighty = words.match(/\p{L}[\p{L}'’-]*/gu)?.filter((word) => word.length > 3) ?? []
  return weighty.length > 0 && weighty.every((word) => /^\p{Lu}/u.test(word))
}

function introducesTitle(scene: Scene, run: Run): boolean {
  const tokens = scene.sentences[run.sentence]?.tokens ?? []
  const at = tokens.findIndex(({ start }) => start === run.outer.start)
  return scene.language.introducesTitle(tokens, at)
}
