/** A decoder for a label as people write it; undefined for one that nobody knows. */
export function decoderOf(label: string | undefined): TextDecoder | undefined {
  if (label === undefined) return undefined
  const plain = label.trim().toLowerCase().replaceAll('_', '-')
  const [, family, page] = /^(?:x-)?(cp|win|windows|iso8859|iso-8859)-?(\d+)$/.exec(plain) ?? []
  const codePage =
    page === undefined
      ? []
      : family?.startsWith('iso')
        ? [`iso-8859-${page}`]
        : [`windows-${page}`, ...(codePages[page] ?? [])]
  for (const name of [plain, ...codePage, ...(aliases[plain] ?? [])]) {
    try {
      return new TextDecoder(name)
    } catch {
      // An unknown name: the next one.
    }
  }
  return undefined
}

const codePages: { readonly [page: string]: readonly string[] } = {
  '932': ['shift_jis'],
  '936': ['gbk'],
  '949': ['euc-kr'],
  '950': ['big5'],
  '54936': ['gb18030'],
  '65001': ['utf-8'],
}
const aliases: { readonly [label: string]: readonly string[] } = {
  koi8r: ['koi8-r'],
  koi8u: ['koi8-u'],
  u8: ['utf-8'],
  utf: ['utf-8'],
  big5hkscs: ['big5'],
  eucjp: ['euc-jp'],
  euckr: ['euc-kr'],
  'shift-jis': ['shift_jis'],
}
