import { isPassedOn } from './passed-on.ts'
import { simplify } from './words.ts'

const rejecting = /(?:驳斥|反驳|批驳|否认|批评|谴责|回应|质疑|针对)[^，。；]{0,12}$/u
const claims =
  /^\s*(?:的|这[一种个]*)(?:[\p{Script=Han}]{0,4})(?:说法|指控|指责|传言|谣言|言论|观点|质疑|批评|论调|谬论)/u

/** 驳斥“……”的说法: words of others, of which the subject only speaks. */
export function isOthersClaim(before: string, after: string): boolean {
  return (rejecting.test(before) && claims.test(after)) || isPassedOn(simplify(before), simplify(after))
}
