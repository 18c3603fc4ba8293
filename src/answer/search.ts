import { notice } from '../../digests/message/notice.ts'
import { placeOf } from '../../digests/message/pages.ts'
import { searchMessage } from '../../digests/message/search-message.ts'
import { pageSizeOf } from './page-size.ts'
import type { Answer, Question } from './question.ts'
import { shareOf } from './share.ts'

/** A few words are shorter. */
const longestWords = 200

/** `search <words>`: the articles that hold all the words, the newest first. */
export async function answerSearch(question: Question, typed: string): Promise<Answer> {
  const { store, topic, reader, words, command } = question
  if (typed === '') return say(words.search.ask(topic.command))
  if (typed.length > longestWords) return say(words.nothing.tooLong(longestWords))
  const ids = await store.idsHolding(topic.name, typed)
  const count = ids.length
  if (count === 0) return say(words.nothing.article(typed, await store.countArticles(topic.name), topic.command))
  const limit = pageSizeOf(reader)
  const place = placeOf(count, command.page ?? 1, limit)
  const articles = await store.articlesAt(ids.slice(place.before, place.before + limit))
  const asked = `search ${typed}`
  return {
    message: searchMessage(
      { typed, count, articles, ...place },
      { commandWord: topic.command, command: `${topic.command} ${asked}`, shareCommand: shareOf(question, asked) },
      words,
    ),
    items: [],
  }
}

function say(text: string): Answer {
  return { message: notice(text), items: [] }
}
