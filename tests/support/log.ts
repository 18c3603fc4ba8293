import { Writable } from 'node:stream'
import { openLog, type Log } from '../../src/log.ts'

/** A log whose lines can be read. */
export function memoryLog(): { readonly log: Log; readonly lines: () => readonly string[] } {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  return { log: openLog('info', stream), lines: () => lines }
}
