// In UTF-16 units: an article has said by then where it is set.
const namedWithin = 20_000

/** True for a name that the text also gives as that of a place: «в Хальдене», «из Хальдена». */
export function isPlace(text: string, name: string): boolean {
  const stem = name.length > 4 ? name.slice(0, -1) : name
  const within = new RegExp(
    `(?<!\\p{L})(?:[Вв]о?|[Ии]з|[Пп]од)\\s+(?:городе?\\s+)?${RegExp.escape(stem)}\\p{L}{0,2}(?!\\p{L})`,
    'u',
  )
  return within.test(text.slice(0, namedWithin))
}
