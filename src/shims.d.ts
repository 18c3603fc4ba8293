import type { InspectContext } from 'node:util'

// @sapphire/shapeshift (of discord.js) names a type that @types/node 26 no longer has.
declare module 'util' {
  interface InspectOptionsStylized extends InspectContext {}
}
