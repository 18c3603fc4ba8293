import type { Choice, Desk } from '../adapters/adapter.ts'
import { fold } from '../digests/language/fold.ts'
import { notice } from '../digests/message/notice.ts'
import { namesOf } from '../digests/person/person.ts'
import type { Topic } from '../digests/topic/topic.ts'
import { wordsFor } from '../digests/words/words-for.ts'
import { answer } from './answer/answer.ts'
import type { Sources } from './answer/question.ts'
import type { Log } from './log.ts'
import { zonesLike } from './schedule/wall-time.ts'

/** What adapters may ask. An answer that fails is written down under an id that the reader is told; it never throws. */
export function createDesk(sources: Sources, log: Log, newId: () => string): Desk {
  return {
    topics: sources.topics.map(({ command, title }) => ({ command, title })),
    answer: async (command, reader) => {
      try {
        return (await answer(sources, command, reader)).message
      } catch (error) {
        const id = newId()
        log.error({ error, id, verb: command.verb, platform: reader.platform }, 'command failed')
        return notice(wordsFor(reader.locale, []).nothing.failed(id))
      }
    },
    suggest: (command, field, typed, most) => {
      if (field === 'zone') return zonesLike(typed, most).map((zone) => ({ label: zone, value: zone }))
      const topic = sources.topics.find((candidate) => candidate.command === command)
      return field === 'person' && topic !== undefined ? personsLike(topic, typed, most) : []
    },
  }
}

function personsLike({ persons }: Topic, typed: string, most: number): readonly Choice[] {
  const wanted = fold(typed.trim())
  return persons
    .filter((person) => namesOf(person).some((name) => fold(name).includes(wanted)))
    .slice(0, most)
    .map((person) => namesOf(person)[0] ?? person.id)
    .map((name) => ({ label: name, value: name }))
}
