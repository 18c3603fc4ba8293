/** The rows that both databases have, as their migrations make them. The words of articles each keeps in a table of its own kind. Booleans are 0 or 1, lists and objects JSON, instants ISO strings. */
export type Tables = {
  readonly articles: ArticleRow
  readonly revisions: {
    readonly article: string
    readonly revision: number
    readonly title: string
    readonly text: string
    readonly hash: string
    readonly seen_at: string
  }
  readonly quotes: QuoteRow
  readonly subscriptions: SubscriptionRow
  readonly editions: EditionRow
  readonly deliveries: DeliveryRow
  readonly feeds: FeedRow
  readonly hosts: { readonly host: string; readonly not_before: string }
  readonly robots: { readonly origin: string; readonly text: string | null; readonly until: string }
  readonly items: {
    readonly feed: string
    readonly topic: string
    readonly guid: string
    readonly article: string | null
    readonly hash: string
  }
  readonly fates: FateRow
  readonly told: {
    readonly edition: string
    readonly story: string
    readonly article: string
    readonly revision: number
    readonly part: number
    readonly shown: string
  }
  readonly installations: InstallationRow
  readonly notices: { readonly key: string; readonly at: string }
}

export type ArticleRow = {
  readonly id: string
  readonly topic: string
  readonly revision: number
  readonly url: string | null
  readonly title: string
  readonly byline: string | null
  readonly source_name: string
  readonly source_kind: string | null
  readonly source_country: string | null
  readonly published: string | null
  readonly published_precision: string
  readonly language: string
  readonly text: string
  readonly hash: string
  readonly stored_at: string
  readonly sample: number
  readonly text_from: string
  readonly story: string | null
  readonly page_url: string | null
  readonly look_at: string | null
  readonly gone_at: string | null
  readonly withdrawn_at: string | null
  readonly returned_at: string | null
}

export type FeedRow = {
  readonly url: string
  readonly topic: string
  readonly publisher: string
  readonly country: string | null
  readonly kind: string | null
  readonly language: string | null
  readonly interval_minutes: number
  readonly added_by: string | null
  readonly state: string
  readonly listed: number
}

export type InstallationRow = {
  readonly tenant: string
  readonly sealed: string
  readonly installed_by: string
  readonly installed_at: string
}

export type FateRow = {
  readonly url: string
  readonly topic: string
  readonly article: string | null
  readonly at: string
  readonly feed: string | null
  readonly kept: number
  readonly score: number
  readonly why: string
}

export type QuoteRow = {
  readonly id: string
  readonly article: string
  readonly topic: string
  readonly revision: number
  readonly start: number
  readonly person: string | null
  readonly speaker: string | null
  readonly published: string | null
  readonly quote: string
}

export type SubscriptionRow = {
  readonly id: string
  readonly channel: string
  readonly topic: string
  readonly times: string
  readonly zone: string
  readonly locale: string
  readonly created_by: string | null
  readonly created_at: string
  readonly paused: string | null
  readonly removed: number
  readonly renewed_at: string
  readonly days: string
  readonly size: string
  readonly include: string
  readonly exclude: string
  readonly quiet: string
  readonly corrections: string
  readonly roundup: number | null
  readonly look_at: string | null
}

export type EditionRow = {
  readonly id: string
  readonly subscription: string
  readonly local_date: string
  readonly slot: number
  readonly due_at: string
  readonly after: string
  readonly up_to: string
  readonly message: string | null
}

export type DeliveryRow = {
  readonly id: string
  readonly edition: string
  readonly part: number
  readonly channel: string
  readonly thread: string | null
  readonly payload: string
  readonly state: string
  readonly message_id: string | null
  readonly attempts: number
  readonly error: string | null
  readonly planned_at: string
  readonly not_before: string
  readonly claimed_at: string | null
  readonly sent_at: string | null
}
