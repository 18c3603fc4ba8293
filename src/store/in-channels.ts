import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'

/** Whether a column holds one of these ids, of channels or of people: this very one, all whose ids begin so (`slack:T1:`, with the colon), or with `` all. An index serves each. */
export function inChannels<DB, TB extends keyof DB>(
  of: ExpressionBuilder<DB, TB>,
  column: Expression<string | null>,
  channels: string,
): Expression<SqlBool> {
  if (channels === '') return of.lit(true)
  if (!channels.endsWith(':')) return of(column, '=', channels)
  // The sign behind the colon: both databases compare ids byte by byte.
  const behind = `${channels.slice(0, -1)};`
  return of.and([of(column, '>=', channels), of(column, '<', behind)])
}
