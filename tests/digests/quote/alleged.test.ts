import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

describe('what only an accusation says that somebody said is nobody’s', () => {
  test.each([
    ['Prosecutors allege that Marta Olsen texted her sister, “I took the money from the safe.”'],
    ['Prosecutors claim Marta Olsen told her sister, “I took the money from the safe.”'],
    ['Prosecutors say Marta Olsen told her sister: “I took the money from the safe.”'],
    ['Police allege Marta Olsen said, “I took the money from the safe.”'],
    ['The lawsuit alleges Marta Olsen wrote: “I took the money from the safe.”'],
    ['According to the indictment, Marta Olsen told her sister: “I took the money from the safe.”'],
    ['“I took the money from the safe,” Marta Olsen wrote, according to the indictment.'],
    ['Marta Olsen, prosecutors say, told her sister: “I took the money from the safe.”'],
    ['По версии следствия, Марта Ользен написала: «Я взяла деньги из сейфа».'],
    ['Марта Ользен, по версии следствия, написала: «Я взяла деньги из сейфа».'],
    ['Следователи утверждают, что Марта Ользен сказала: «Я взяла деньги из сейфа».'],
    ['По данным следствия, Марта Ользен сказала: «Я взяла деньги из сейфа».'],
    ['Согласно обвинительному заключению, Марта Ользен написала: «Я взяла деньги из сейфа».'],
    ['В обвинительном заключении говорится, что Марта Ользен написала: «Я взяла деньги из сейфа».'],
  ])('%s', (text) => expect(shown(text)).toEqual(['hidden']))
})

describe('and what an accuser says, or somebody beside an accusation, is theirs', () => {
  test.each([
    ['Prosecutors said: “Marta Olsen took the money from the safe.”', 'Prosecutors'],
    ['Prosecutor Marta Olsen said: “He took the money from the safe.”', 'Marta Olsen'],
    ['According to police, “he took the money from the safe.”', 'police'],
    ['Prosecutors say the money is gone. Marta Olsen said: “I took no money from the safe.”', 'Marta Olsen'],
    ['Prosecutors allege that the money is gone, but Marta Olsen said: “I took no money at all.”', 'Marta Olsen'],
    ['After police said the safe was empty, Marta Olsen said: “I took no money from the safe.”', 'Marta Olsen'],
    ['По словам прокурора Марты Ользен, «он взял деньги из сейфа и уехал».', 'Марта Ользен'],
    ['Следователи утверждают, что деньги пропали, но Марта Ользен сказала: «Я их не брала».', 'Марта Ользен'],
  ])('%s', (text, speaker) => expect(shown(text)).toEqual([speaker]))
})
