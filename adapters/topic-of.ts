import type { Desk } from './adapter.ts'

/**
 * Whose command the words of a button are: they may begin with the command word of a topic, and those that do not belong
 * to the first topic.
 */
export function topicOf(words: string, topics: Desk['topics']): { readonly topic: string; readonly words: string } {
  const [first = '', ...rest] = words.split(' ')
  const named = topics.find(({ command }) => command === first)
  if (named !== undefined) return { topic: named.command, words: rest.join(' ') }
  return { topic: topics[0]?.command ?? '', words }
}
