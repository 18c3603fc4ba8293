/** How a mark may be used. `either`: the same sign opens and closes, so its neighbours decide. */
export type MarkUse = 'opens' | 'closes' | 'either'

/** Marks of one family close each other; another family's closer is taken only when there is nothing better. */
export type MarkFamily = 'straight' | 'curly' | 'guillemet' | 'corner' | 'white corner' | 'single'

/** A quotation mark where it stands in the text. */
export type Mark = { readonly start: number; readonly end: number; readonly use: MarkUse; readonly family: MarkFamily }

const signs: { readonly [sign: string]: readonly [MarkUse, MarkFamily] } = {
  '"': ['either', 'straight'],
  '＂': ['either', 'straight'],
  '″': ['either', 'straight'],
  '“': ['opens', 'curly'],
  '”': ['closes', 'curly'],
  '„': ['opens', 'curly'],
  '‟': ['opens', 'curly'],
  '〝': ['opens', 'curly'],
  '〞': ['closes', 'curly'],
  '«': ['opens', 'guillemet'],
  '»': ['closes', 'guillemet'],
  '「': ['opens', 'corner'],
  '」': ['closes', 'corner'],
  '『': ['opens', 'white corner'],
  '』': ['closes', 'white corner'],
  '‘': ['opens', 'single'],
  '’': ['closes', 'single'],
  "'": ['either', 'single'],
}

// Two apostrophes in a row are an archive's stand-in or a wiki's italics: they are taken for neither a mark nor two of them.
// So are four and more marks of any kind in a row.
const pattern = /''+|["“”«»„]{4,}|["＂″“”„‟〝〞«»「」『』‘’']/g

/** The quotation marks of a run of text, in order, with apostrophes among them: the pairing tells those apart. */
export function marksIn(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = []
  for (const { 0: sign, index } of text.slice(start, end).matchAll(pattern)) {
    const known = signs[sign]
    if (known === undefined) continue
    const [use, family] = known
    marks.push({ start: start + index, end: start + index + sign.length, use, family })
  }
  return marks
}
