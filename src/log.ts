import { pino, type Logger } from 'pino'
import { Secret } from '../adapters/secret.ts'
import { traceNow } from '../adapters/trace.ts'

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
  /(?<="[\w-]*(?:token|key|secret|passw(?:or)?d)"\s*:\s*")[^"]+/gi,
  // A key of 32 bytes.
  /\b[0-9a-f]{64}\b/gi,
]
const secretNames =
  /^(?:authorization|cookie|set-cookie|token|.*_?token|.*secret|(?:pg)?password|(?:api|encryption)_?key(?:_old)?|database_?url|connection_?string)$/i

/** The one door to the log: text without these secrets, and without anything else that looks like one. */
export function redact(text: string, secrets: readonly string[] = []): string {
  const without = secrets.reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), text)
  return secretShapes.reduce((clean, shape) => clean.replace(shape, '[secret]'), without)
}

// What is shorter stands in ordinary words too.
const shortestSecret = 6

/** The secrets that stand anywhere in the settings, and the passwords in their addresses, so that they are known by their very letters. */
export function secretsIn(value: unknown): readonly string[] {
  if (value instanceof Secret) return wordsOf(value.reveal()).filter((word) => word.length >= shortestSecret)
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(secretsIn)
}

function wordsOf(secret: string): readonly string[] {
  if (!URL.canParse(secret)) return [secret]
  const { password } = new URL(secret)
  return [secret, password, decoded(password)]
}

// A password with a percent sign of its own cannot be decoded.
function decoded(password: string): string {
  try {
    return decodeURIComponent(password)
  } catch {
    return password
  }
}

/** A copy of any value that is safe to write down: secrets out, errors as name, message and stack, at most six levels deep. */
export function redacted(value: unknown, secrets: readonly string[] = [], depth = 0): unknown {
  if (typeof value === 'string') return redact(value, secrets)
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 6) return '[deeper]'
  if (value instanceof Error) return redactedError(value, secrets, depth)
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (value instanceof Secret || value instanceof URL) return redact(value.toString(), secrets)
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redacted(item, secrets, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secretNames.test(name) ? '[secret]' : redacted(inner, secrets, depth + 1),
    ]),
  )
}

function redactedError(error: Error, secrets: readonly string[], depth: number): unknown {
  const { name, message, stack, cause } = error
  return {
    name,
    message: redact(message, secrets),
    ...(stack === undefined ? {} : { stack: redact(stack, secrets) }),
    ...(cause === undefined ? {} : { cause: redacted(cause, secrets, depth + 1) }),
  }
}

/** Opens the log. `stream` is standard error, or what makes its lines readable; `secrets` never come through. */
export function openLog(level: string, stream: NodeJS.WritableStream, secrets: readonly string[] = []): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ ...traceNow() }),
      hooks: {
        logMethod(args, method) {
          const clean = args.map((argument: unknown) => redacted(argument, secrets))
          Reflect.apply(method, this, clean)
        },
      },
    },
    stream,
  )
}
