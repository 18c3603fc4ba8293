import type { Article } from '../../digests/article/article.ts'
import { sliceOf } from '../../digests/article/span.ts'
import { leadOf, type Candidate } from '../../digests/digest/candidate.ts'
import type { DigestEntry } from '../../digests/digest/digest.ts'
import { newsOf, stillNews, type News, type ToldArticle } from '../../digests/digest/news.ts'
import { newsBeside, newsOfUpdate, wordsShown, type ShownNews } from '../../digests/digest/shown-news.ts'
import { newsRoom, type Size } from '../../digests/digest/size.ts'
import type { Texts } from './texts.ts'

/** A story for a reader who does not know it: the article that leads it in brief, and what others add. Undefined for one without articles. */
export async function tellNew(
  candidate: Candidate,
  language: string,
  size: Size,
  texts: Pick<Texts, 'brief' | 'quotes'>,
): Promise<DigestEntry | undefined> {
  const { storyId, articles, coverage } = candidate
  const article = leadOf(candidate, language)
  if (article === undefined) return undefined
  const lead: ToldArticle = { article, shown: 'all' }
  const others = articles.filter((one) => one !== article)
  const found = newsOf([lead], others, newsRoom[size].beside)
  const news = newsBeside(found, size)
  const left = found.length === 0 ? [] : stillNews([lead, ...asTold(news)], others)
  return {
    storyId,
    state: 'new',
    brief: await texts.brief(article),
    article,
    articles,
    coverage,
    before: null,
    news,
    told: [article, ...toldAmong(others, left, news)],
    isCut: left.length > 0,
  }
}

/**
 * What is new of a story for a reader who was told of it: of its articles since then, and of those that `waited`, since what was new in
 * them had no room. Undefined when nothing is.
 */
export async function tellUpdate(
  { storyId, articles, coverage }: Candidate,
  known: readonly ToldArticle[],
  waited: readonly Article[],
  size: Size,
  texts: Pick<Texts, 'brief' | 'quotes'>,
): Promise<DigestEntry | undefined> {
  const ids = new Set(known.map(({ article }) => article.id))
  const fresh = articles.filter(({ id }) => !ids.has(id))
  // Of an article that was shown in part the rest waits as well.
  const inPart = known.flatMap(({ article, shown }) => (shown === 'all' || shown.length === 0 ? [] : [article]))
  const room = newsRoom[size].update
  const ofFresh = newsOf(known, fresh, room)
  const found = [...ofFresh, ...newsOf([...known, ...ofFresh.map(allOf)], [...waited, ...inPart], room)]
  const [leading] = found
  if (leading === undefined) return undefined
  const { article } = leading
  const news = newsOfUpdate(found, await texts.quotes(article), size)
  const left = stillNews([...known, ...asTold(news)], [...fresh, ...waited, ...inPart])
  return {
    storyId,
    state: 'updated',
    brief: await texts.brief(article),
    article,
    articles,
    coverage,
    before: known.find(({ shown }) => shown.length > 0)?.article ?? null,
    news,
    told: toldAmong([...fresh, ...waited], left, news),
    isCut: left.length > 0,
  }
}

const allOf = ({ article, spans }: News): ToldArticle => ({
  article,
  shown: spans.map((span) => sliceOf(article.text, span)),
})

const asTold = (news: readonly ShownNews[]): readonly ToldArticle[] =>
  news.map((one) => ({ article: one.article, shown: wordsShown(one) }))

// Those that add nothing more, and those that are shown, be it in part.
function toldAmong(
  articles: readonly Article[],
  left: readonly Article[],
  news: readonly ShownNews[],
): readonly Article[] {
  const shown = news.map(({ article }) => article)
  return [...new Set([...articles.filter((article) => !left.includes(article)), ...shown])]
}
