/** A platform's own id, the last part of ours. */
export function nativeId(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1)
}
