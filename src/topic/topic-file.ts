import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Source } from '../../digests/article/article.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import { UsageError } from '../usage-error.ts'

/** An article that ships with a topic, as the publisher printed it; `file` is its path. */
export type SampleFile = {
  readonly file: string
  readonly source: Source
  readonly language: string
  readonly url: string | null
}

/** A topic as it stands on the disk. */
export type TopicFile = { readonly topic: Topic; readonly samples: readonly SampleFile[] }

const word = z.string().trim().min(1)
const day = z.iso.date()
const country = z.string().regex(/^[A-Z]{2}$/, { error: 'is no ISO 3166 country code of two letters, such as KZ' })
const language = z.string().regex(/^[a-z]{2}$/, { error: 'is no language code of two letters, such as en' })
const kind = z.enum(['state agency', 'private', 'wire', 'official'])
const id = z.string().regex(/^[\w-]+$/, { error: 'is no id: letters, digits and hyphens only' })
const names = z
  .strictObject({ latin: z.array(word), cyrillic: z.array(word).default([]), chinese: z.array(word).default([]) })
  .refine(({ latin, cyrillic, chinese }) => latin.length + cyrillic.length + chinese.length > 0, {
    error: 'holds no name in any script',
  })

const office = z
  .strictObject({ role: word, body: word, since: day, until: day.nullable() })
  .refine(({ since, until }) => until === null || since <= until, { error: 'ends before it begins' })

const schema = z
  .strictObject({
    command: z
      .string()
      .regex(/^[a-z0-9_-]{1,31}$/, { error: 'is no command word: 1 to 31 lower-case letters, digits, _ and -' }),
    title: word,
    titles: z.record(language, word).default({}),
    languages: z.array(language).min(1),
    bodies: z.array(z.strictObject({ id, names, roles: z.record(word, z.array(word)).default({}) })).default([]),
    persons: z.array(z.strictObject({ id, names, offices: z.array(office).default([]) })).default([]),
    members: z.array(z.strictObject({ country, name: word, joined: day })).default([]),
    keywords: z.record(language, z.array(word)).default({}),
    exclusions: z.array(word).default([]),
    feeds: z
      .array(
        z.strictObject({
          url: z.url({ protocol: /^https?$/ }),
          publisher: word,
          // An international body has none.
          country: country.nullable(),
          language,
          kind,
          intervalMinutes: z.int().min(15).max(1440),
        }),
      )
      .default([]),
    articles: z
      .array(
        z.strictObject({
          file: word,
          source: z.strictObject({ name: word, kind, country: country.nullable() }),
          language,
          url: z.url().nullable(),
        }),
      )
      .default([]),
  })
  .superRefine(({ bodies, persons }, context) => {
    const known = new Set(bodies.map((body) => body.id))
    persons.forEach((person, index) => {
      if (persons.findIndex((other) => other.id === person.id) !== index) {
        context.addIssue({ code: 'custom', path: ['persons', index, 'id'], message: `is used twice: ${person.id}` })
      }
      person.offices.forEach(({ body }, at) => {
        if (!known.has(body)) {
          context.addIssue({
            code: 'custom',
            path: ['persons', index, 'offices', at, 'body'],
            message: `names no body of this topic: ${body}`,
          })
        }
      })
    })
  })

/** Reads `<folder>/<name>/topic.json`. Throws one `UsageError` with every mistake and its path. */
export function readTopicFile(folder: string, name: string): TopicFile {
  const home = join(folder, name)
  const file = join(home, 'topic.json')
  if (!existsSync(file))
    throw new UsageError(`There is no topic "${name}": ${file} does not exist. Check TOPICS and TOPICS_DIR.`)
  const read = schema.safeParse(parseJson(file))
  if (!read.success) {
    const problems = read.error.issues.map(
      ({ path, message }) => `- ${path.length === 0 ? 'the file' : z.core.toDotPath(path)}: ${message}`,
    )
    throw new UsageError(
      `${file} cannot be used, nothing was changed. Put these right and start again:\n${problems.join('\n')}`,
    )
  }
  const { articles, ...topic } = read.data
  return {
    topic: { name, ...topic },
    samples: articles.map((article) => ({ ...article, file: join(home, article.file) })),
  }
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
