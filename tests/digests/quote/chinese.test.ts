import { describe, expect, test } from 'vitest'
import { quotesOf, reported, said } from './said.ts'

const zh = (text: string) => said('zh', text)
const words = '这座大桥明年春天就能通车。'

describe('a colon or a comma leads to the quotation', () => {
  test.each([
    [`李文青说：“${words}”`, '李文青'],
    [`李文青在会上表示：“${words}”`, '李文青'],
    [`李文青25日在接受记者采访时表示，“${words}”`, '李文青'],
    [`市交通局副局长李文青指出：“${words}”`, '李文青'],
    [`李文青局长强调：“${words}”`, '李文青'],
    [`河州大学桥梁学院李文青教授告诉记者：“${words}”`, '李文青'],
    [`25日，市交通局发言人李文青介绍说：“${words}”`, '李文青'],
    [`欧阳文青还说：“${words}”`, '欧阳文青'],
    [`拉希莫夫对媒体表示：“${words}”`, '拉希莫夫'],
    [`国家桥梁公司总裁安德烈·拉希莫夫称：“${words}”`, '安德烈·拉希莫夫'],
    [`64岁的李文青回忆道：“${words}”`, '李文青'],
    [`在李文青看来，“${words}”`, '李文青'],
    [`据李文青介绍，“${words}”`, '李文青'],
    [`市交通局表示：“${words}”`, '市交通局'],
    [`知情人士透露，“${words}”`, '知情人士'],
    [`但李文青认为，“${words}”`, '李文青'],
    [`对此，李文青回应称：“${words}”`, '李文青'],
    [`李文青引用老工人的话说：“${words}”`, '老工人'],
    ['當地官員李文青說：「這座大橋明年春天就能通車。」', '李文青'],
  ])('%s', (text, speaker) =>
    expect(zh(text)).toEqual([`${speaker}: ${text.includes('「') ? '這座大橋明年春天就能通車。' : words}`]),
  )
})

describe('the quotation stands first', () => {
  test.each([
    [`“${words}”李文青说。`, '李文青'],
    [`“${words}”市交通局局长李文青在会上说。`, '李文青'],
    [`“${words}”25日，市交通局局长李文青表示。`, '李文青'],
    [`“这座大桥明年春天就能通车”，李文青说。`, '李文青'],
    [`“${words}”李文青告诉记者。`, '李文青'],
    [`“${words}”李文青笑着说，工人们都很高兴。`, '李文青'],
    [`“${words}”河州大学李文青教授解释道。`, '李文青'],
  ])('%s', (text, speaker) => expect(zh(text)[0]?.split(': ')[0]).toBe(speaker))

  test('a quotation that its speaker splits is one attribution', () => {
    expect(zh('“大桥已经建成了，”李文青说，“明年春天就能通车。”')).toEqual([
      '李文青: 大桥已经建成了， | 明年春天就能通车。',
    ])
  })
})

describe('how somebody speaks is nobody', () => {
  test.each([
    [`王秀英拉着记者的手，激动地说：“${words}”`, '王秀英'],
    [`王秀英拉着记者的手，高高兴兴地说：“${words}”`, '王秀英'],
    [`王秀英拉着记者的手，有些不好意思地说：“${words}”`, '王秀英'],
    [`王秀英放下茶杯，语重心长地说：“${words}”`, '王秀英'],
    [`王秀英一边走，一边说：“${words}”`, '王秀英'],
    [`王秀英想了想，说：“${words}”`, '王秀英'],
    [`王秀英点点头，说道：“${words}”`, '王秀英'],
    [`李明激动地说：“${words}”`, '李明'],
    [`老人激动地说：“${words}”`, '老人'],
    [`她们激动地说：“${words}”`, '她们'],
    [`“${words}”王秀英激动地说。`, '王秀英'],
    [`李文青应邀出席并致辞，他在致辞中指出：“${words}”`, '李文青'],
    [`李文青应邀出席。他说：“${words}”`, '李文青'],
    [`王秀英代表村民发言。她说：“${words}”`, '王秀英'],
    [`王秀英代表村民发言说：“${words}”`, '王秀英'],
    [`村民代表王秀英说：“${words}”`, '王秀英'],
    [`巴西代表卡洛斯说：“${words}”`, '卡洛斯'],
    [`首席代表李文青发言。他说：“${words}”`, '李文青'],
  ])('%s', (text, speaker) => expect(zh(text)).toEqual([`${speaker}: ${words}`]))

  test('a verb behind a title is no name for a pronoun', () => {
    expect(quotesOf('zh', `司机留下来。“${words}”他说。`)[0]?.speaker).toBeNull()
  })
})

