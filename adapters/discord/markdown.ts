import type { Inline } from '../../digests/message/message.ts'
import type { Cost } from '../text/cut.ts'
import { nativeId } from '../native-id.ts'
import { secondsOf, type Time } from '../text/when.ts'

// Mentions, custom emoji, timestamps and channels open with `<`, `@` or `:`; the rest is formatting. A colon counts only
// where an emoji's name or an address could follow it.
const anywhere = /[\\*_~`|<>[\]@]|:(?=[\w/+-])/gu
// Headings, subtexts, quotes and lists are formatting only where a line begins.
const lineStart = /^(\s*)([#+-]|\d+(?=[.)]))/gmu

/**
 * A stranger's words as Discord shows them unchanged. discord.js' own escaping leaves mentions, masked links and emoji
 * alone. The backslashes are not shown, so that a quotation reads exactly as in the article.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(anywhere, String.raw`\$&`)
    .replace(lineStart, (_, space: string, mark: string) =>
      /\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
}

/** What a text may take of a limit after `escapeMarkdown`, a line's prefix included. It adds up, and is never too little. */
export const markdownCost: Cost = (text) => {
  const doubled = text.match(/[\\*_~`|<>[\]@:#+.)-]/gu)?.length ?? 0
  const lines = text.match(/\n/gu)?.length ?? 0
  return text.length + doubled + lines * linePrefix
}

/** The longest of `> ` and `-# `. */
export const linePrefix = 3

const timeStyles = { date: 'D', time: 't', both: 'f', relative: 'R' } as const satisfies {
  readonly [style in Time['style']]: string
}

/** An inline in Discord's markdown. */
export function markdown(inline: Inline): string {
  switch (inline.kind) {
    case 'plain':
      return escapeMarkdown(inline.text)
    case 'bold':
      return marked('**', inline.text)
    case 'italic':
      return marked('*', inline.text)
    case 'code':
      // Nothing escapes a backtick inside code.
      return inline.text.includes('`') ? escapeMarkdown(inline.text) : `\`${inline.text}\``
    case 'link':
      return `[${escapeMarkdown(inline.text)}](${inline.url})`
    case 'channel':
      return /^discord:[^:]+:\d+$/u.test(inline.id) ? `<#${nativeId(inline.id)}>` : escapeMarkdown(inline.id)
    case 'time': {
      const seconds = secondsOf(inline)
      return seconds === undefined ? escapeMarkdown(inline.at) : `<t:${seconds}:${timeStyles[inline.style]}>`
    }
  }
}

/** What an inline may take of a limit. */
export function markdownSize(inline: Inline): number {
  if (inline.kind === 'time' || inline.kind === 'channel') return markdown(inline).length
  const marks = inline.kind === 'link' ? '[]()'.length + inline.url.length : '****'.length
  return marks + markdownCost(inline.text)
}

/** The same words with a prefix before each line. */
export function prefixed(prefix: string, text: string): string {
  return prefix + text.replaceAll('\n', `\n${prefix}`)
}

// Marks next to a space are not read as marks.
function marked(mark: string, text: string): string {
  const inner = text.trim()
  if (inner === '') return text
  const start = text.indexOf(inner)
  return `${text.slice(0, start)}${mark}${escapeMarkdown(inner)}${mark}${text.slice(start + inner.length)}`
}
