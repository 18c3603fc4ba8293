import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

// One sentence of news for each way in which the three languages name the speaker, in the words of nobody in particular.

describe('the speaker of a English sentence', () => {
  test.each([
    ['“We will rebuild the pier,” Olsen, a former engineer who now runs the port, told the newspaper.', 'Olsen'],
    ['“We will rebuild the pier,” the statement read.', 'the statement'],
    ['In an interview with the Halden Times, Marta Olsen described the pier as “a danger to everyone.”', 'Marta Olsen'],
    ['“We will rebuild the pier,” tweeted Marta Olsen, the mayor.', 'Marta Olsen'],
    ['Port director Marta Olsen, speaking to reporters Friday, said the town “will rebuild the pier.”', 'Marta Olsen'],
    ['Marta Olsen said in a statement that the town “will rebuild the pier.”', 'Marta Olsen'],
    ['“We will rebuild the pier,” a senior official, who asked not to be named, said.', 'a senior official'],
    ['Asked whether the pier was safe, Brand replied: “It has never been safe.”', 'Brand'],
    ['“It has never been safe,” Brand wrote in an email to Olsen.', 'Brand'],
    [
      'Chinese Foreign Ministry spokesperson Li Wenqing said Monday that “both sides should keep talking.”',
      'Li Wenqing',
    ],
    ['"Both sides should keep talking," Li said, according to the Halden Times.', 'Li'],
    [
      'Halden President Rustam Yuldashev, addressing the summit, stressed that members “must act together.”',
      'Rustam Yuldashev',
    ],
    ['“Members must act together,” the president of Uzbekistan said.', 'the president of Uzbekistan'],
    ['The declaration calls on members to “act together against all threats.”', 'The declaration'],
    ['Foreign ministers “reaffirmed their will to act together,” the communique said.', 'the communique'],
    ['"Members must act together," he was quoted by the Halden Times as saying.', 'he'],
    ['Yuldashev said he was “very glad to be here” and that the talks were “a great success for all.”', 'Yuldashev'],
    ['“Members must act together,” says Yuldashev. “No one can do it alone.”', 'Yuldashev'],
    ['“Members must act together,” he said, and Olsen agreed: “No one can do it alone.”', 'he'],
  ])('%s', (text, speaker) => expect(said('en', text)[0]?.split(': ')[0]).toBe(speaker))
})

describe('the speaker of a Russian sentence', () => {
  test.each([
    ['«Мы ждём гостей со всей страны», — поделилась с журналистами директор музея Ольга Ветрова.', 'Ольга Ветрова'],
    ['«Мы ждём гостей со всей страны», — цитирует Ветрову пресс-служба музея.', 'Ветрова'],
    [
      '«Мы ждём гостей со всей страны», — приводятся в сообщении слова директора музея Ольги Ветровой.',
      'Ольга Ветрова',
    ],
    [
      'Об этом сообщила директор музея Ольга Ветрова. «Мы ждём гостей со всей страны», — отметила она.',
      'Ольга Ветрова',
    ],
    ['«Мы ждём гостей со всей страны», — написал в своём телеграм-канале губернатор области Олег Рощин.', 'Олег Рощин'],
    ['«Мы ждём гостей со всей страны», — добавил в свою очередь Рощин.', 'Рощин'],
    ['Рощин, в свою очередь, добавил: «Мы ждём гостей со всей страны».', 'Рощин'],
    ['Губернатор подчеркнул, что «область ждёт гостей со всей страны».', 'Губернатор'],
    ['Вместе с тем Рощин пообещал, что «область встретит гостей со всей страны».', 'Рощин'],
    ['Отвечая на вопрос журналистов, Олег Рощин сказал: «Мы ждём гостей со всей страны».', 'Олег Рощин'],
    ['По данным министерства, «область готова принять всех гостей».', 'министерства'],
    ['Как отметил в беседе с агентством политолог Игорь Зорин, «область готова принять всех гостей».', 'Игорь Зорин'],
    ['Политолог Игорь Зорин в эфире радиостанции назвал решение «шагом в верную сторону».', 'Игорь Зорин'],
    ['«Область готова принять всех гостей», — заключил собеседник агентства.', 'собеседник агентства'],
    ['«Область готова принять всех гостей», — заявили ТАСС в пресс-службе губернатора.', 'пресс-службе губернатора'],
    ['«Область готова принять всех гостей», — уверяет Олег Рощин, губернатор области.', 'Олег Рощин'],
    ['Олег Рощин (глава области) заявил, что «область готова принять всех гостей».', 'Олег Рощин'],
    ['Рощин также напомнил: «Область готова принять всех гостей».', 'Рощин'],
    ['«Область готова принять всех гостей», — такое мнение высказал политолог Игорь Зорин.', 'Игорь Зорин'],
    [
      'Глава МИД Узбекистана Бахтиёр Юлдашев, выступая на форуме, отметил, что страны «намерены вместе строить новые мосты».',
      'Бахтиёр Юлдашев',
    ],
    [
      'Председатель КНР Ли Вэньцин в ходе встречи указал, что стороны «намерены вместе строить новые мосты».',
      'Ли Вэньцин',
    ],
    ['«Стороны намерены строить мосты», — сказал президент Казахстана Касым Жомартов на саммите.', 'Касым Жомартов'],
    ['«Стороны намерены строить мосты», — сообщает «Интерфакс» со ссылкой на Олега Рощина.', 'Олег Рощин'],
    ['В компании «Ромашка» пояснили, что «ремонт закончат к началу осени».', 'компании «Ромашка»'],
    ['«Ремонт закончат к осени», — отмечает издание.', 'издание'],
    ['Министр обороны страны Сергей Громов: «Ремонт закончат к осени».', 'Сергей Громов'],
    [
      'Врач-терапевт Нина Соколова рассказала, почему опасна жара. «Пейте больше воды и не выходите днём», — посоветовала специалист.',
      'Нина Соколова',
    ],
    ['Олег Рощин встретился с Игорем Зориным. «Ремонт закончат к осени», — заявил губернатор Рощин.', 'Олег Рощин'],
    ['Она призналась, что «очень боялась первого выхода».', 'Она'],
  ])('%s', (text, speaker) => expect(said('ru', text)[0]?.split(': ')[0]).toBe(speaker))
})

