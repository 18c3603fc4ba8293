import type { KnownLanguage } from './known.ts'

/**
 * How a sentence leans on its neighbours. `unresolved`: it begins with a pronoun that only the one before explains, though
 * "It is important that …" explains itself. `joined`: a conjunction or adverb ties it to what was said. `talk`: words of the
 * first and second person, which show speech rather than report.
 */
export type Openings = { readonly unresolved: RegExp; readonly joined: RegExp; readonly talk: RegExp }

export const openings: { readonly [language in KnownLanguage]: Openings } = {
  en: {
    unresolved:
      /^["'“‘]?(?:he|she|they|his|her|hers|their|its|this|that|these|those|such|him|them|both|neither|it(?!['’]?s? (?:is|was|will be|would be|has been|remains|became) (?:(?:not|also|still|now|very|too|of|un)\s?)*[\p{L}-]+ (?:\p{L}+ ){0,3}?(?:to|that|for|whether|how|why)\b))\b/iu,
    joined:
      /^["'“‘]?(?:but|and|or|so|yet|nor|then|also|however|still|instead|meanwhile|moreover|furthermore|besides|nevertheless|otherwise|there|here|after that|in addition|as a result|for example|for instance|in fact|of course|on the other hand|by contrast|that is why|another|other|one of)\b/iu,
    talk: /\b(?:I|we|you|my|our|your|us|me|I['’]\p{L}+|we['’]\p{L}+|you['’]\p{L}+)\b/giu,
  },
  ru: {
    unresolved:
      /^["«„—– ]*(?:он|она|оно|они|его|её|ее|их|ему|ей|им|этот|эта|это|эти|этого|этой|этом|этому|этих|тот|та|те|таким образом|такой|такая|такие|такое|там|тогда|при этом|об этом|для этого|после этого|кроме того|оба|обе)(?![\p{L}])/iu,
    joined:
      /^["«„—– ]*(?:но|и|а|или|однако|также|тоже|затем|потом|поэтому|так|зато|впрочем|между тем|тем не менее|например|в частности|к тому же|более того|в свою очередь|вместе с тем|напротив|кстати|наконец)(?![\p{L}])/iu,
    talk: /(?<![\p{L}])(?:я|мы|вы|ты|мне|нам|вам|меня|нас|вас|мой|наш|ваш|наши|наша)(?![\p{L}])/giu,
  },
  zh: {
    unresolved: /^["“「‘]?(?:他|她|它|这|那|该|此|其|上述|前者|后者|双方都)/u,
    joined:
      /^["“「‘]?(?:但|而|并|且|然而|不过|同时|此外|另外|因此|所以|于是|例如|比如|其实|当然|随后|之后|与此同时|另一方面)/u,
    talk: /我|你|您|咱/gu,
  },
}
