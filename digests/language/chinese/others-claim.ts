import { isPassedOn } from './passed-on.ts'
import { simplify } from './traditional.ts'

const rejecting = /(?:驳斥|反驳|批驳|否认|批评|谴责|回应|质疑|针对)[^，。；]{0,12}$/u
// 针对, 对于李文青: what a sentence turns to before its own subject.
const turning =
  /(?:^|[，。；])[^，。；]{0,4}(?:针对|对于|关于|至于|面对|有关|在?被?问[到及]|(?:在?回[答应]|答复))[^，。；]{0,20}$/u
const turningBriefly = /(?:^|[，。；])\s*对[^，。；]{0,16}$/u
const nouns =
  '(?:说法|指控|指责|传言|传闻|谣言|言论|观点|质疑|疑问|问题|提问|追问|询问|批评|论调|谬论|猜测|报道|消息|声音|评价|呼声)'
const claims = new RegExp(`^\\s*(?:的|这[一种个类样句番]*(?:的)?|等)(?:[\\p{Script=Han}]{0,4})${nouns}`, 'u')
// 针对李文青所说的“……”
const cited = /(?:针对|对于?|关于|至于|回应|否认|反驳|驳斥)[^，。；]{1,20}(?:说|讲|提|称)(?:过|到|出)?的$/u
// “……”是谎言: the quotation is what a clause speaks of.
const spokenOf =
  /^\s*(?:这[句番种一][^，。；“”]{0,6})?(?:完全|全|都|绝对|显然|只|就|不过|根本|并)?(?:是|不是|非|纯属|属于?|系)[^，。；“”]{0,12}(?:谎|谣|假|污蔑|诽谤|诬|捏造|不实|无稽|胡说|错误|荒|歪曲|误|骗|无中生有|不负责)/u

/** 驳斥“……”的说法, “……”是谎言: words of others, of which the subject only speaks. */
export function isOthersClaim(before: string, after: string): boolean {
  const [plainBefore, plainAfter] = [simplify(before), simplify(after)]
  return (
    ((rejecting.test(plainBefore) || turning.test(plainBefore) || turningBriefly.test(plainBefore)) &&
      claims.test(plainAfter)) ||
    /(?:^|[，。；\s])(?:针对|对于|关于|至于|面对)\s*$/u.test(plainBefore) ||
    cited.test(plainBefore) ||
    spokenOf.test(plainAfter) ||
    isPassedOn(plainBefore, plainAfter)
  )
}
