import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Message, type Block } from 'slack-blocks-to-jsx'
import type { DiscordMessage } from '../tests/fakes/discord/guild.ts'
import type { SlackBlock, SlackMessage } from '../tests/fakes/slack/workspace.ts'
import { openBrowser } from '../tests/support/browser.ts'
import { discordHtml } from './discord-html.ts'

const css = readFileSync(new URL('../node_modules/slack-blocks-to-jsx/dist/style.css', import.meta.url), 'utf8')
const logo = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="6" fill="#1f3a5f"/><text x="18" y="25" font-size="20" text-anchor="middle" fill="#fff" font-family="serif">D</text></svg>')}`

/** A message of Slack as a page, drawn by a package that knows its blocks. */
function slackHtml({ blocks }: SlackMessage, at: Date): string {
  const drawn = renderToStaticMarkup(
    createElement(Message, {
      blocks: blocks.map(asSlackShows) as unknown as Block[],
      logo,
      name: 'Dateline',
      time: at,
      theme: 'light',
    }),
  )
  return `<!doctype html><meta charset="utf-8"><style>${css} body { margin: 0; padding: 12px; width: 580px; background: #fff }</style><body>${drawn}</body>`
}

// `verbatim` keeps Slack from linking names by itself; the package takes it for text without any formatting.
function asSlackShows(block: SlackBlock): SlackBlock {
  if (block.type !== 'context') return block
  const elements = (block['elements'] as readonly object[]).map((text) => ({ ...text, verbatim: false }))
  return { ...block, elements }
}

/** Draws what stands in both channels, and writes the pictures to these files. */
export async function takePictures(
  slack: { readonly message: SlackMessage; readonly file: string; readonly at: Date },
  discord: { readonly message: DiscordMessage; readonly file: string },
): Promise<void> {
  const { browser, close } = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 620, height: 400 } })
    for (const [html, path] of [
      [slackHtml(slack.message, slack.at), slack.file],
      [discordHtml(discord.message.components, 'Dateline'), discord.file],
    ] as const) {
      await page.setContent(html)
      await page.locator('body').screenshot({ path })
    }
  } finally {
    await close()
  }
}
