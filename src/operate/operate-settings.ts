import { z } from 'zod'
import { Secret } from '../../adapters/secret.ts'
import { loopback, portField, tokenField } from '../setting-fields.ts'
import type { OperatePort } from './listener.ts'

/** The settings of the operator's port. */
export const operateFields = {
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: portField('off', 'off'),
  METRICS_TOKEN: tokenField,
}

type Read = z.infer<z.ZodObject<typeof operateFields>>

/** What is wrong between them. */
export function problemsOfOperate({
  METRICS_HOST = '127.0.0.1',
  METRICS_PORT = 'off',
  METRICS_TOKEN,
}: {
  readonly [name: string]: unknown
}): readonly string[] {
  if (METRICS_PORT === 'off' || METRICS_TOKEN !== undefined || loopback.has(String(METRICS_HOST))) return []
  return [
    `METRICS_TOKEN is missing: metrics may be told on ${String(METRICS_HOST)} only behind a token. Set one, or unset METRICS_HOST`,
  ]
}

/** Where the operator's port listens; null while it is off. */
export function toOperatePort({ METRICS_HOST, METRICS_PORT, METRICS_TOKEN }: Read): OperatePort | null {
  if (METRICS_PORT === 'off') return null
  const token = METRICS_TOKEN === '' ? null : new Secret(METRICS_TOKEN)
  return { host: METRICS_HOST, port: Number(METRICS_PORT), token }
}
