import { describe, expect, test } from 'vitest'
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
