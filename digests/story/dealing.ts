import { commonShare, type Alikeness } from './joining.ts'
import type { GrowingStory, LookUp } from './look-up.ts'
import type { Weighed } from './weighed.ts'

/** Of what is asked: stories with less in common are compared again only when one of them has grown. */
const worthKeeping = 0.8

/**
 * Deals articles that nobody was told of yet: each is a story of its own, then what belongs together is joined, the surest first. Which
 * of them came first is chance, so that it decides nothing but the story's name; a story that stood before keeps its articles, and two
 * such stories stay two. Gives the story of each, and files them there.
 */
export function deal(
  articles: readonly Weighed[],
  lookUp: LookUp,
  alikeness: Alikeness,
): ReadonlyMap<Weighed, GrowingStory> {
  const homes = new Map<Weighed, GrowingStory>()
  const ranks = new Map<GrowingStory, number>()
  const leads = createLeads()

  const moveTo = (story: GrowingStory, article: Weighed): void => {
    homes.set(article, story)
    lookUp.file(article, story)
  }
  const compare = (one: GrowingStory, other: GrowingStory): void => {
    if (one === other || (!ranks.has(one) && !ranks.has(other))) return
    const share = commonShare(one, other, alikeness)
    if (share >= worthKeeping) leads.add(one, other, share)
  }
  const join = (story: GrowingStory, joining: GrowingStory): void => {
    for (const article of joining.articles) {
      story.articles.push(article)
      moveTo(story, article)
    }
    const others = new Set([...leads.drop(story), ...leads.drop(joining)])
    for (const other of others) if (other !== story && other !== joining) compare(story, other)
  }

  for (const article of articles) {
    const alone = { id: article.telling.articleId, articles: [article] }
    ranks.set(alone, ranks.size)
    moveTo(alone, article)
  }
  for (const [article, alone] of homes) for (const story of lookUp.find(article)) compare(alone, story)
  for (let best = leads.best(); best !== null; best = leads.best()) {
    const [one, other] = best
    if ((ranks.get(one) ?? -1) < (ranks.get(other) ?? -1)) join(one, other)
    else join(other, one)
  }
  return homes
}

/** Stories that may be one, with how much of what is asked they have in common. */
function createLeads() {
  const leads = new Map<GrowingStory, Map<GrowingStory, number>>()
  const addOneWay = (from: GrowingStory, to: GrowingStory, share: number): void => {
    const known = leads.get(from)
    if (known === undefined) leads.set(from, new Map([[to, share]]))
    else known.set(to, share)
  }
  return {
    add: (one: GrowingStory, other: GrowingStory, share: number): void => {
      addOneWay(one, other, share)
      addOneWay(other, one, share)
    },
    /** Forgets a story, and gives those that it may have been one with. */
    drop: (story: GrowingStory): readonly GrowingStory[] => {
      const others = [...(leads.get(story)?.keys() ?? [])]
      for (const other of others) leads.get(other)?.delete(story)
      leads.delete(story)
      return others
    },
    /** The two that are one most surely, or null when no two are. */
    best: (): readonly [GrowingStory, GrowingStory] | null => {
      let best: readonly [GrowingStory, GrowingStory] | null = null
      let most = 1
      for (const [one, others] of leads) {
        for (const [other, share] of others) {
          if (share < most) continue
          most = share
          best = [one, other]
        }
      }
      return best
    },
  }
}
