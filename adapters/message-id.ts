/**
 * The id by which the core knows a message that stands in a thread: the platform's ids of the thread and of the message. A message of a
 * channel has its own id alone.
 */
export function idInThread(thread: string, message: string): string {
  return `${thread}/${message}`
}

/** The platform's id of a message, and of the thread that it stands in, or would begin. */
export function partsOfId(id: string): {
  readonly message: string
  readonly thread: string
  readonly isInThread: boolean
} {
  const [thread = '', message] = id.split('/')
  return { message: message ?? thread, thread, isInThread: message !== undefined }
}
