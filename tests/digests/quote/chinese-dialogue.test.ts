import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'
import { said } from './said.ts'

const [one, two] = ['这条路明年春天通车。', '我不相信这样的话。']

describe('words behind a colon belong to the clause that ends in it, not to who answers', () => {
  test.each([
    ['王秀英告诉李文青：', '李文青回答：', '王秀英', '李文青'],
    ['王秀英反问市长李文青：', '李文青答道：', '王秀英', '李文青'],
    ['王秀英批评李文青：', '李文青说：', '王秀英', '李文青'],
    ['王秀英提醒大家：', '李文青反驳说：', '王秀英', '李文青'],
    ['记者问李文青：', '李文青答：', '记者', '李文青'],
    ['王秀英笑了：', '李文青补充道：', '王秀英', '李文青'],
    ['王秀英拍着桌子：', '李文青说：', '王秀英', '李文青'],
    ['王秀英放下茶杯，一脸严肃：', '李文青说：', '王秀英', '李文青'],
    ['王秀英的回答很简单：', '李文青说：', '王秀英', '李文青'],
    ['围观的村民高呼：', '李文青说：', '围观的村民', '李文青'],
  ])('%s…%s…', (asked, answered, first, second) =>
    expect(said('zh', `${asked}“${one}”${answered}“${two}”`)).toEqual([`${first}: ${one}`, `${second}: ${two}`]),
  )
})

test.each([
  [`李文青说“${one.slice(0, -1)}”，王秀英笑了：“${two}”`, ['李文青', '王秀英']],
  [`王秀英问李文青，“${one}”李文青回答，“${two}”`, ['王秀英', '李文青']],
  [`墙上写着：“${one}”李文青说：“${two}”`, ['李文青']],
  [`大门前一片欢腾：“${one}”李文青说：“${two}”`, ['李文青']],
  [`李文青说：“${one}”并强调：“${two}”`, ['李文青', '李文青']],
  [`“${one.slice(0, -1)}，”李文青说：“${two}”`, ['李文青']],
  [`王秀英批评卡里莫夫：“${two}”卡里莫夫说：“${one}”`, ['王秀英', '卡里莫夫*']],
  [`李文青在墙上写着：“${one}”`, ['李文青']],
])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))

test.each([
  [`“${one}”这是李文青对王秀英的承诺。`, ['hidden']],
  [`王秀英激动的表示：“${one}”`, ['王秀英']],
  [`李文青的建议是“${one}”`, ['李文青']],
  [`面对王秀英的批评，李文青说：“${one}”`, ['李文青']],
])('a verb of saying behind 的 is a noun: %s', (text, speakers) => expect(shown(text)).toEqual(speakers))
