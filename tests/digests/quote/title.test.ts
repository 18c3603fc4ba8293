import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

describe('a name in marks is no quotation in English, even beside a cue', () => {
  test.each([
    'Olsen said the “Bridge to the Future Act” would pass.',
    'The group, known as “Mothers for Safe Rivers,” said the plan had failed.',
    'Brand, who wrote the book “How to Cross a River,” said the plan had failed.',
    'He told the audience that his film “A River Runs Cold” would open soon.',
    'The song “I will wait for you” was played.',
    'Olsen appeared on “The Late Morning Show” to say the plan had failed.',
    'The exhibition, “Rivers of the North and Their People,” opened on Friday.',
    'Olsen announced the launch of “Clean Rivers for All.”',
  ])('%s', (text) => expect(said('en', text)).toEqual([]))
})

describe('a name in marks is no quotation in Russian, even beside a cue', () => {
  test.each([
    'Футбольный клуб «Красная река Омск» заявил о переходе игрока.',
    'Он отметил, что фильм «Долгая дорога к морю» получил приз.',
    'Министр сообщил, что проект «Безопасные и качественные дороги» продлят.',
    'По словам главы, программа «Земский доктор на селе» работает.',
    'Депутат фракции «Единая речная партия» предложил новый закон.',
    'Она сообщила, что песня «я буду ждать тебя всегда» стала хитом.',
    'В эфире программы «Утро в большом городе» выступил мэр.',
    'Закон «О защите прав речных портов» принят в третьем чтении.',
    'Он награждён орденом «За заслуги перед рекой» второй степени.',
    'Газета «Вечерний речной город» сообщила о пожаре.',
    'Российский "Северный речной флот" получил корабль, сообщил министр.',
    'Сервис «Яблоко и груша онлайн» временно не работает, заявили в компании.',
  ])('%s', (text) => expect(said('ru', text)).toEqual([]))
})

describe('a name in marks is no quotation in Chinese, even beside a cue', () => {
  test.each([
    '李文青表示，“十四五规划”已经开始实施。',
    '李文青介绍，“河州大桥建设工程”已经开工。',
    '李文青说，电影“漫长的回家之路”已经上映。',
    '李文青获得“河州市十大杰出青年”称号。',
    '当地举办了“我和我的祖国大家唱”活动。',
    '记者从“河州市大桥建设指挥部办公室”获悉，大桥将通车。',
  ])('%s', (text) => expect(said('zh', text)).toEqual([]))
})
