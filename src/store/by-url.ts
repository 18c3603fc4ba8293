/** In one order everywhere: who holds one row and waits for another is waited for by nobody. */
export const byUrl = ({ url: one }: { readonly url: string }, { url: other }: { readonly url: string }): number =>
  one < other ? -1 : one > other ? 1 : 0
