import { z } from 'zod'

const shortestToken = 16

/** Hosts that only this machine reaches. */
export const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1'])

/** A port, or a word that stands for none. */
export const portField = (usual: string, word?: string) =>
  z
    .string()
    .default(usual)
    .refine((value) => value === word || (/^\d+$/.test(value) && Number(value) <= 65_535), {
      error: `is no port: write a number from 0 to 65535${word === undefined ? '' : `, or ${word}`}`,
    })

/** A password of our own ports. */
export const tokenField = z
  .string()
  .default('')
  .refine((value) => value === '' || value.length >= shortestToken, {
    error: `is too easy to guess: write ${shortestToken} characters or more, such as openssl rand -hex 16 gives`,
  })

/** An address of a service. */
export const addressField = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:/.test(value), { error: 'is not an http or https address' })

/** What stands between commas, trimmed. */
export function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
