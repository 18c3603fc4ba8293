import { sliceOf } from '../article/span.ts'
import { tokenAt, type Token } from '../language/token.ts'
import type { Attribution } from './attribution.ts'
import type { Run, Scene } from './scene.ts'

// A run of fewer words is a scare quote, a nickname or a title, unless a cue stands beside it and it ends like a sentence.
const leastWords = 3
// A name of something seldom has more words than this; a title in capitals may be longer.
const mostNameWords = 8
const mostTitleWords = 20
// Words with no cue in reach are speech when there are more of them than this.
const mostUnattributedWords = 4

/** A marked run as the filter looks at it: its words, and its place among the tokens of its sentence. */
type View = {
  readonly scene: Scene
  readonly words: string
  readonly count: number
  /** Its own words end with a full stop, a comma or their like. */
  readonly ends: boolean
  readonly tokens: readonly Token[]
  readonly at: number
}

/** True for a marked run that is somebody's words: not a title, a nickname, a slogan or a word held at arm's length. */
export function isSpeech(scene: Scene, run: Run, { by, cue, speaker }: Attribution): boolean {
  const view = viewOf(scene, run)
  if (run.piece === true || run.setOff === 'label') return true
  if (view.count < 2 || /^\S+:\/\/\S+$/.test(view.words)) return false
  // A headline's capitals are not how the words were printed where they were said.
  if (by === 'signed') return view.count >= leastWords && !isInCapitals(view)
  if (run.single && (by !== 'beside' || cue === null)) return false
  if (view.count < leastWords)
    return cue !== null && ((by === 'beside' && view.ends) || (cue.strength === 'speech' && isSetOff(view, by)))
  switch (by) {
    case 'beside':
      return !(isTitle(view) && scene.language.introducesTitle(view.tokens, view.at)) && !isSubject(view)
    case 'clause':
      return !isTitle(view) && (view.ends || !isName(view))
    case 'subject':
      if (speaker === null || scene.language.kindOf(speaker, sliceOf(scene.text, speaker)) === null) return false
      return !isTitle(view) && (view.ends || !(isName(view) || /^\p{Lu}/u.test(view.words)))
    case 'carried':
      return (
        !isTitle(view) && (isAlone(view) || followsColon(view) || (view.at === 0 && view.count > mostUnattributedWords))
      )
    case 'none':
      if (!isAlone(view)) return !isTitle(view) && view.at === 0 && view.ends && view.count > mostUnattributedWords
      return !isTitle(view) && (view.ends || view.count > mostUnattributedWords)
  }
}

function viewOf(scene: Scene, run: Run): View {
  const words = sliceOf(scene.text, run.span)
  const tokens = scene.sentences[run.sentence]?.tokens ?? []
  const at = tokens.findIndex(({ start }) => start === run.outer.start)
  return { scene, words, count: scene.language.wordsIn(words), ends: /[.!?…,。！？，]$/.test(words), tokens, at }
}

// Words that a title leaves in small letters although they have more than three.
const smallWords = new Set([
  'with',
  'from',
  'over',
  'into',
  'upon',
  'under',
  'after',
  'about',
  'between',
  'through',
  'that',
])

/** "The Long Road Home": every word of weight begins with a capital, and no colon leads to it. */
function isTitle(view: View): boolean {
  return view.count <= mostTitleWords && !followsColon(view) && isInCapitals(view)
}

function isInCapitals(view: View): boolean {
  const weighty =
    view.words.match(/\p{L}[\p{L}'’-]*/gu)?.filter((word) => word.length > 3 && !smallWords.has(word)) ?? []
  return weighty.length > 1 && weighty.every((word) => /^\p{Lu}/u.test(word))
}

/** «Мост открыт», — сказала она · Она сказала: «Мост открыт»: the sign of direct speech stands outside the marks, which open with a capital. */
function isSetOff(view: View, by: Attribution['by']): boolean {
  if (!/^\p{Lu}/u.test(view.words) || isInCapitals(view) || (by !== 'beside' && by !== 'clause')) return false
  const leadsOn =
    by === 'beside' &&
    tokenAt(view.tokens, view.at + 1).text === ',' &&
    /^[—–―-]+$/.test(tokenAt(view.tokens, view.at + 2).text)
  return leadsOn || followsColon(view)
}

/** A name of something within a sentence: by a capital that no sign leads to, or by what the language says of such names. */
function isName({ scene, words, count, tokens, at }: View): boolean {
  if (scene.language.isNameOf(words, tokens, at)) return true
  return count <= mostNameWords && /^\p{Lu}/u.test(words) && tokenAt(tokens, at - 1).kind === 'word'
}

/** A name that the sentence goes on with as its subject: 他说，“…工程”已经开工. */
function isSubject(view: View): boolean {
  return (
    !view.ends &&
    tokenAt(view.tokens, view.at + 1).kind === 'word' &&
    view.scene.language.isNameOf(view.words, view.tokens, view.at)
  )
}

/** True when nothing but quotations stands in the sentence. */
function isAlone({ tokens }: View): boolean {
  return tokens.every(({ kind }) => kind === 'quote' || kind === 'sign')
}

function followsColon({ tokens, at }: View): boolean {
  return /^[:：]$/.test(tokenAt(tokens, at - 1).text)
}
