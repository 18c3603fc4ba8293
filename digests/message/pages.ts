import type { Words } from '../words/words.ts'
import { code, plain, spaced } from './inline.ts'
import type { Action, Node } from './message.ts'

/** A page of a long list. `page` and `pages` count from 1; `before` items stand on earlier pages; `asked` is the page that was wanted, 0 for what is no number of a page. */
export type Page<Item> = {
  readonly shown: readonly Item[]
  readonly page: number
  readonly pages: number
  readonly before: number
  readonly asked: number
}

/** The page that is wanted; one behind the last is the last, since lists get shorter while buttons stay. */
export function pageOf<Item>(all: readonly Item[], wanted: number, size: number): Page<Item> {
  const place = placeOf(all.length, wanted, size)
  return { shown: all.slice(place.before, place.before + size), ...place }
}

/** The same of a list of which only the length is known. */
export function placeOf(count: number, wanted: number, size: number): Omit<Page<never>, 'shown'> {
  const pages = Math.max(1, Math.ceil(count / size))
  const page = Math.min(Math.max(1, wanted), pages)
  return { page, pages, before: (page - 1) * size, asked: wanted }
}

/** Longer words may not fit into a button everywhere; they can be typed. */
const sureButton = 90

/** Which page this is, and the buttons to its neighbours; nothing for a list of one page. `command` is that of the list, and says nothing of a page. */
export function pageNodes(
  { page, pages, asked }: Omit<Page<never>, 'shown' | 'before'>,
  command: string,
  words: Words,
): readonly Node[] {
  if (pages === 1) return asked === 1 ? [] : [{ kind: 'context', text: [plain(words.pages.onlyOne)] }]
  const missing =
    asked > pages
      ? [plain(spaced(words.pages.noPage(asked)))]
      : asked < 1
        ? [plain(spaced(words.pages.fromOne(command)))]
        : []
  const turned = (to: number): string => `${command} page:${to}`
  const actions: readonly Action[] = [
    ...(page > 1 ? [{ label: words.pages.previous, command: turned(page - 1) }] : []),
    ...(page < pages ? [{ label: words.pages.next, command: turned(page + 1) }] : []),
  ]
  const typed = turned(page < pages ? page + 1 : page - 1)
  const toType = typed.length > sureButton ? [plain(': '), code(`/${typed}`)] : []
  return [
    { kind: 'context', text: [...missing, plain(words.pages.of(page, pages)), ...toType] },
    { kind: 'actions', actions },
  ]
}
