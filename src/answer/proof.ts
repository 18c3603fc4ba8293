import { notice } from '../../digests/message/notice.ts'
import { proofMessage, type Since } from '../../digests/message/proof-message.ts'
import type { Proof } from '../store/store.ts'
import { quoteItem } from './items.ts'
import { nameToTry } from './name-to-try.ts'
import type { Answer, Question } from './question.ts'

/** `proof <quote id>`: the passage that a quotation stands in, and what a later revision made of it. */
export async function answerProof(question: Question, id: string): Promise<Answer> {
  const { store, topic, words } = question
  if (id === '') return { message: notice(words.proof.ask(topic.command, await nameToTry(question))), items: [] }
  const proof = await store.proof(id)
  if (proof === undefined) return { message: notice(words.proof.noQuote(id.slice(0, 60), topic.command)), items: [] }
  return { message: proofMessage(proof.entry, proof, sinceThen(proof), words), items: [quoteItem(proof.entry)] }
}

function sinceThen({ entry, seenAt, later }: Proof): Since {
  if (later === null) return { is: 'unchanged', revision: entry.article.revision, seenAt }
  const kept = entry.quote.spans.every((span) => later.text.includes(entry.article.text.slice(span.start, span.end)))
  return { is: kept ? 'kept' : 'changed', revision: later.revision, seenAt: later.seenAt }
}
