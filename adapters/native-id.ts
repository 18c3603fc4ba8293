/** A platform's own id, the last part of ours. */
export function nativeId(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1)
}

/** A platform's own id of the workspace or guild, the middle part of ours. */
export function workspaceId(id: string): string {
  return id.split(':')[1] ?? ''
}
