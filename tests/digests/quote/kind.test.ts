import { expect, test } from 'vitest'
import { quotesOf } from './said.ts'

test.each([
  ['en', 'Marta Olsen said: “The bridge will open in spring.”', 'direct'],
  ['en', 'Marta Olsen said the bridge “will open in spring.”', 'mixed'],
  ['en', 'Marta Olsen said that the bridge would open in spring.', 'reported'],
  ['ru', 'Айдар Каримов сказал: «Мост откроют весной».', 'direct'],
  ['ru', 'Айдар Каримов сказал, что мост «откроют уже весной».', 'mixed'],
  ['zh', '李文青说：“这座大桥明年春天就能通车。”', 'direct'],
  ['zh', '李文青说，这座大桥“比从前的都更宽更稳”，很受欢迎。', 'mixed'],
])('%s: %s is %s', (language, text, kind) => {
  expect(quotesOf(language, text).map((quote) => quote.kind)).toEqual([kind])
})

test.each([
  ['“The bridge will open in spring,” said Marta Olsen.', 'marks'],
  ['The mayor, Marta Olsen, answered.\n\nQ: When?\n\nA: The bridge will open in spring.', 'label'],
  ['Marta Olsen said that the bridge would open in spring.', null],
])('%s is set off by %s', (text, setOff) => {
  expect(quotesOf('en', text).map((quote) => quote.setOff)).toEqual([setOff])
})
