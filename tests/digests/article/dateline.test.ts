import { describe, expect, test } from 'vitest'
import { datelineOf } from '../../../digests/article/dateline.ts'

describe('a dateline is read into place, day and agency, and its span ends where the report begins', () => {
  test.each([
    ['BEIJING, Nov. 23 (Xinhua) -- The road opened.', 'Beijing', { month: 11, day: 23 }, 'Xinhua'],
    ['LONDON (Reuters) - The road opened.', 'London', null, 'Reuters'],
    ['Osh, Kyrgyzstan (CNN)The road opened.', 'Osh, Kyrgyzstan', null, 'CNN'],
    ['(CNN)The road opened.', null, null, 'CNN'],
    ['(CNN) -- The road opened.', null, null, 'CNN'],
    ['PARIS (AP) — The road opened.', 'Paris', null, 'AP'],
    ['SPRINGFIELD, Ill. — The road opened.', 'Springfield, Ill.', null, null],
    ['МОСКВА, 23 ноября. /ТАСС/. The road opened.', 'Москва', { month: 11, day: 23 }, 'ТАСС'],
    ['BEIJING, March 3. /TASS/. The road opened.', 'Beijing', { month: 3, day: 3 }, 'TASS'],
    ['НОВЫЙ ОСТРОВ, 30 сентября. The road opened.', 'Новый Остров', { month: 9, day: 30 }, null],
    ['МОСКВА, 3 ноя — РИА Новости. The road opened.', 'Москва', { month: 11, day: 3 }, 'РИА Новости'],
    ['МОСКВА, 3 мая - РИА Новости, Пётр Ровнин. The road opened.', 'Москва', { month: 5, day: 3 }, 'РИА Новости'],
    ['Москва. 9 июня. INTERFAX.RU - The road opened.', 'Москва', { month: 6, day: 9 }, 'INTERFAX.RU'],
    ['ПЕРМЬ, 5 мая, Прикамье-Информ. The road opened.', 'Пермь', { month: 5, day: 5 }, 'Прикамье-Информ'],
    ['新华社北京11月23日电（记者王明、李华）The road opened.', '北京', { month: 11, day: 23 }, '新华社'],
    ['新华社莫斯科11月23日电 The road opened.', '莫斯科', { month: 11, day: 23 }, '新华社'],
    ['中新网11月23日电 The road opened.', null, { month: 11, day: 23 }, '中新网'],
    ['本报讯（记者王明）The road opened.', null, null, '本报'],
    ['【2017年7月11日讯】The road opened.', null, { month: 7, day: 11 }, null],
  ])('%s', (text, place, date, agency) => {
    const dateline = datelineOf(text)
    expect(dateline).toMatchObject({ place, date, agency })
    expect(text.slice(dateline?.span.end)).toBe('The road opened.')
  })

  test.each([
    'The road opened on Nov. 23.',
    'The city - a port - was calm.',
    'Ardent Motors (ARD) opened a plant.',
    'Deepening cooperation between the Council of Ports (COP) and the city helps.',
    'Мост открыли 23 ноября.',
    'The road from Osh, Nov. 23. was closed.',
    '大桥今天开通。',
    '',
  ])('a sentence is no dateline: %s', (text) => {
    expect(datelineOf(text)).toBeNull()
  })
})
