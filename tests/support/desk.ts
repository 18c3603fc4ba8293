import { onTestFinished } from 'vitest'
import type { ChannelId, Reader, UserId } from '../../adapters/adapter.ts'
import { parseCommand } from '../../adapters/command.ts'
import { createTerminal } from '../../adapters/terminal/terminal.ts'
import { answer } from '../../src/answer/answer.ts'
import { createStoryDesk } from '../../src/publish/story-desk.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { newFolder } from './folder.ts'
import { sco } from './topic.ts'

/** Somebody in a Slack channel who may change what it gets, in Tashkent. */
export const somebody: Reader = {
  platform: 'slack',
  channel: 'slack:T1:C1' as ChannelId,
  user: 'slack:T1:U1' as UserId,
  locale: 'en',
  zone: 'Asia/Tashkent',
  mayChange: true,
}

/** A store with what answers from it. `says` is the answer as it reads in a wide terminal, on a Tuesday at 08:00 in Tashkent. */
export function aDesk(now = '2026-11-24T03:00:00.000Z', folder = newFolder()) {
  const store = openSqliteStore(folder)
  onTestFinished(() => store.close())
  const sources = {
    store,
    stories: createStoryDesk(store),
    topics: [sco],
    owners: [],
    polls: true,
    probe: null,
    now: () => now,
  }
  const terminal = createTerminal({ colour: false, columns: 1_000 })
  const ask = (typed: string, more: Partial<Reader> = {}) =>
    answer(sources, parseCommand('sco', typed), { ...somebody, ...more })
  const says = async (typed: string, more: Partial<Reader> = {}): Promise<string> =>
    terminal
      .render((await ask(typed, more)).message, { ...somebody, ...more })
      .map(({ text }) => String(text))
      .join('')
  return { store, sources, ask, says }
}
