import { pino, type Logger } from 'pino'
import { Secret } from '../adapters/secret.ts'
import { traceNow } from '../adapters/trace.ts'
import { pretty } from './pretty.ts'

/** The log: JSON lines on standard error, or readable ones on a terminal. */
export type Log = Logger

// What a Slack, Discord or web secret looks like, wherever it stands: in a message, an address or a header.
const secretShapes = [
  /xox[a-z]-[\w-]+/g,
  /xapp-[\w-]+/g,
  /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /(?<=\/(?:webhooks|interactions)\/\d+\/)[\w.-]{20,}/g,
  /(?<=\b(?:Bearer|Bot|Basic)\s+)[\w.~+/=-]{8,}/g,
  /(?<=:\/\/)[^\s@/]+(?=@)/g,
  /(?<=hooks\.slack\.com\/)[\w/-]+/g,
  /(?<=\b[\w-]*(?:token|key|secret|ticket|passw(?:or)?d|sig(?:nature)?)=)[^\s&"']+/gi,
]
const secretNames = /^(?:authorization|cookie|set-cookie|token|.*_?token|.*secret|password|api_?key)$/i

/** The one door to the log: text without anything that looks like a secret. */
export function redact(text: string): string {
  return secretShapes.reduce((clean, shape) => clean.replace(shape, '[secret]'), text)
}

/** A copy of any value that is safe to write down: secrets out, errors as name, message and stack, at most six levels deep. */
export function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redact(value)
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 6) return '[deeper]'
  if (value instanceof Error) return redactedError(value, depth)
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (value instanceof Secret || value instanceof URL) return redact(value.toString())
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redacted(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secretNames.test(name) ? '[secret]' : redacted(inner, depth + 1),
    ]),
  )
}

function redactedError(error: Error, depth: number): unknown {
  const { name, message, stack, cause } = error
  return {
    name,
    message: redact(message),
    ...(stack === undefined ? {} : { stack: redact(stack) }),
    ...(cause === undefined ? {} : { cause: redacted(cause, depth + 1) }),
  }
}

/** Opens the log. `stream` is standard error; `colour` is true when a person reads it on a terminal. */
export function openLog(level: string, stream: NodeJS.WritableStream, colour: boolean): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ ...traceNow() }),
      hooks: {
        logMethod(args, method) {
          const clean = args.map((argument: unknown) => redacted(argument))
          Reflect.apply(method, this, clean)
        },
      },
    },
    colour ? pretty(stream) : stream,
  )
}
