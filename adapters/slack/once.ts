import type { webApi } from '@slack/bolt'

/**
 * Options for a client that tries once: Slack has no idempotency key, so that a repeated post is a doubled post. The SDK
 * alone would retry ten times within half an hour, without a time limit for any of them. A new object each time, for the
 * SDK writes into the one it is given.
 */
export function onceOptions(
  apiUrl: string,
  timeoutMs: number,
  logger: webApi.Logger,
): webApi.WebClientOptions & { readonly fetch: typeof fetch } {
  return {
    slackApiUrl: apiUrl,
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
    // `respond` goes through this too, and has no time limit of its own.
    fetch: (url, init) => fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(timeoutMs) }),
  }
}
