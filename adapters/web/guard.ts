import type { MiddlewareHandler } from 'hono'

/** The hosts that a page on the loopback answers to: another name in the Host header means that a foreign page came here by DNS rebinding. */
export function ownHostOnly(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    const own = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port()}`)
    if (!own.includes(host.toLowerCase())) return context.text(`This page answers to ${own[0]} only.`, 403)
    await next()
    return undefined
  }
}

/** Nothing but the page's own script and style runs, and no other page may frame it. */
export const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ['data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}
