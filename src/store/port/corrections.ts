import type { ChannelId, DeliveryId, Payload } from '../../../adapters/adapter.ts'
import type { Article } from '../../../digests/article/article.ts'
import type { Instant } from '../../instant.ts'

/**
 * A message that told an article which has another revision now, or was withdrawn. `shown` are the words of the article that it showed;
 * `edited` and `wasCorrected` tell that the message was edited for this change, and that an earlier change was put right in it.
 */
export type ToldOfChange = {
  readonly delivery: DeliveryId
  readonly channel: ChannelId
  readonly messageId: string
  readonly payload: Payload
  readonly topic: string
  readonly locale: string
  readonly zone: string
  readonly policy: 'edit' | 'thread'
  readonly article: Article
  readonly toldRevision: number
  readonly changedAt: Instant
  readonly shown: readonly string[]
  /** What befell the article: its text changed, it is not found any more, or it is found again. */
  readonly is: 'changed' | 'withdrawn' | 'returned'
  /** Which time this is that it is not found, or found again; 1 of a changed text. */
  readonly time: number
  readonly edited: boolean
  readonly wasCorrected: boolean
}

/** One of the messages that a line about a change takes; mostly it takes one. */
export type CorrectionLine = ToldOfChange & { readonly part: number; readonly isLast: boolean }

/** An article that was told, whose page is to be looked at again. `goneAt` is since when it is not found. */
export type PageToSee = {
  readonly article: Article
  readonly topic: string
  readonly url: string
  readonly storedAt: Instant
  readonly goneAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly returnedAt: Instant | null
}

/** What a look at an article's page came to: when to look next, and since when it is not found, counts as withdrawn, or is back after that. */
export type SecondLook = {
  readonly next: Instant | null
  readonly goneAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly returnedAt: Instant | null
}

/** What was told and has changed, and the pages that are looked at for it. */
export interface CorrectionStore {
  /** What was sent after `sentAfter` and changed, or was sent, after `since`, where that is not put right yet. */
  toldOfChanges(since: Instant, sentAfter: Instant): Promise<readonly ToldOfChange[]>
  /** Writes down that a message was edited for a change, and the body that it has now. */
  keepEdit(told: ToldOfChange, payload: Payload, now: Instant): Promise<void>
  /** Writes down that a line about a change is posted below a message; true for exactly one caller. With its last message the change is put right. */
  correct(line: CorrectionLine, now: Instant): Promise<boolean>
  /** Takes that back: this message of it surely was not posted. */
  correctLater(line: CorrectionLine): Promise<void>
  /** Articles that were told and whose pages are to be looked at again by now, the longest due first. */
  pagesToSeeAgain(now: Instant, limit: number): Promise<readonly PageToSee[]>
  /** Writes down a look at an article's page. */
  sawAgain(articleId: string, look: SecondLook): Promise<void>
}
