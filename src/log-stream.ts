/** Where the log's lines go: as they are, or readable ones where a person reads them on a terminal. */
export async function logStream(stream: NodeJS.WritableStream, colour: boolean): Promise<NodeJS.WritableStream> {
  if (!colour) return stream
  const { pretty } = await import('./pretty.ts')
  return pretty(stream)
}
