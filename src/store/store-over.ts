import { articleStore } from './articles.ts'
import { census } from './census.ts'
import { correctionStore } from './corrections.ts'
import { dueStore } from './due.ts'
import type { Engine } from './engine.ts'
import { eraseStore } from './erase.ts'
import { fateStore } from './fates.ts'
import { feedStore } from './feeds.ts'
import { hostStore } from './hosts.ts'
import { installationStore } from './installations.ts'
import { ledger } from './ledger.ts'
import { quoteStore } from './quotes.ts'
import { secondLookStore } from './second-looks.ts'
import { steps } from './steps.ts'
import type { Store } from './store.ts'
import { storyStore } from './stories.ts'
import { subscriptionStore } from './subscriptions.ts'
import { toldStore } from './told.ts'

/** The whole store over one database. */
export function storeOver(engine: Engine): Store {
  return {
    ...articleStore(engine),
    ...quoteStore(engine),
    ...storyStore(engine),
    ...feedStore(engine),
    ...hostStore(engine),
    ...fateStore(engine),
    ...subscriptionStore(engine),
    ...ledger(engine),
    ...steps(engine),
    ...toldStore(engine),
    ...dueStore(engine),
    ...correctionStore(engine),
    ...secondLookStore(engine),
    ...installationStore(engine),
    ...eraseStore(engine),
    ...census(engine),
    close: () => engine.database.destroy(),
  }
}
