import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../digests/quote/find-quotes.ts'
import { shownConfidence } from '../../../digests/quote/quote.ts'
import { quotesOf, reported } from './said.ts'
import { cast, shown } from './shown.ts'

const words = '这条路明年春天就能通车。'
const part = '这条路明年春天就能通车'

describe('who stands for somebody speaks, and whose words somebody gives', () => {
  test.each([
    [`政府发言人王秀英代表总理李文青说：“${words}”`, ['王秀英']],
    [`路河组织副秘书长王秀英代表秘书长卡里莫夫表示：“${words}”`, ['王秀英']],
    [`市长李文青代表全体居民说：“${words}”`, ['李文青']],
    [`法国代表让·莫兰说：“${words}”`, ['让·莫兰']],
    [`河州市首席代表李文青说：“${words}”`, ['李文青']],
    [`格鲁吉亚代表团团长拉希莫夫说：“${words}”`, ['拉希莫夫']],
    [`秘书王秀英替市长李文青回答：“${words}”`, ['王秀英']],
    [`王秀英转述了李文青的话：“${words}”`, ['李文青']],
    [`王秀英借用李文青的话说：“${words}”`, ['李文青']],
    [`王秀英引用李文青“${part}”的话。`, ['李文青']],
    [`李文青致信市长。王秀英回信说：“${words}”`, ['王秀英']],
    [`李文青来到村里。网友评论：“${words}”`, ['网友']],
    [`正如王秀英曾这样评价李文青：“${words}”`, ['王秀英']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('nobody has said what may be said, what none says, or what an impostor says', () => {
  test.each([
    [`如果市长在场，她会说：“${words}”`, ['hidden']],
    [`卡里莫夫可能会说：“${words}”`, ['hidden']],
    [`要是卡里莫夫知道了，一定会说：“${words}”`, ['hidden']],
    [`没有一位官员说过：“${words}”`, []],
    [`王秀英表示，没有人说过“${part}”。`, []],
    [`无人表示：“${words}”`, ['hidden']],
    [`有人冒充卡里莫夫发帖称：“${words}”`, ['hidden']],
    [`一名男子自称卡里莫夫，说：“${words}”`, ['hidden']],
    [`有传言称，卡里莫夫说：“${words}”`, ['hidden']],
    [`据称，卡里莫夫曾说：“${words}”`, ['hidden']],
    [`卡里莫夫本想说：“${words}”`, ['hidden']],
    [`卡里莫夫梦见父亲对他说：“${words}”`, ['hidden']],
    [`李文青希望卡里莫夫说：“${words}”`, ['hidden']],
    [`谈到希望时，卡里莫夫说：“${words}”`, ['卡里莫夫*']],
    [`每次开会，卡里莫夫都会说：“${words}”`, ['卡里莫夫*']],
    [`董事会说：“${words}”`, ['董事会']],
    [`李文青在董事会上说：“${words}”`, ['李文青']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('words that a sentence turns to or speaks of are not its subject’s', () => {
  test.each([
    [`针对卡里莫夫所说的“${part}”，王秀英表示怀疑。`, []],
    [`对于“${part}”的说法，卡里莫夫表示不实。`, []],
    [`卡里莫夫表示，“${part}”是谎言。`, []],
    [`卡里莫夫说，“${part}”这句话完全是谣言。`, []],
    [`对于王秀英“${part}”的质疑，卡里莫夫回应说不实。`, []],
    [`针对“${part}”的提问，李文青说：“我还不知道。”`, ['李文青']],
    [`在记者提问“${part}”时，李文青说：“我还不知道。”`, ['李文青']],
    [`李文青转发了王秀英的帖子：“${words}”`, []],
    [`在王秀英眼中，李文青是“${part}的人”。`, []],
    [`李文青被王秀英评价为“${part}的人”。`, []],
    [`王秀英把李文青称为“${part}的人”。`, ['王秀英']],
    [`法院认定李文青“${part}”。`, []],
    [`李文青被选为市长后说：“${words}”`, ['李文青']],
    [`李文青回忆父亲常说的话：“${words}”`, []],
    [`李文青还记得母亲说：“${words}”`, []],
    [`李文青回忆说：“${words}”`, ['李文青']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('a piece of a word is nobody, and no verb belongs to a name', () => {
  test.each([
    [`反对党领袖王秀英批评协议是“${part}”。`, ['王秀英']],
    [`反对派议员李文青说：“${words}”`, ['李文青']],
    [`一位不愿透露姓名的官员说：“${words}”`, ['一位不愿透露姓名的官员']],
    [`李文青告诉记者说：“${words}”`, ['李文青']],
    [`首席调解人王秀英凌晨三点走出会场时说：“${words}”`, ['王秀英']],
    [`摆渡人王秀英掰着手指说：“${words}”`, ['王秀英']],
    [`李文青的母亲王秀英说：“${words}”`, ['王秀英']],
    [`首相岸田安雄说：“${words}”`, ['岸田安雄']],
    [`教练王秀英赛后表示：“${words}”`, ['王秀英']],
    [`包括李文青在内的多名官员表示：“${words}”`, ['多名官员']],
    [`检方指控说：“${words}”`, ['检方']],
    [`老王笑着说：“${words}”`, ['老王']],
    [`王秀英挥了挥手，大声说：“${words}”`, ['王秀英']],
    [`王立信说：“${words}”`, ['王立信']],
    [`领港王秀英说：“${words}”`, ['王秀英']],
    [`老船工王秀英点上一支烟说：“${words}”`, ['hidden']],
    [`这表明“${part}”。`, []],
    [`此举说明：“${words}”`, []],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))

  test.each([
    [`韩国外长说：“${words}”`, ['韩国外长']],
    [`许多牧民说：“${words}”`, ['许多牧民']],
    [`据市网络办相关负责人介绍，“${words}”`, ['市网络办相关负责人']],
    [`有些批评者说：“${words}”`, ['有些批评者']],
    [`湖泊委员会一名不愿具名的官员表示，“${words}”`, ['湖泊委员会一名不愿具名的官员']],
    [`数分钟后目击者李文青说：“${words}”`, ['李文青']],
    [`市长李文青来到村里。一名老人走了过来。他说：“${words}”`, ['一名老人']],
    [`李文青走进学校。该校校长不愿透露姓名，他说：“${words}”`, ['该校校长']],
    [`市长李文青来到村里。村民们围了上来。他说：“${words}”`, ['李文青']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))

  test('a country or a province is no person', () => {
    const kinds = ['韩国', '哈萨克斯坦', '江西'].map(
      (name) => quotesOf('zh', `${name}表示：“${words}”`)[0]?.speakerKind,
    )
    expect(kinds).toEqual(['organisation', 'organisation', 'organisation'])
  })

  test('a reluctant headmaster is not 不愿', () => {
    expect(shown(`该校校长不愿透露姓名，他说：“${words}”`)).not.toContain('不愿')
  })

  test('a name of two characters alone is not yet the topic’s person', () => {
    const person = { id: 'li-hai', names: { latin: ['Li Hai'], cyrillic: [], chinese: ['李海'] }, offices: [] }
    const office = { role: 'Secretary-General', body: 'RRU', since: '2020-01-01', until: null }
    const persons = [{ ...person, offices: [office] }]
    const idsIn = (text: string) =>
      findQuotes({ text, language: 'zh', published: '2024-05-06T08:00:00Z' }, { ...cast, persons })
        .filter(({ confidence }) => confidence >= shownConfidence)
        .map((quote) => quote.person)
    expect(idsIn(`李海说：“${words}”`)).toEqual([])
    expect(idsIn(`秘书长李海说：“${words}”`)).toEqual(['li-hai'])
    expect(idsIn(`路河组织开会。李海说：“${words}”`)).toEqual(['li-hai'])
  })

  test('no statement is that of nobody', () => {
    expect(reported('zh', '没有人问过我们，我们是看报纸才知道的。')).toEqual([])
  })
})

describe('traditional characters are read as simplified ones', () => {
  test.each(Array.from('賀畢鍾歐龔藍龐項駱費麥紀聞塗樂欒滿魯聶竇鮑叢莊繆詹賴閻劉葉'))('%s is a surname', (surname) =>
    expect(shown(`對此，${surname}文青說：「這條路明年春天就能通車。」`)).toEqual([`${surname}文青`]),
  )

  test.each([
    ['無人表示：「這條路明年春天就能通車。」', ['hidden']],
    ['王秀英笑著說：「這條路明年春天就能通車。」', ['王秀英']],
    ['反對黨領袖王秀英說：「這條路明年春天就能通車。」', ['王秀英']],
    ['針對「這條路明年春天就能通車」的說法，李文青表示不實。', []],
    ['如果李文青在場，他會說：「這條路明年春天就能通車。」', ['hidden']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})
