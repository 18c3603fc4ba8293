import { expect, test } from 'vitest'
import { manifestFor } from '../../../adapters/slack/manifest.ts'

test('the manifest holds a command for each topic, and only the scopes that are used', () => {
  const manifest = manifestFor(
    [
      { command: 'sco', title: 'Shanghai Cooperation Organization' },
      { command: 'sea', title: 'The sea '.repeat(40) },
    ],
    null,
  )
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/sco', '/sea'])
  for (const { description } of manifest.features.slash_commands) expect(description.length).toBeLessThanOrEqual(140)
  expect(manifest.features.shortcuts.map(({ callback_id }) => callback_id)).toEqual(['brief:sco', 'brief:sea'])
  expect(manifest.features.app_home.home_tab_enabled).toBe(true)
  expect(manifest.settings.event_subscriptions.bot_events).toEqual([
    'app_home_opened',
    'app_uninstalled',
    'tokens_revoked',
  ])
  expect(manifest.features.slash_commands[0]?.usage_hint).toContain('quote [person] [words]')
  expect(manifest.oauth_config.scopes.bot).toEqual(['chat:write', 'commands', 'users:read'])
  expect(manifest.display_information.name.length).toBeLessThanOrEqual(35)
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140)
  expect(manifest.display_information.long_description.length).toBeGreaterThanOrEqual(175)
  expect(manifest.settings.socket_mode_enabled).toBe(true)
})

test('with a public address Slack calls the bot there, and no socket is opened', () => {
  const { features, oauth_config, settings } = manifestFor(
    [{ command: 'sco', title: 'SCO' }],
    'https://bot.example/any',
  )
  expect(oauth_config).toMatchObject({ redirect_urls: ['https://bot.example/slack/oauth_redirect'] })
  const url = 'https://bot.example/slack/events'
  expect(features.slash_commands).toMatchObject([{ command: '/sco', url }])
  expect(settings).toMatchObject({
    socket_mode_enabled: false,
    interactivity: { is_enabled: true, request_url: url },
    event_subscriptions: { request_url: url },
  })
})
