import { correctionOf } from '../../digests/digest/correction.ts'
import { correctionMessage } from '../../digests/message/correction-message.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
import type { Press } from './press.ts'
import { readerOf } from './reader-of.ts'

/** Puts right what was told and has changed: our message in its place, as far as it has room, and a line below it, once. */
export async function correct({ store, corrections, adapters, topics, log, now, stopping }: Press): Promise<void> {
  const at = now()
  let isDone = true
  for (const told of await corrections.due(at)) {
    if (stopping()) return
    const channels = adapters.find(({ platform }) => told.channel.startsWith(`${platform}:`))?.channels
    if (channels === undefined || channels === null) {
      isDone = false
      continue
    }
    const correction = correctionOf(told.article, told.shown, told.changedAt)
    if (correction === null) continue
    const words = wordsFor(told.locale, topics.find(({ name }) => name === told.topic)?.bodies ?? [])
    const message = correctionMessage(correction, words)
    const reader = readerOf(told)
    // The same edit twice is one edit, so it may be repeated until it is known to stand.
    const amended = told.policy === 'edit' ? channels.amend(told.payload, message, reader) : null
    const edited = amended === null ? undefined : await channels.edit(told.channel, told.messageId, amended)
    if (edited?.is === 'limited' || edited?.is === 'unknown') {
      log.warn({ delivery: told.delivery, why: edited.why }, 'a digest could not be corrected yet; it is tried again')
      isDone = false
      continue
    }
    // Written down before the line is posted: a line that is missing is better than a line that comes every minute.
    if (!(await store.correct(told, edited?.is === 'sent' ? amended : null, at))) continue
    const line = await channels.reply(told.channel, told.messageId, message, reader)
    log.info(
      { delivery: told.delivery, article: told.article.id, edited: edited?.is, line: line.is },
      'digest corrected',
    )
  }
  if (isDone) corrections.done(at)
}
