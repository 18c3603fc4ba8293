import { englishStem } from './stem.ts'
import type { Vocabulary } from '../vocabulary.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))
const words = (list: string): readonly string[] => list.trim().split(/\s+/)

export const englishVocabulary: Vocabulary = {
  tag: 'en',
  isSpaced: true,
  abbreviations: {
    always: set(
      'mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr maj adm brig cpl pvt rev hon fr msgr pres supt det insp messrs st ste mt ft vs v amb e.g i.e cf viz approx dept univ',
    ),
    figure: set('no nos jan feb mar apr jun jul aug sep sept oct nov dec p pp vol ch art sec fig ca c'),
    maybe: set(
      'jr sr inc ltd co corp llc plc bros esq ph.d etc al a.m p.m u.s u.k u.n u.s.a d.c e.u b.c a.d ave blvd rd',
    ),
    starters: set(
      'the a an he she it they we i you this that these those his her its their our my in on at by for from with but and or so as if when while after before although though however there here what who why how meanwhile since under according',
    ),
  },
  background: [
    // founded in 2001 · was established on 15 June 2001 · a group formed in 1999
    /\b(?:established|founded|created|formed|set up|incorporated|inaugurated|launched|signed|built)\s(?:in|on)\s(?:\w+\s){0,3}(?:1[5-9]|20)\d\d\b.{0,60}\b(?:is|are|was|has|comprises|consists|groups|includes)\b/u,
    /\b(?:was|were)\s(?:first\s|originally\s|formally\s)?(?:established|founded|created|formed|set up|incorporated)\s(?:in|on|by)\b/u,
    // is a regional organization that groups · is a six-member bloc of
    /\b(?:is|are|was)\s(?:an?|the)\s(?:[\p{L}\p{N}-]+,?\s){0,10}(?:organi[sz]ation|bloc|body|grouping|alliance|agency|association|federation|union|forum|institution|think tank|charity|non-?profit|company|firm|treaty|pact)\s(?:that|which|of|with|whose|made up|comprising|grouping|based|founded|established|headquartered)\b/u,
    // comprises eight member states · its members are · brings together
    /\b(?:comprises|consists of|groups|is made up of|brings together)\b.{0,80}\b(?:members?|states|countries|nations)\b/u,
    /\b(?:full |founding |current |original |its )members? (?:states? )?(?:are|include|were)\b/u,
    /\bis headquartered in\b|\bhas its headquarters in\b/u,
    // Ardent, 63, has served as · was born in · previously served as
    /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4},\s\d{2},\s(?:has served|has been|served|became|is an?)\b/u,
    /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}(?:was born (?:in|on)\b|(?:has |had )?(?:previously |earlier |also )?(?:served|worked) as\b|(?:was|has been) (?:appointed|elected)\b.{0,80}\bin (?:1[5-9]|20)\d\d\b)/u,
  ],
  happenings: {
    nouns: words(`
      debate primary caucus election vote referendum runoff inauguration summit meeting talks conference congress convention forum
      hearing trial verdict ruling sentencing speech address attack shooting bombing explosion blast massacre stabbing assassination
      raid airstrike siege coup protest rally riot march crash collision derailment fire earthquake quake tsunami hurricane storm
      tornado flood eruption launch landing agreement treaty merger acquisition resignation funeral wedding match final ceremony`),
    weekdays: ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'].map(
      (day) => new RegExp(`\\b${day}day\\b`, 'giu'),
    ),
    preview:
      /\b(?:ahead of|before|will|upcoming|tonight|tomorrow|prepar\w+|eve|next|set to|scheduled|looming|heading into|expected|could|would|may|might|plans?|awaits?)\b/iu,
  },
  negation: { word: /^(?:not|no|never|nor|neither|cannot|\p{L}+n['’]t)$/iu, only: /^(?:only|just)$/iu },
  numbers: `1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve|13 thirteen|14 fourteen|15 fifteen
16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty|50 fifty|60 sixty|70 seventy|80 eighty|90 ninety
100 hundred|1000 thousand|1000000 million|1000000000 billion`,
  openings: {
    unresolved:
      /^["'“‘]?(?:he|she|they|his|her|hers|their|its|this|that|these|those|such|him|them|both|neither|it(?!['’]?s? (?:is|was|will be|would be|has been|remains|became) (?:(?:not|also|still|now|very|too|of|un)\s?)*[\p{L}-]+ (?:\p{L}+ ){0,3}?(?:to|that|for|whether|how|why)\b))\b/iu,
    joined:
      /^["'“‘]?(?:but|and|or|so|yet|nor|then|also|however|still|instead|meanwhile|moreover|furthermore|besides|nevertheless|otherwise|there|here|after that|in addition|as a result|for example|for instance|in fact|of course|on the other hand|by contrast|that is why|another|other|one of)\b/iu,
    talk: /\b(?:I|we|you|my|our|your|us|me|I['’]\p{L}+|we['’]\p{L}+|you['’]\p{L}+)\b/giu,
  },
  revision:
    /(?<!\p{L})(?:revis(?:ed|es|ing)|correct(?:ed|s|ing)|lower(?:ed|s|ing)|recount(?:ed|s)?|counted twice|fewer than (?:first|previously|earlier|initially))(?!\p{L})/iu,
  stopWords: set(`
    a about above across after again against all almost alone along already also although always am among an and another any
    anyone anything are around as at away back be became because become been before began behind being below between both but
    by came can cannot come could day days did do does doing done down during each either else enough even ever every everyone
    few first for from further gave get getting give given go goes going gone good got had has have having he her here hers
    herself him himself his how however i if in including into is it its itself just keep kept know known last later least less
    let like likely made make makes making many may maybe me might mine more most much must my myself near need never new next
    no nor not nothing now of off often on once one only onto or other others our ours out over own part per perhaps put quite
    rather really said same saw say saying says see seem seemed seen several she should since so some something soon still such
    take taken tell than that the their them themselves then there these they thing things think this those though through thus
    to today told too took toward towards under until up upon us use used using very via want wanted was way we week well went
    were what when where whether which while who whole whom whose why will with within without would year years yes yet you
    your yours s t d ll re ve m mr mrs ms dr according added monday tuesday wednesday thursday friday saturday sunday`),
  stemOf: englishStem,
  newHeadlineTerms: 1,
}
