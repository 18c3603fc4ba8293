/** The words of a name, in lower case. */
export function partsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
}

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** The last word of a name that is not a generation: "Orlov" of "Ivan Orlov Jr.", in lower case. */
export function surnameOf(name: string): string {
  return partsOf(name).findLast((part) => !generations.has(part)) ?? name.toLowerCase()
}
