import { inOneLine } from './plain-text.ts'

/** The name in what a feed gives as an author: `Name`, `mail (Name)`, `Name <mail>`, `Name (mail)`; the mail when there is nothing else; undefined for nothing. */
export function readPerson(text: string): string | undefined {
  const line = inOneLine(text).slice(0, 500)
  const [, inner] = /^\S+@\S+ ?\((.+)\)$/.exec(line) ?? []
  const name = inner ?? line.replace(/ ?[<(](?:mailto:)?[^\s<>()]+@[^\s<>()]+[>)]$/, '')
  const tidy = inOneLine(name === '' ? line : name)
  return tidy === '' ? undefined : tidy
}
