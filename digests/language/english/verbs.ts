import type { CueForm } from '../verb.ts'

// Verbs of saying. Irregular past forms follow a slash.
const speech =
  'say/said tell/told add ask note explain argue insist declare announce claim state write/wrote/written tweet retweet post report reply respond answer continue recall remark observe comment admit acknowledge concede confess warn caution suggest stress emphasize emphasise underline underscore reiterate repeat predict promise pledge vow swear/swore/sworn quip joke shout yell scream cry whisper mutter murmur exclaim proclaim assert affirm maintain contend complain lament boast brag confirm disclose reveal testify conclude inquire wonder muse remind inform advise counter retort elaborate clarify allege protest plead beg/begged demand agree disagree object opine pronounce recount relate read/read interject interrupt quote teach/taught preach scoff sneer snap/snapped grumble gush deadpan/deadpanned intone bellow chant theorize surmise venture volunteer hint imply signal summarize forecast explode fume chide scold gripe pray thank charge assure react mention convey point bark sing/sang/sung sigh growl roar plead/pled hiss lecture moan groan gasp laugh grouse tease cheer reassure promise estimate project specify caution cable crow crack email text blog rant vent'
// Verbs of judging, thinking and feeling: they introduce quotations of a phrase, and rarely whole statements.
const stance =
  'call describe label dub/dubbed brand term characterize characterise portray cite refer/referred denounce condemn criticize criticise blast slam/slammed accuse praise hail tout mock ridicule dismiss believe think/thought feel/felt hope expect fear know/knew/known understand/understood consider see/saw/seen view want propose recommend urge decry bemoan rail attack defend express voice offer discuss speak/spoke/spoken talk blame compare rip/ripped deride liken champion oppose advocate push question challenge lambaste pan/panned assail bash rebuke fault reject deny justify boo cheer welcome apologize apologise mean/meant hear/heard learn decide resolve invite order instruct encourage press address promote embrace define identify bill deem tell/told interpret invoke peg/pegged picture'

/** Every form of the cue verbs, by its lower-case spelling. */
export const cueForms: ReadonlyMap<string, CueForm> = new Map([
  ...stance.split(' ').flatMap((verb) => formsOf(verb, 'stance')),
  ...speech.split(' ').flatMap((verb) => formsOf(verb, 'speech')),
])

function formsOf(verb: string, strength: CueForm['strength']): readonly (readonly [string, CueForm])[] {
  const [base = '', ...irregular] = verb.split('/')
  const pasts = irregular.length > 0 ? irregular : [suffixed(base, 'ed')]
  return [
    [base, { form: 'base', strength }],
    [/(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : suffixed(base, 's'), { form: 'finite', strength }],
    [suffixed(doubled(base, pasts), 'ing'), { form: 'participle', strength }],
    ...pasts.map((past) => [past, { form: 'finite', strength }] as const),
  ]
}

/** "beg" beside "begged" doubles its last letter before -ing too. */
function doubled(base: string, pasts: readonly string[]): string {
  const twice = base + base.slice(-1)
  return pasts.includes(`${twice}ed`) ? twice : base
}

function suffixed(base: string, suffix: 'ed' | 'ing' | 's'): string {
  if (/[^aeiou]y$/.test(base) && suffix !== 'ing') return base.slice(0, -1) + (suffix === 's' ? 'ies' : 'ied')
  if (/[^aeiouy]e$|ee$|[aeiou]e$/.test(base) && suffix !== 's') {
    if (suffix === 'ed') return `${base}d`
    return /ee$|oe$|ye$/.test(base) ? `${base}ing` : `${base.slice(0, -1)}ing`
  }
  return base + suffix
}
