import type { OrderByItemBuilder } from 'kysely'

/** The latest first, and last what has no date: PostgreSQL alone would put that first. */
export const latestFirst = (column: OrderByItemBuilder): OrderByItemBuilder => column.desc().nullsLast()
