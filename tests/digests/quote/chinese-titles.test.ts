import { describe, expect, test } from 'vitest'
import { reported } from './said.ts'
import { shown } from './shown.ts'

const words = '渔获今年减少了三成。'
const other = '这项研究十分扎实可靠。'

describe('a list of titles or a paper’s name behind a quotation leads to its speaker, not to the next one', () => {
  test.each([
    ['论文第一作者、河州大学副教授王秀英解释说', '王秀英'],
    ['《河州日报》记者王秀英说', '王秀英'],
    ['省委常委、副省长王秀英在会上强调', '王秀英'],
    ['市作协主席、《河州文艺》主编王秀英指出', '王秀英'],
    ['医生、作家王秀英笑着说', '王秀英'],
  ])('“…”%s。', (clause, speaker) => {
    expect(shown(`“${words}”${clause}。`)).toEqual([speaker])
    expect(shown(`“${words}”${clause}。李文青评价称：“${other}”`)).toEqual([speaker, '李文青'])
  })

  test('a list behind a quotation that no verb of saying ends is no speaker of it', () => {
    expect(shown(`王秀英说：“${words}”《河州日报》、《河州晚报》都登了这张照片。`)).toEqual(['王秀英'])
  })
})

describe('a verb of two characters before 着 or 时 is no part of a name', () => {
  test.each([
    ['王秀英哽咽着说', '王秀英'],
    ['王秀英微笑着说', '王秀英'],
    ['王秀英颤抖着说', '王秀英'],
    ['王秀英抽泣着说', '王秀英'],
    ['王秀英苦笑着说', '王秀英'],
    ['王秀英挥舞着手臂说', '王秀英'],
    ['王英哽咽着说', '王英'],
    ['王英笑着说', '王英'],
    ['老人哽咽着说', '老人'],
    ['王秀英放下茶杯，哽咽着说', '王秀英'],
    ['卡里莫夫哽咽着说', '卡里莫夫*'],
    ['首相岸田安雄笑着说', '岸田安雄'],
    ['审判长王秀英宣判时说', '王秀英'],
    ['检察官王英起诉时说', '王英'],
    ['王秀英推开大门时说', '王秀英'],
  ])('%s', (clause, speaker) => expect(shown(`${clause}：“${words}”`)).toEqual([speaker]))
})

describe('what somebody does in made-up pictures or posts is not shown as said', () => {
  test.each([
    ['一段合成视频中，王秀英说', 'hidden'],
    ['一段由人工智能生成的视频里，王秀英说', 'hidden'],
    ['在一则虚假帖子里，王秀英说', 'hidden'],
    ['一段假录音中，王秀英说', 'hidden'],
    ['在一段视频中，王秀英说', '王秀英'],
    ['在一段暑假视频中，王秀英说', '王秀英'],
    ['针对网上流传的合成视频，王秀英说', '王秀英'],
    ['谈到合成视频中的画面，王秀英说', '王秀英'],
  ])('%s', (clause, speaker) => expect(shown(`${clause}：“${words}”`)).toEqual([speaker]))
})

describe('a clause in front of a name that tells of it is no part of it', () => {
  test.each([
    ['打进两球的前锋林天佑则表示', '林天佑'],
    ['未参与该研究的同行白景行评价称', '白景行'],
    ['曾在非洲工作的医生白景行说', '白景行'],
    ['正在访问河州的部长王秀英说', '王秀英'],
    ['王秀英与李文青会谈时说', '王秀英'],
    ['王秀英同李文青会面时说', '王秀英'],
  ])('%s', (clause, speaker) => {
    expect(shown(`${clause}：“${words}”`)).toEqual([speaker])
    expect(shown(`“${words}”${clause}。`)).toEqual([speaker])
  })
})

test('a short clause is a statement, a shorter one is none', () => {
  expect(reported('zh', '王秀英来到会场。她说，资金已全部到位。')).toEqual(['王秀英: 资金已全部到位'])
  expect(reported('zh', '王秀英说，问题不大。')).toEqual([])
})
