import type { Inline } from './message.ts'

/** Text as it is. */
export const plain = (text: string): Inline => ({ kind: 'plain', text })

/** Text that stands out. */
export const bold = (text: string): Inline => ({ kind: 'bold', text })

/** A set phrase or words of a publisher set apart without quotation marks. */
export const italic = (text: string): Inline => ({ kind: 'italic', text })

/** Words to type. */
export const code = (text: string): Inline => ({ kind: 'code', text })

/** Text that leads somewhere, or the text alone when there is no address. */
export const linked = (text: string, url: string | null): Inline =>
  url === null ? plain(text) : { kind: 'link', text, url }

/** Text with a space behind it, where more follows; full-width marks hold their own. */
export const spaced = (text: string): string => (/[。！？：；，）]$/u.test(text) ? text : `${text} `)

/** An instant; of one at midnight of UTC the day alone, which is how days without a time of day are kept. */
export const dayOrTime = (at: string, day: (iso: string) => string): Inline =>
  at.endsWith('T00:00:00.000Z') ? plain(day(at)) : { kind: 'time', at, style: 'both' }

/** Runs with a separator between them; empty runs are left out. */
export function joined(runs: readonly (readonly Inline[])[], separator = ' · '): readonly Inline[] {
  return runs.filter((run) => run.length > 0).flatMap((run, index) => (index === 0 ? run : [plain(separator), ...run]))
}
