import type { Desk, Reader } from '../adapters/adapter.ts'
import type { Choice } from '../adapters/choice.ts'
import { traceNow } from '../adapters/trace.ts'
import type { FormAnswer, Submitted } from '../adapters/form.ts'
import type { Message } from '../digests/message/message.ts'
import { beginsWords } from '../digests/language/fold.ts'
import { notice } from '../digests/message/notice.ts'
import { namesOf } from '../digests/person/person.ts'
import type { Topic } from '../digests/topic/topic.ts'
import type { NothingWords } from '../digests/words/words.ts'
import { wordsFor } from '../digests/words/words-for.ts'
import { answer } from './answer/answer.ts'
import { answerAppHome } from './answer/app-home.ts'
import { formOf, submitForm } from './answer/form.ts'
import type { Asking, Sources } from './answer/question.ts'
import { rememberHeadlines, withSpeakersRemembered } from './answer/remembered.ts'
import type { Log } from './log.ts'
import type { Headline } from './store/store.ts'
import { msOf } from './instant.ts'
import { noMeasures, type Measures } from './operate/measures.ts'
import { zonesLike } from './schedule/wall-time.ts'
import { StoreTrouble } from './store/store-trouble.ts'

/**
 * What adapters may ask. An answer that fails is written down under an id that the reader is told; it never throws. `isFirst` asks the other
 * processes, where there are any.
 */
export function createDesk(
  from: Sources,
  log: Log,
  newId: () => string,
  measures: Measures = noMeasures,
  isFirst: Desk['isFirst'] = () => Promise.resolve(true),
): Desk {
  const headlines = rememberHeadlines(from)
  const sources = { ...from, store: withSpeakersRemembered(from.store, from.now) }
  const attempt = async <Result>(
    reader: Reader,
    what: string,
    work: () => Promise<Result>,
    told: (message: Message) => Result,
  ): Promise<Result> => {
    const began = msOf(from.now())
    const took = (outcome: 'answered' | 'failed') =>
      measures.answered(reader.platform, what, outcome, msOf(from.now()) - began)
    try {
      const answer = await work()
      took('answered')
      return answer
    } catch (error) {
      took('failed')
      // Whoever reports it names the id under which every line of that command stands.
      const id = traceNow().command ?? newId()
      log.error({ error, id, verb: what, platform: reader.platform }, 'command failed')
      return told(notice(failureIn(wordsFor(reader.locale, []).nothing, error, id)))
    }
  }
  const asking = (command: string, reader: Reader): Asking => {
    const topic = sources.topics.find((candidate) => candidate.command === command)
    if (topic === undefined) throw new Error(`no topic answers to /${command}`)
    return { ...sources, topic, reader, words: wordsFor(reader.locale, topic.bodies) }
  }
  return {
    topics: sources.topics.map(({ command, title }) => ({ command, title })),
    answer: (command, reader) =>
      attempt(
        reader,
        command.verb,
        async () => (await answer(sources, command, reader)).message,
        (message) => message,
      ),
    home: (workspace, reader) =>
      attempt(
        reader,
        'app home',
        () => answerAppHome(sources, workspace, reader),
        (message) => message,
      ),
    form: (topic, reader) =>
      attempt<FormAnswer>(
        reader,
        'form',
        async () => formOf(asking(topic, reader)),
        (message) => ({ is: 'told', message }),
      ),
    submit: (form, reader) =>
      attempt<Submitted>(
        reader,
        'form sent',
        async () => submitForm(asking(form.topic, reader), form),
        (message) => ({ is: 'done', message }),
      ),
    // While nobody can say it is answered, twice if need be.
    isFirst: (id) => isFirst(id).catch(() => true),
    left: async (workspace, why) => {
      for (const { id, channel, paused } of await sources.store.subscriptionsIn(workspace)) {
        if (paused !== null) continue
        await sources.store.pauseSubscription(id, why)
        log.warn({ subscription: id, channel, why }, 'subscription paused')
      }
    },
    heard: (command) => {
      measures.heard(command)
      log.info(command, 'command dealt with')
    },
    suggest: (command, field, typed, most) => {
      if (field === 'zone') return zonesLike(typed, most).map((zone) => ({ label: zone, value: zone }))
      const topic = sources.topics.find((candidate) => candidate.command === command)
      if (topic === undefined) return []
      if (field === 'which') return storiesLike(headlines.of(topic.name), typed, most)
      return field === 'person' ? personsLike(topic, typed, most) : []
    },
  }
}

function storiesLike(headlines: readonly Headline[], typed: string, most: number): readonly Choice[] {
  return headlines
    .filter(({ title }) => title !== '' && beginsWords(typed, title))
    .slice(0, most)
    .map(({ id, title }) => ({ label: title, value: id }))
}

function failureIn(words: NothingWords, error: unknown, id: string): string {
  if (!(error instanceof StoreTrouble)) return words.failed(id)
  return error.is === 'away' ? words.storeAway(id) : words.storeFull(id)
}

function personsLike({ persons }: Topic, typed: string, most: number): readonly Choice[] {
  return persons
    .filter((person) => namesOf(person).some((name) => beginsWords(typed, name)))
    .slice(0, most)
    .map((person) => namesOf(person)[0] ?? person.id)
    .map((name) => ({ label: name, value: name }))
}