describe('whose words somebody gives', () => {
  test.each([
    [`河州社援引李文青的话报道：“${words}”`, '李文青'],
    [`用李文青的话说，“${words}”`, '李文青'],
    [`用李文青的话来说，“${words}”`, '李文青'],
    [`正如李文青所说：“${words}”`, '李文青'],
    [`正如李文青所指出的，“${words}”`, '李文青'],
  ])('%s', (text, speaker) => expect(zh(text)).toEqual([`${speaker}: ${words}`]))
})

test.each([`据传，李文青曾说：“${words}”`, `李文青不会说：“${words}”`])('%s is not shown as his', (text) => {
  expect(quotesOf('zh', text).filter(({ speaker, confidence }) => speaker !== null && confidence >= 0.5)).toEqual([])
})

describe('pronouns, and subjects left out', () => {
  test.each([
    [`李文青来到工地。他说：“${words}”`, '李文青'],
    [`李文青女士来到工地。她说：“${words}”`, '李文青'],
    [`李文青参观了大桥，并表示：“${words}”`, '李文青'],
    [`李文青说，大桥已经建成。“${words}”`, '李文青'],
    [`安德烈·拉希莫夫来到工地。拉希莫夫说：“${words}”`, '安德烈·拉希莫夫'],
    [`市交通局局长李文青来到工地。这名局长说：“${words}”`, '李文青'],
  ])('%s', (text, speaker) => expect(zh(text).at(-1)).toBe(`${speaker}: ${words}`))
})

describe('marks that hold no speech', () => {
  test.each([
    '他参加了“河流与城市的未来”论坛。',
    '大桥被称为“河州第一桥”。',
    '工人们发扬“不怕苦、不怕累”的精神。',
    '李文青出席了“大桥建设者之歌”活动。',
  ])('%s', (text) => expect(zh(text)).toEqual([]))
})

describe('marks within marks, and wrong marks', () => {
  test.each([
    ['李文青说：“他告诉我‘快去桥上看看’，我就去了。”', '李文青: 他告诉我‘快去桥上看看’，我就去了。'],
    ['李文青说：“这座大桥明年春天就能通车。“', '李文青: 这座大桥明年春天就能通车。'],
    ['李文青说："这座大桥明年春天就能通车。"', '李文青: 这座大桥明年春天就能通车。'],
    ['李文青说：『这座大桥明年春天就能通车。』', '李文青: 这座大桥明年春天就能通车。'],
    ['李文青说 ： “ 这座大桥明年春天就能通车 。 ”', '李文青: 这座大桥明年春天就能通车 。'],
  ])('%s', (text, line) => expect(zh(text)).toEqual([line]))
})

test('an agency that carries words does not speak them', () => {
  expect(zh(`据新华社报道，李文青说：“${words}”`)).toEqual([`李文青: ${words}`])
})

test('a document, a body and a person are told apart', () => {
  const kinds = (text: string) => quotesOf('zh', text).map(({ speakerKind }) => speakerKind)
  expect(kinds(`联合声明指出：“${words}”`)).toEqual(['document'])
  expect(kinds(`市交通局表示：“${words}”`)).toEqual(['organisation'])
  expect(kinds(`李文青表示：“${words}”`)).toEqual(['person'])
})

test('an interview quotes the answers', () => {
  expect(zh('局长李文青接受采访。\n\n记者：大桥什么时候通车？\n\n答：这座大桥明年春天就能通车。')).toEqual([
    `李文青: ${words}`,
  ])
})

test('an interview in traditional characters quotes its answers, and an empty one is none', () => {
  expect(
    zh(
      '局長李文青接受採訪。\n\n主持人：大橋什麼時候通車？\n\n回答：大橋明年春天就能通車。\n\n記者：那麼路呢？\n\n答：',
    ),
  ).toEqual(['李文青: 大橋明年春天就能通車。'])
})

test('nobody is guessed for words without a speaker', () => {
  expect(zh(`“${words}”`)).toEqual([`?: ${words}`])
})

describe('reported statements', () => {
  test.each([
    ['李文青表示，这座大桥明年春天就能通车。', ['李文青: 这座大桥明年春天就能通车']],
    ['李文青在会上强调，这座大桥明年春天就能通车。', ['李文青: 这座大桥明年春天就能通车']],
    ['李文青去年春天来到这座大桥。', []],
  ])('%s', (text, lines) => expect(reported('zh', text)).toEqual(lines))
})
