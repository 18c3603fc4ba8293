import type { Payload, Posted } from './adapter.ts'

/** Sends the parts of a direct message in their order, until one is not sent; gives how the last one ended. */
export async function tellParts(parts: readonly Payload[], send: (part: Payload) => Promise<Posted>): Promise<Posted> {
  let posted: Posted = { is: 'refused', why: 'The message was empty.' }
  for (const part of parts) {
    posted = await send(part)
    if (posted.is !== 'sent') return posted
  }
  return posted
}
