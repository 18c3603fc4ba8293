import { expect, test } from 'vitest'
import { judgeOf } from '../../../digests/topic/relevance.ts'
import { sco } from '../../support/topic.ts'

const judge = judgeOf({ ...sco, exclusions: ['horoscope'] })
const article = (title: string, text: string, published = '2016-11-23T00:00:00.000Z') => ({ title, text, published })

test.each([
  ['the body’s name in a title', article('SCO ministers meet in Kara-Tash', 'They spoke of roads.')],
  [
    'its Russian name in any case of declension',
    article('Главы Шанхайской организации сотрудничества собрались', 'Речь шла о дорогах.'),
  ],
  ['its Chinese name', article('上合组织部长会议举行', '会议讨论了道路。')],
  [
    'its name in the lead and again below',
    article('Ministers meet', 'Ministers of the SCO met.\n\nThe SCO wants roads.'),
  ],
  ['its long name over a line’s hyphen', article('Meeting of the Shanghai  Cooperation\nOrganisation', 'Roads.')],
])('%s keeps an article, and says why', (_, described) => {
  expect(judge(described)).toMatchObject({
    kept: true,
    why: expect.stringMatching(/^“.+” in the (title|lead)/) as string,
  })
})

test.each([
  [
    'a word that only holds its letters',
    article('Ice cream scoop recalled, Moscow disco closed', 'A scoop and a disco.'),
  ],
  ['small letters', article('sco unix is back', 'An old system.')],
  ['a name by the way in the last paragraph', article('Trade grows', 'Trade grew.\n\nIt is a member of the SCO.')],
  ['a person in office alone', article('A walk with Rashid Alimov', 'He likes walking.')],
  ['an excluded word in the title', article('SCO horoscope', 'Stars.')],
  ['nothing of it', article('Weather', 'Rain.')],
])('%s does not keep it, and says why', (_, described) => {
  const { kept, why } = judge(described)
  expect(kept).toBe(false)
  expect(why).not.toBe('')
})

test('a person counts only while in office', () => {
  const text = 'Rashid Alimov spoke. The SCO listened.\n\nNothing else.'
  expect(judge(article('Rashid Alimov speaks', text)).score).toBeGreaterThan(
    judge(article('Rashid Alimov speaks', text, '2024-01-01T00:00:00.000Z')).score,
  )
})
