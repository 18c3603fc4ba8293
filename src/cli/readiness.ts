import { z } from 'zod'
import type { Finding } from '../../adapters/finding.ts'
import type { Settings } from '../settings.ts'

const patienceMs = 5_000
const what = 'bot, METRICS_PORT'
const answer = z.object({
  ready: z.boolean(),
  unready: z.array(z.object({ what: z.string(), since: z.string(), why: z.string() })).default([]),
})

/** What a running bot says of itself at the operator's port; nothing where there is none. */
export async function examineReadiness({ operate }: Settings): Promise<readonly Finding[]> {
  if (operate === null) return []
  const { host, port, token } = operate
  // A bot that listens everywhere also listens here, in either family.
  const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  try {
    const said = await fetch(`http://${near}:${port}/readyz`, {
      headers: token === null ? {} : { authorization: `Bearer ${token.reveal()}` },
      signal: AbortSignal.timeout(patienceMs),
    })
    const { ready, unready } = answer.parse(await said.json())
    if (ready) return [{ what, is: 'well', words: 'ready: the store answers, and every platform that is set listens' }]
    return unready.map((one) => ({
      what,
      is: 'wrong',
      words: `${one.what} is not ready since ${one.since}: ${one.why}`,
    }))
  } catch {
    return [{ what, is: 'note', words: `no bot answers at ${near}:${port}; that is well while none runs` }]
  }
}
