import type { Command } from '../../adapters/command.ts'
import type { Reader } from '../../adapters/adapter.ts'
import { notice } from '../../digests/message/notice.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
import { answerBrief } from './brief.ts'
import { answerCheck } from './check.ts'
import { answerDigest } from './digest.ts'
import { answerHelp } from './help.ts'
import { answerHome } from './home.ts'
import { answerNext } from './next.ts'
import { answerProof } from './proof.ts'
import type { Answer, Sources } from './question.ts'
import { answerQuote } from './quote.ts'
import { answerSearch } from './search.ts'
import { answerSettings } from './settings.ts'
import { answerSources } from './sources.ts'
import { answerStatus } from './status.ts'
import { answerSubscribe, answerUnsubscribe } from './subscribe.ts'
import { answerUnknown } from './unknown.ts'
import { answerWhy } from './why.ts'

/** Answers a command from what is stored. No network stands behind it. */
export async function answer(sources: Sources, command: Command, reader: Reader): Promise<Answer> {
  const topic = sources.topics.find((candidate) => candidate.command === command.topic)
  const words = wordsFor(reader.locale, topic?.bodies ?? [])
  if (topic === undefined) return { message: notice(words.nothing.topic(command.topic)), items: [] }
  const question = { ...sources, topic, reader, words }
  switch (command.verb) {
    case 'home':
      return answerHome({ ...question, command })
    case 'help':
      return answerHelp({ ...question, command })
    case 'brief':
      return answerBrief({ ...question, command }, command.which)
    case 'quote':
      return answerQuote({ ...question, command }, command)
    case 'proof':
      return answerProof({ ...question, command }, command.quote)
    case 'check':
      return answerCheck({ ...question, command }, command)
    case 'search':
      return answerSearch({ ...question, command }, command.words)
    case 'next':
      return answerNext({ ...question, command })
    case 'status':
      return answerStatus({ ...question, command })
    case 'digest':
      return answerDigest({ ...question, command }, command.isTest)
    case 'sources':
      return answerSources({ ...question, command }, command)
    case 'why':
      return answerWhy({ ...question, command }, command.url)
    case 'subscribe':
      return answerSubscribe({ ...question, command }, command)
    case 'unsubscribe':
      return answerUnsubscribe({ ...question, command })
    case 'settings':
      return answerSettings({ ...question, command })
    case 'unknown':
      return answerUnknown({ ...question, command }, command)
  }
}
