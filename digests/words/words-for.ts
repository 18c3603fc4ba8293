import type { Person } from '../person/person.ts'
import type { Body, Topic } from '../topic/topic.ts'
import { chinese } from './zh.ts'
import { english } from './en.ts'
import { russian } from './ru.ts'
import type { Words } from './words.ts'

const languages: { readonly [language: string]: Words } = { en: english, ru: russian, zh: chinese }

/** The labels for a reader's locale (a BCP 47 tag), with offices named as the topic's bodies name them in its script; English where there are none. */
export function wordsFor(locale: string, bodies: readonly Body[]): Words {
  const words = languages[locale.slice(0, 2).toLowerCase()] ?? english
  return {
    ...words,
    office: (role, body) => words.office(roleIn(words.script, role, body, bodies), bodyIn(words.script, body, bodies)),
  }
}

/** A topic's title in the language of the labels, where its file has one. */
export function titleIn({ locale }: Words, { title, titles }: Pick<Topic, 'title' | 'titles'>): string {
  return titles[locale] ?? title
}

/** A person's name in the script of the labels, else in the first script it is known in. */
export function nameIn({ script }: Words, { id, names }: Person): string {
  return names[script][0] ?? names.latin[0] ?? names.cyrillic[0] ?? names.chinese[0] ?? id
}

const scripts = { latin: /\p{Script=Latin}/u, cyrillic: /\p{Script=Cyrillic}/u, chinese: /\p{Script=Han}/u } as const

function bodyIn(script: Words['script'], id: string, bodies: readonly Body[]): string {
  return bodies.find((body) => body.id === id)?.names[script][0] ?? id
}

function roleIn(script: Words['script'], role: string, id: string, bodies: readonly Body[]): string {
  if (script === 'latin') return role
  return bodies.find((body) => body.id === id)?.roles[role]?.find((word) => scripts[script].test(word)) ?? role
}
