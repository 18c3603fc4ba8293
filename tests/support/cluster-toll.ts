import { msOf } from '../../src/instant.ts'
import { deliveryStates, type Delivery } from '../../src/store/store.ts'
import type { Town } from './cluster-town.ts'

/** What stands in the channels, held against the ledger. The last five ought to be 0. */
export type Standing = {
  readonly digests: number
  readonly messages: number
  /** From the first digest that was composed to the last part that was sent. */
  readonly workSeconds: number
  readonly foundAgain: number
  readonly sentAgain: number
  readonly withoutDigest: number
  readonly doubled: number
  readonly lost: number
  readonly outOfOrder: number
  readonly unexplained: number
}

type Message = { readonly channel: string; readonly id: string; readonly delivery: string }

function messagesOf({ slack, discord }: Town): readonly Message[] {
  // What a person was told who asked meanwhile is no digest.
  const digests = slack.workspace.messages.filter(({ ephemeral }) => !ephemeral)
  const inSlack = digests.map(({ channel, ts, metadata }) => {
    const { event_payload: payload } = metadata as { readonly event_payload: { readonly delivery: string } }
    return { channel, id: ts, delivery: payload.delivery }
  })
  return [
    ...inSlack,
    ...discord.guild.messages.map(({ channel, id, nonce }) => ({ channel, id, delivery: nonce ?? '' })),
  ]
}

export async function standingOf(town: Town): Promise<Standing> {
  const deliveries = await town.store.deliveries(deliveryStates)
  const messages = messagesOf(town)
  const byDelivery = Map.groupBy(messages, ({ delivery }) => delivery)
  const known = new Set<string>(deliveries.map(({ id }) => id))
  const told = new Set(deliveries.map(({ channel }) => channel))
  return {
    digests: new Set(deliveries.map(({ edition }) => edition)).size,
    messages: messages.length,
    workSeconds: secondsOf(deliveries),
    foundAgain: deliveries.filter(({ claimedAt, sentAt }) => sentAt !== null && sentAt === claimedAt).length,
    sentAgain: deliveries.filter(({ attempts }) => attempts > 1).length,
    withoutDigest: town.channels.filter((channel) => !told.has(channel)).length,
    doubled: [...byDelivery.values()].filter(({ length }) => length > 1).length,
    lost: deliveries.filter(
      ({ id, state, messageId }) =>
        state !== 'sent' || !byDelivery.get(id)?.some((message) => message.id === messageId),
    ).length,
    outOfOrder: [...Map.groupBy(messages, ({ channel }) => channel).values()].filter((some) => !inOrder(some)).length,
    unexplained: messages.filter(({ delivery }) => !known.has(delivery)).length,
  }
}

/** The parts of each digest in their order, and no digest inside another. */
function inOrder(messages: readonly Message[]): boolean {
  const parts = messages.map(({ delivery }) => delivery.split('-'))
  return parts.every(([edition, part], index) => {
    const before = parts[index - 1]
    return Number(part) === 0 || (before?.[0] === edition && Number(before?.[1]) === Number(part) - 1)
  })
}

function secondsOf(deliveries: readonly Delivery[]): number {
  const planned = deliveries.map(({ plannedAt }) => plannedAt).toSorted()
  const sent = deliveries.flatMap(({ sentAt }) => sentAt ?? []).toSorted()
  return (msOf(sent.at(-1) ?? '') - msOf(planned[0] ?? '')) / 1_000
}