describe('the speaker of a Chinese sentence', () => {
  test.each([
    ['外交部发言人李文青在例行记者会上说，“中方一贯主张通过对话解决分歧。”', '李文青'],
    ['李文青5日在河州出席会议时强调，“双方应当继续加强合作。”', '李文青'],
    ['“双方应当继续加强合作。”外交部发言人李文青在回答记者提问时说。', '李文青'],
    ['谈到未来，李文青说：“双方应当继续加强合作。”', '李文青'],
    ['上合组织秘书长李文青近日接受新华社记者专访时表示，“双方应当继续加强合作。”', '李文青'],
    ['中国工程院院士、桥梁专家李文青认为，“这座大桥是很大的进步。”', '李文青'],
    ['来自河州的游客李文青告诉记者，“我是第一次来这里看桥。”', '李文青'],
    ['俄罗斯总统新闻秘书拉希莫夫说，“我们不会改变自己的立场。”', '拉希莫夫'],
    ['联合国秘书长拉希莫夫呼吁：“各国应当立即采取行动。”', '拉希莫夫'],
    ['“各国应当立即采取行动。”拉希莫夫在声明中说。', '拉希莫夫'],
    ['李文青指出，大桥质量很好，“老百姓都非常满意”。', '李文青'],
    ['“老百姓都非常满意，”李文青补充道，“我们也很高兴。”', '李文青'],
    ['声明说：“各国应当立即采取行动。”', '声明'],
    ['该公司在一份声明中表示：“我们将全力配合调查。”', '该公司'],
    ['美联社援引一名官员的话说：“我们将全力配合调查。”', '一名官员'],
    ['他在接受采访时告诉记者：“我们将全力配合调查。”', '他'],
    ['李文青的妻子王秀英哭着说：“我们一定要找到他的下落。”', '王秀英'],
    ['村民们说：“这条路终于修好了，真方便。”', '村民们'],
    ['“这条路终于修好了，真方便。”村民王秀英高兴地对记者说。', '王秀英'],
    ['“这条路终于修好了，真方便。”说起新路，王秀英高兴地说。', '王秀英'],
    ['对于这一变化，66岁的王秀英感触很深：“这条路终于修好了，真方便。”', '王秀英'],
    ['英国首相拉希莫夫2日发推文说，“我们将全力配合调查。”', '拉希莫夫'],
    ['李文青曾表示，“这座大桥明年春天就能通车。”', '李文青'],
  ])('%s', (text, speaker) => expect(said('zh', text)[0]?.split(': ')[0]).toBe(speaker))
})
