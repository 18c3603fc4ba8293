import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Dispatcher } from 'undici'
import { checkUrl, Forbidden, type Guard } from './guard.ts'

/** What came of asking for an address. `moved` is where a chain of permanent redirects alone led; `url` where the answer came from. */
export type Fetched =
  | {
      readonly is: 'fresh'
      readonly url: string
      readonly moved: string | null
      readonly headers: Headers
      readonly bytes: Uint8Array
    }
  | { readonly is: 'unchanged'; readonly url: string; readonly moved: string | null; readonly headers: Headers }
  | {
      readonly is: 'failed'
      readonly fault: FetchFault
      readonly why: string
      readonly status: number | null
      readonly headers: Headers
      /** Where a publisher's answer came from, after redirects; undefined when there was none. */
      readonly url?: string
      /** Where a redirect leads that was not followed. */
      readonly to?: string
    }

type Failed = Extract<Fetched, { is: 'failed' }>

/** Why an address gave nothing: ours to refuse, the network's, the publisher's answer, or what it sent. */
export type FetchFault = 'forbidden' | 'unreachable' | 'timed-out' | 'status' | 'too-large' | 'redirects' | 'broken'

/** Header names in lower case; of several values the first. */
export type Headers = { readonly [name: string]: string }

/** How something is asked for. `headers` go with every request of the chain. */
export type FetchOptions = {
  readonly dispatcher: Dispatcher
  readonly guard: Pick<Guard, 'allow'>
  readonly headers: Headers
  /** The whole exchange, redirects and body included. */
  readonly deadlineMs: number
  /** Counted while decoding: a megabyte of gzip can hold a gigabyte. */
  readonly maxBytes: number
  /** Whether a redirect may be followed; without it all may. */
  readonly mayFollow?: (url: URL) => boolean
}

/** A chain longer than this goes nowhere. */
export const mostRedirects = 5

/** How a feed is asked for: 15 seconds and 8 MiB decoded. */
export const feedLimits = { deadlineMs: 15_000, maxBytes: 8 * 1024 * 1024 } as const

/** Asks for an address by GET, following redirects through the same door. Never rejects. */
export async function fetchBytes(address: string, options: FetchOptions): Promise<Fetched> {
  const deadline = AbortSignal.timeout(options.deadlineMs)
  try {
    return await follow(address, options, deadline)
  } catch (error) {
    return failed(
      deadline.aborted ? 'timed-out' : faultOf(error),
      deadline.aborted ? `no whole answer within ${options.deadlineMs / 1000} s` : wordsOf(error),
    )
  }
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  let url = new URL(address)
  let moved: string | null = null
  let permanent = true
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    checkUrl(url, options.guard)
    url.hash = ''
    const response = await options.dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: options.headers,
      signal,
      headersTimeout: options.deadlineMs,
      bodyTimeout: options.deadlineMs,
    })
    const headers = flat(response.headers)
    const target = [301, 302, 303, 307, 308].includes(response.statusCode) ? headers['location'] : undefined
    if (target === undefined) return await answered(url.href, moved, response, headers, options.maxBytes)
    await discard(response.body)
    if (!URL.canParse(target, url))
      return failed(
        'redirects',
        `redirected to what is no address: ${target.slice(0, 200)}`,
        response.statusCode,
        headers,
      )
    url = new URL(target, url)
    if (options.mayFollow?.(url) === false)
      return {
        ...failed('redirects', `redirected to ${url.href.slice(0, 200)}`, response.statusCode, headers),
        to: url.href,
      }
    permanent &&= response.statusCode === 301 || response.statusCode === 308
    if (permanent) moved = url.href
  }
  return failed('redirects', `redirected more than ${mostRedirects} times`)
}

async function answered(
  url: string,
  moved: string | null,
  { statusCode, body }: Dispatcher.ResponseData,
  headers: Headers,
  maxBytes: number,
): Promise<Fetched> {
  if (statusCode === 304) {
    await discard(body)
    return { is: 'unchanged', url, moved, headers }
  }
  if (statusCode !== 200) {
    await discard(body)
    return { is: 'failed', fault: 'status', why: `answered ${statusCode}`, status: statusCode, headers, url }
  }
  return { is: 'fresh', url, moved, headers, bytes: await readAll(body, headers['content-encoding'] ?? '', maxBytes) }
}

/** More than the limit came out of a body. */
class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

async function readAll(body: Readable, encodings: string, maxBytes: number): Promise<Uint8Array> {
  let stream: Readable = body
  // Encodings are named in the order in which they were applied.
  for (const encoding of encodings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .toReversed()) {
    const decoder = decoderOf(encoding)
    if (decoder !== undefined) stream = pipe(stream, decoder)
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer
      size += bytes.length
      if (size > maxBytes) throw new TooLarge(`is larger than ${Math.round(maxBytes / 1024 / 1024)} MiB decoded`)
      chunks.push(bytes)
    }
  } finally {
    body.destroy()
  }
  return Buffer.concat(chunks, size)
}

function decoderOf(encoding: string) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      return createInflate()
    case 'identity':
      return undefined
    default:
      throw new Error(`came in an encoding that was not asked for: ${encoding.slice(0, 40)}`)
  }
}

// An error of either side ends both; `pipe` alone would leave the other waiting.
function pipe(from: Readable, to: ReturnType<typeof createGunzip>): Readable {
  from.on('error', (error) => to.destroy(error))
  to.on('close', () => from.destroy())
  return from.pipe(to)
}

async function discard(body: Readable): Promise<void> {
  body.on('error', () => undefined)
  body.destroy()
  await Promise.resolve()
}

function flat(headers: IncomingHttpHeaders): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? (value[0] ?? '') : value]],
    ),
  )
}

function failed(fault: FetchFault, why: string, status: number | null = null, headers: Headers = {}): Failed {
  return { is: 'failed', fault, why, status, headers }
}

function faultOf(error: unknown): FetchFault {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Forbidden) return 'forbidden'
    if (cause instanceof TooLarge) return 'too-large'
    const code = 'code' in cause ? String(cause.code) : ''
    if (/^Z_|^ERR_BROTLI|^ERR__ERROR|^UND_ERR_HEADERS_OVERFLOW$|^HPE_/.test(code)) return 'broken'
    if (/TIMEOUT/.test(code)) return 'timed-out'
    if (cause instanceof TypeError && code === 'ERR_INVALID_URL') return 'forbidden'
  }
  return 'unreachable'
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${error.message}${inner}`.slice(0, 300)
}
