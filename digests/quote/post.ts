// What makes another post of one: "the former mayor", "the deputy police chief", «бывший мэр», 副市长. Words for it in one group are one.
const qualifiers: readonly RegExp[] = [
  /(?<!\p{L})(?:former|ex|late|outgoing|бывш\p{L}*|экс)(?!\p{L})|[前原](?!台|线)/u,
  /(?<!\p{L})(?:deputy|vice|assistant|заместител\p{L}*|зам|вице)(?!\p{L})|замгенсек|[副]/u,
  /(?<!\p{L})(?:acting|interim|caretaker|врио|и\.\s?о|исполняющ\p{L}*)(?!\p{L})|代(?!表)/u,
  /(?<!\p{L})(?:incoming|designate|будущ\p{L}*)(?!\p{L})|候任/u,
  /(?<!\p{L})(?:prime|премьер)(?!\p{L})/u,
]

/** In UTF-16 units: a qualifier and a word between it and the post are no longer. */
const reach = 28
/** "minister of health": so much of what stands behind a post tells which it is. */
const domain = /^\p{L}*\s+(?:of|for)\s+(?:the\s+)?(\p{Ll}{4,})/u

/** True when words name the same post, by its head, as the words around a name do: neither the former one nor the deputy. All in lower case. */
export function isSamePost(head: string, words: string, context: string, name: string): boolean {
  const at = nearest(head, context, name)
  if (at === -1) return false
  const [own, its] = [postAt(words, words.indexOf(head), head), postAt(context, at, head)]
  return its.qualified === own.qualified && (own.of === null || its.of === null || its.of === own.of)
}

/** Where a head stands nearest to a name: another's post may stand in the same words. -1 when it does not. */
function nearest(head: string, context: string, name: string): number {
  const from = context.indexOf(name)
  let best = -1
  let least = Infinity
  for (let at = context.indexOf(head); at !== -1; at = context.indexOf(head, at + 1)) {
    // "the minister's deputy, Olsen": a post that only owns another's.
    if (/^['’]s?\s/.test(context.slice(at + head.length, at + head.length + 3))) continue
    const distance = at < from ? from - at - head.length : at - from - name.length
    if (distance < least) [best, least] = [at, distance]
  }
  return best
}

function postAt(text: string, at: number, head: string): { readonly qualified: string; readonly of: string | null } {
  const before = text.slice(Math.max(0, at - reach), Math.max(at, 0))
  // A sign ends what belongs to the post.
  const own = before.slice(Math.max(...[',', ';', '(', '，', '、'].map((sign) => before.lastIndexOf(sign))) + 1)
  return {
    qualified: qualifiers.map((one) => (one.test(own) ? '1' : '0')).join(''),
    of: domain.exec(text.slice(at + head.length))?.[1] ?? null,
  }
}
