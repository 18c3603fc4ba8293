import { nameIn } from './named.ts'
import { isChineseName, isName, isTransliteration } from './personal.ts'

const verb = '代表'
const post = /(?:首席|常驻|全权|特别|人民|副|总)$/
const place = /[国市省州县区方院团]$/

/** Where 代表 begins in 王秀英代表村民, when it is what she does: in 村民代表王秀英 and 巴西代表卡洛斯 it is a post. Else the words' length. */
export function representing(words: string): number {
  const at = words.indexOf(verb)
  const [before, behind] = [words.slice(0, at), words.slice(at + verb.length)]
  if (at < 1 || /^(?:$|[团处队性们])/u.test(behind) || place.test(before) || post.test(before)) return words.length
  const { kind, nameStart, nameEnd } = nameIn(before, 0)
  if (kind !== 'name') return words.length
  // 发言人李文青代表总理: behind a title and a name it is a verb.
  if (nameStart > 0 || nameEnd < before.length) return at
  const chinese = before.length === 3 && isChineseName(before) && !isTransliteration(before)
  return chinese || !isName(behind, false) ? at : words.length
}
