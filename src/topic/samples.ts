import { readFileSync } from 'node:fs'
import type { Article } from '../../digests/article/article.ts'
import { articleFromText } from '../../digests/article/plain-text.ts'
import { findQuotes } from '../../digests/quote/find-quotes.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import { toInstant, type Instant } from '../instant.ts'
import { articleIdOf, idOf } from '../ids.ts'
import type { Store } from '../store/store.ts'
import { UsageError } from '../usage-error.ts'
import type { SampleFile, TopicFile } from './topic-file.ts'

/** Stores the articles that ship with a topic, as of the instant they were published, so that they are never today's news. */
export async function storeSamples(store: Store, { topic, samples }: TopicFile, now: Instant): Promise<void> {
  for (const sample of samples) {
    const article = readSample(topic.name, sample)
    const storedAt = article.published ?? now
    const hash = idOf(article.title, article.text)
    await store.saveArticle(
      article,
      { topic: topic.name, hash, storedAt, sample: true, textFrom: 'file', page: null },
      findQuotes(article, castOf(topic)),
    )
  }
}

const castOf = ({ persons, bodies }: Topic) => ({ persons, bodies })

function readSample(topic: string, { file, source, language, url }: SampleFile): Article {
  const { title, byline, published, publishedPrecision, text } = articleFromText(readText(file))
  if (text === '')
    throw new UsageError(
      `The sample article ${file} holds no text. Nothing was changed. Take it out of the topic's "articles", or fill it.`,
    )
  return {
    id: articleIdOf(topic, url ?? text),
    revision: 1,
    url,
    title,
    byline,
    source,
    published: published === null ? null : toInstant(published),
    publishedPrecision,
    language,
    text,
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(
      `The sample article ${file} cannot be read. Nothing was changed. Correct the topic's "articles".`,
      { cause: error },
    )
  }
}
