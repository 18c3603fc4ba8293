import { isChineseName, isName, isTransliteration } from './personal.ts'

const verb = '代表'
const place = /[国市省州县区方院团]$/

/** Where 代表 begins in 王秀英代表村民, when it is what she does: in 村民代表王秀英 and 巴西代表卡洛斯 it is a post. Else the words' length. */
export function representing(words: string): number {
  const at = words.indexOf(verb)
  const [before, behind] = [words.slice(0, at), words.slice(at + verb.length)]
  if (at < 1 || behind === '' || place.test(before) || !isName(before, false)) return words.length
  const chinese = before.length === 3 && isChineseName(before) && !isTransliteration(before)
  return chinese || !isName(behind, false) ? at : words.length
}
