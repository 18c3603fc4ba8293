import type { Logger, LogLevel } from '@slack/bolt'
import type { Report } from '../adapter.ts'

// Tokens, the ticket in a socket's address, and addresses that anybody may post to.
const secrets = /\bx(?:ox[a-z]|app)-[\w-]+|(?<=[?&](?:ticket|token)=)[^&\s"']+|https?:\/\/hooks\.slack\.com\/\S+/giu

/** Slack's SDK, told to write into our log: warnings and errors only, for its debug lines print tokens. */
export function loggerOf(report: Report, level: LogLevel): Logger {
  const say =
    (severity: 'warn' | 'error') =>
    (...words: unknown[]): void =>
      report('slack.sdk', { severity, text: words.map(String).join(' ').replace(secrets, '[secret]') })
  const nothing = (): void => undefined
  return {
    debug: nothing,
    info: nothing,
    warn: say('warn'),
    error: say('error'),
    setLevel: nothing,
    getLevel: () => level,
    setName: nothing,
  }
}
