import { placeholderOf } from '../../adapters/descriptions.ts'
import { nameIn } from '../../digests/words/words-for.ts'
import type { Question } from './question.ts'

/** So many who were quoted last. */
const lookedAt = 60

type Asked = Pick<Question, 'store' | 'topic' | 'words'>

/** The name of a person of the topic to try a command with: of the one who was quoted last, else of its first; without persons `<person>` in the reader's language. */
export async function nameToTry(asked: Asked): Promise<string> {
  const { topic, words } = asked
  const [first] = topic.persons
  const name = (await nameQuotedLately(asked)) ?? (first === undefined ? undefined : nameIn(words, first))
  return name ?? `<${placeholderOf('person', words.locale)}>`
}

/** The name of the person of the topic who was quoted last, when that was lately. */
export async function nameQuotedLately({ store, topic, words }: Asked): Promise<string | undefined> {
  const byId = new Map(topic.persons.map((person) => [person.id, person]))
  const lately = await store.speakers(topic.name, lookedAt)
  const somebody = lately.map(({ person }) => byId.get(person)).find((person) => person !== undefined)
  return somebody === undefined ? undefined : nameIn(words, somebody)
}
