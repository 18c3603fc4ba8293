// Codes of Node and undici for a connection that never came to be: the request surely reached nobody.
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Whether a request failed before anything could be sent, looking through the causes of the error. */
export function neverReached(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && neverConnected.has(cause.code)) return true
    // Several addresses were tried.
    if (cause instanceof AggregateError) return cause.errors.length > 0 && cause.errors.every(neverReached)
  }
  return false
}
