import { during } from '../../adapters/trace.ts'
import { correctionOf, type Correction } from '../../digests/digest/correction.ts'
import { correctionMessage } from '../../digests/message/correction-message.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
import type { Adapter, Channels, Payload, Told } from '../../adapters/adapter.ts'
import { hourMs, plusMs, type Instant } from '../instant.ts'
import type { ToldOfChange } from '../store/store.ts'
import { adapterOf } from './adapter-of.ts'
import type { Outlet } from './press.ts'
import { readerOf } from './reader-of.ts'

/** A message that could not be edited for so long gets its line below it alone. */
const editingMs = hourMs

/**
 * Puts right what was told and has changed: our message in its place, as far as it has room, and a line below it, once. Channels go side
 * by side, the messages of one in turn.
 */
export async function correct(press: Outlet): Promise<void> {
  const { corrections, now } = press
  const at = now()
  const byChannel = Map.groupBy(await corrections.due(at), ({ channel }) => channel)
  const done = await Promise.all([...byChannel.values()].map((told) => correctChannel(press, told, at)))
  if (done.every(Boolean)) corrections.done(at)
}

// True when nothing of the channel is left to be put right.
async function correctChannel(press: Outlet, all: readonly ToldOfChange[], at: Instant): Promise<boolean> {
  const { adapters, log, stopping } = press
  const [first] = all
  const adapter = first === undefined ? undefined : adapterOf(adapters, first.channel)
  const channels = adapter?.channels ?? null
  if (adapter === undefined || channels === null) return false
  // A message may tell several articles that changed: each correction stands before those before it.
  const bodies = new Map<string, Payload>()
  const unsure = new Set<string>()
  try {
    for (const told of all) {
      if (stopping()) return false
      if (unsure.has(told.delivery)) continue
      const body = bodies.get(told.delivery) ?? told.payload
      const amended = await during({ delivery: told.delivery }, () =>
        correctOne(press, adapter, channels, { ...told, payload: body }, at),
      )
      if (amended === 'later') return false
      // What is wrong with one message need not be with the next.
      if (amended === 'unsure') unsure.add(told.delivery)
      else if (amended !== null) bodies.set(told.delivery, amended)
    }
    return unsure.size === 0
  } catch (error) {
    log.warn({ error, channel: first?.channel }, 'a digest could not be corrected yet; it is tried again')
    return false
  }
}

async function correctOne(
  { store, topics, log }: Outlet,
  adapter: Pick<Adapter, 'render'>,
  channels: Channels,
  told: ToldOfChange,
  at: Instant,
): Promise<Payload | null | 'later' | 'unsure'> {
  const correction = correctionFor(told)
  if (correction === null) return null
  const words = wordsFor(told.locale, topics.find(({ name }) => name === told.topic)?.bodies ?? [])
  const message = correctionMessage(correction, words)
  const reader = readerOf(told)
  // The same edit twice is one edit, so it may be repeated until it is known to stand.
  const isToEdit = told.policy === 'edit' && !told.edited
  const amended = isToEdit ? channels.amend(told.payload, message, wordsOf(told, correction), reader) : null
  const edited =
    amended === null ? undefined : await channels.edit(told.channel, told.messageId, amended, told.delivery)
  const mayStill = edited?.is === 'unknown' && at < plusMs(told.changedAt, editingMs)
  if (edited?.is === 'limited' || mayStill) {
    log.warn({ delivery: told.delivery, why: edited.why }, 'a digest could not be corrected yet; it is tried again')
    return edited.is === 'limited' ? 'later' : 'unsure'
  }
  const stands = edited?.is === 'sent' ? amended : null
  if (stands !== null) await store.keepEdit(told, stands, at)
  const parts = adapter.render(message, reader)
  for (const [part, payload] of parts.entries()) {
    const line = { ...told, part, isLast: part === parts.length - 1 }
    // Written down before it is posted: a line that is missing is better than a line that comes every minute.
    if (!(await store.correct(line, at))) continue
    const posted = await channels.reply(told.channel, told.messageId, payload)
    if (posted.is === 'limited') {
      await store.correctLater(line)
      log.warn({ delivery: told.delivery, why: posted.why }, 'the line below a corrected digest has to wait')
      return 'later'
    }
    log.info(
      { delivery: told.delivery, article: told.article.id, edited: edited?.is, line: posted.is },
      'digest corrected',
    )
  }
  return stands
}

// An article that is gone says nothing of its words.
function wordsOf({ shown }: ToldOfChange, correction: Correction): Told {
  const gone = correction.is === 'changed' ? correction.changes.map(({ was }) => was) : []
  const isRead = correction.is === 'changed' || correction.is === 'restored'
  return { gone: gone.filter(isTelling), standing: isRead ? shown.filter((words) => !gone.includes(words)) : [] }
}

// A word or two stand in other stories of the message as well.
function isTelling(words: string): boolean {
  return /\S\s+\S+\s+\S/.test(words) || /\p{Script=Han}{6}/u.test(words)
}

function correctionFor({ article, shown, changedAt, is, wasCorrected }: ToldOfChange): Correction | null {
  if (is !== 'changed') return { is, article, at: changedAt }
  const changed = correctionOf(article, shown, changedAt)
  // Who was told that words are gone is told when they are back.
  return changed ?? (wasCorrected ? { is: 'restored', article, at: changedAt } : null)
}
