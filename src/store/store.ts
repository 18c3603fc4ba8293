import type { Instant } from '../instant.ts'
import type { ArticleStore } from './port/articles.ts'
import type { QuoteStore } from './port/quotes.ts'
import type { StoryStore } from './port/stories.ts'
import type { SubscriptionStore } from './port/subscriptions.ts'
import type { EditionStore } from './port/editions.ts'
import type { DeliveryStore } from './port/deliveries.ts'
import type { CorrectionStore } from './port/corrections.ts'
import type { FeedStore } from './port/feeds.ts'
import type { TenantStore } from './port/tenants.ts'
import type { NoticeStore } from './port/notices.ts'

export type * from './port/articles.ts'
export type * from './port/quotes.ts'
export type * from './port/stories.ts'
export * from './port/subscriptions.ts'
export type * from './port/editions.ts'
export * from './port/deliveries.ts'
export type * from './port/corrections.ts'
export type * from './port/feeds.ts'
export type * from './port/tenants.ts'

/** What is remembered, in one of two databases; the same contract tests run over each. Everything rejects with a `StoreTrouble` where the database is the cause. */
export interface Store
  extends
    ArticleStore,
    QuoteStore,
    StoryStore,
    SubscriptionStore,
    EditionStore,
    DeliveryStore,
    CorrectionStore,
    FeedStore,
    TenantStore,
    NoticeStore {
  /** The time by the clock of the store's own machine; null where that is this one. Rejects when the store does not answer. */
  reach(): Promise<Instant | null>
  close(): Promise<void>
}
