import { commonShare, rememberedAlikeness } from './joining.ts'
import type { GrowingStory } from './look-up.ts'

/** Of what is asked: stories with less in common are compared again only when one of them has grown. */
const worthKeeping = 0.8

/** Articles that came together, each a story of its own until they are dealt. */
export type Dealing = {
  /** An article comes as a story of its own, with the stories that it may belong to. */
  readonly bring: (own: GrowingStory, likely: readonly GrowingStory[]) => void
  /** Joins what belongs together, the surest first. Gives the story that each article's own has become, in the order they came. */
  readonly deal: () => ReadonlyMap<GrowingStory, GrowingStory>
}

/**
 * A dealing of articles that nobody was told of yet. Which of them came first is chance, so that it decides nothing but the
 * story's name; a story that stood before keeps its articles, and two such stories stay two.
 */
export function createDealing(): Dealing {
  const came = new Map<GrowingStory, number>()
  const became = new Map<GrowingStory, GrowingStory>()
  const leads = createLeads()
  const alikeness = rememberedAlikeness()

  const compare = (one: GrowingStory, other: GrowingStory): void => {
    if (!came.has(one) && !came.has(other)) return
    const share = commonShare(one, other, alikeness)
    if (share >= worthKeeping) leads.add(one, other, share)
  }
  const join = (story: GrowingStory, joining: GrowingStory): void => {
    story.articles.push(...joining.articles)
    became.set(joining, story)
    const others = new Set([...leads.drop(story), ...leads.drop(joining)])
    for (const other of others) if (other !== story && other !== joining) compare(story, other)
  }
  const endOf = (story: GrowingStory): GrowingStory => {
    const next = became.get(story)
    return next === undefined ? story : endOf(next)
  }
  return {
    bring: (own, likely) => {
      came.set(own, came.size)
      for (const story of likely) compare(own, story)
    },
    deal: () => {
      for (let best = leads.best(); best !== null; best = leads.best()) {
        const [one, other] = best
        if ((came.get(one) ?? -1) < (came.get(other) ?? -1)) join(one, other)
        else join(other, one)
      }
      return new Map([...came.keys()].map((own) => [own, endOf(own)]))
    },
  }
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
