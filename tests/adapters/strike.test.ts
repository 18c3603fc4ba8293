import { expect, test } from 'vitest'
import { strike as strikeOnDiscord } from '../../adapters/discord/strike.ts'
import { strike as strikeOnSlack } from '../../adapters/slack/strike.ts'

const gone = 'The gate opened at dawn'
const told = { gone: [gone], standing: [] }
const address = 'https://news.example/The%20gate%20opened%20at%20dawn'

test('words that are gone are struck out in Discord’s text, and no address is changed', () => {
  const struck = strikeOnDiscord(
    [{ type: 10, content: `### [${gone}](https://news.example/${gone.replaceAll(' ', '-')})\n${gone} again.` }],
    told,
  )
  expect(struck[0]?.['content']).toBe(
    `### [~~${gone}~~](https://news.example/The-gate-opened-at-dawn)\n~~${gone}~~ again.`,
  )
  const oneWord = strikeOnDiscord([{ type: 10, content: '[dawn](https://news.example/dawn)' }], {
    gone: ['dawn'],
    standing: [],
  })
  expect(oneWord[0]?.['content']).toBe('[~~dawn~~](https://news.example/dawn)')
})

test('words that are gone are struck out in Slack’s text, and no address is changed', () => {
  const [block] = strikeOnSlack(
    [
      {
        type: 'context',
        elements: [{ type: 'mrkdwn', text: `<${address}|${gone}> and <https://news.example/dawn|dawn>` }],
      },
    ],
    {
      gone: [gone, 'dawn'],
      standing: [],
    },
  )
  expect(block).toEqual({
    type: 'context',
    elements: [{ type: 'mrkdwn', text: `<${address}|~${gone}~> and <https://news.example/dawn|~dawn~>` }],
  })
})

test('another sentence that holds the words too stays as it is in Slack, where an element is struck as a whole', () => {
  const other = { type: 'text', text: `${gone}, a wire agency reports, and forty lorries went through it in an hour.` }
  const own = { type: 'text', text: `${gone}.` }
  expect(strikeOnSlack([{ type: 'rich_text_section', elements: [other, own] }], told)).toEqual([
    { type: 'rich_text_section', elements: [other, { ...own, style: { strike: true } }] },
  ])
})
