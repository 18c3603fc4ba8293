import { build } from 'pino-pretty'

/** A stream that turns the log's JSON lines into readable ones. */
export function pretty(stream: NodeJS.WritableStream): NodeJS.WritableStream {
  return build({
    destination: stream,
    colorize: true,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname',
    singleLine: true,
  })
}
