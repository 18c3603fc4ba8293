import type { KnownLanguage } from './known.ts'

/**
 * Words that a full stop may follow without ending the sentence, lower-cased and without the stop itself.
 * `always`: what follows belongs to them (a title and its name, "им. Горького"). `figure`: only before a figure
 * ("Nov. 23", "ст. 5"). `maybe`: they stand at a sentence's end as well as within one ("Inc.", "млн."), so the next word
 * decides: only one of `starters` begins a new sentence.
 */
export type Abbreviations = {
  readonly always: ReadonlySet<string>
  readonly figure: ReadonlySet<string>
  readonly maybe: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
}

const set = (words: string) => new Set(words.split(' '))

const english: Abbreviations = {
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
}

const russian: Abbreviations = {
  always: set(
    'г-н г-жа гг гр тов акад проф доц ген адм полк подп кап лейт серж им св о.о ул пл просп пр-т пер бул наб корп обл р-н пос дер респ авт о-в м.н напр см ср т.е т.н т.к корр спец',
  ),
  figure: set('янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек ст стр п пп ч гл рис табл кв д № тел мск'),
  maybe: set('г гг в вв тыс млн млрд трлн руб коп долл км м см кг т.д т.п т др пр проч л с р у к н.э мин сек час'),
  starters: set(
    'он она оно они мы я вы это этот эта эти в на по при для от до из за с со к у о об а но и или так как если когда пока после перед хотя однако там здесь что кто почему его её их также ранее между при этом согласно',
  ),
}

const chinese: Abbreviations = { ...english, starters: new Set() }

export const abbreviations: { readonly [language in KnownLanguage]: Abbreviations } = {
  en: english,
  ru: russian,
  zh: chinese,
}
