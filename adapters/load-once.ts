import type { Posted } from './adapter.ts'

/** Loads something once for all who ask; a load that failed is tried again at the next asking. */
export function loadOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

const reloadMs = 60_000

/** How a post ends whose SDK could not be loaded: nothing was sent, and another try in a minute is welcome. */
export function unloaded(nowMs: number): Extract<Posted, { readonly is: 'limited' }> {
  return { is: 'limited', untilMs: nowMs + reloadMs, why: 'The platform’s own package could not be loaded.' }
}
