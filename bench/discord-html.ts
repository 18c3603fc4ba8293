import type { Fields } from '../tests/fakes/discord/guild.ts'

/** A message of Discord's Components V2 as a page that looks like Discord's dark theme: what our renderer sends, and no more. */
export function discordHtml(components: readonly Fields[], name: string): string {
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><body><div class="name">${name}<b>APP</b></div>${components.map(component).join('')}</body>`
}

const style = `
body { margin: 0; padding: 16px; width: 560px; background: #313338; color: #dbdee1; font: 15px/1.4 "gg sans", "Noto Sans", Arial, sans-serif }
.name { font-weight: 600; color: #fff; margin-bottom: 6px } .name b { font-size: 10px; background: #5865f2; border-radius: 3px; padding: 1px 4px; margin-left: 6px }
.box { background: #2b2d31; border: 1px solid #3f4147; border-radius: 8px; padding: 14px 16px }
h2 { font-size: 20px; margin: 4px 0 } h3 { font-size: 17px; margin: 10px 0 4px } h2, h3 { color: #fff; line-height: 1.25 }
blockquote { margin: 4px 0; padding-left: 12px; border-left: 4px solid #4e5058 } small { display: block; color: #949ba4; font-size: 12px }
ul { margin: 4px 0; padding-left: 20px } a { color: #00a8fc; text-decoration: none } hr { border: 0; border-top: 1px solid #3f4147; margin: 12px 0 }
code, time { background: #1e1f22; border-radius: 3px; padding: 1px 4px; font-size: 85% } time { background: #3f4147; font-size: inherit }
.row { margin: 8px 0 2px; display: flex; flex-wrap: wrap; gap: 8px } .button { background: #4e5058; color: #fff; border-radius: 8px; padding: 6px 14px; font-size: 14px }
.primary { background: #5865f2 }`

function component(part: Fields): string {
  const inner = ((part['components'] ?? []) as readonly Fields[]).map(component).join('')
  switch (part['type']) {
    case 1:
      return `<div class="row">${inner}</div>`
    case 2:
      return `<span class="button${part['style'] === 1 ? ' primary' : ''}">${escaped(String(part['label']))}</span>`
    case 10:
      return lines(String(part['content']))
    case 14:
      return '<hr>'
    case 17:
      return `<div class="box">${inner}</div>`
    default:
      return inner
  }
}

const prefixes = [
  ['### ', 'h3'],
  ['## ', 'h2'],
  ['-# ', 'small'],
  ['> ', 'blockquote'],
  ['- ', 'li'],
] as const

function lines(content: string): string {
  const all = content.split('\n').map((line) => {
    const found = prefixes.find(([prefix]) => line.startsWith(prefix))
    if (found === undefined) return `<div>${inline(line)}</div>`
    return `<${found[1]}>${inline(line.slice(found[0].length))}</${found[1]}>`
  })
  return all.join('').replaceAll(/(?:<li>.*?<\/li>)+/gu, '<ul>$&</ul>')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

// A backslash takes its letter out of the markup: it is put aside as a letter of a private plane, and back at the end.
const aside = 0xf_00_00

function inline(markdown: string): string {
  const safe = markdown.replaceAll(/\\([^\w\s])/gu, (_, letter: string) =>
    String.fromCodePoint(aside + (letter.codePointAt(0) ?? 0)),
  )
  return escaped(safe)
    .replaceAll(/&lt;t:(\d+):\w&gt;/gu, (_, seconds: string) => `<time>${dateOf(Number(seconds))}</time>`)
    .replaceAll(/`([^`]+)`/gu, '<code>$1</code>')
    .replaceAll(/\[([^\]]+)\]\((\S+?)\)/gu, '<a href="$2">$1</a>')
    .replaceAll(/\*\*(.+?)\*\*/gu, '<b>$1</b>')
    .replaceAll(/\*(.+?)\*/gu, '<i>$1</i>')
    .replaceAll(/[\u{F0000}-\u{F00FF}]/gu, (letter) =>
      escaped(String.fromCodePoint((letter.codePointAt(0) ?? 0) - aside)),
    )
}

function dateOf(seconds: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
    seconds * 1000,
  )
}
