import type { AutocompleteInteraction } from 'discord.js'
import type { Desk, Report } from '../adapter.ts'
import { commands } from '../command.ts'
import { cleanLine } from '../text/clean.ts'
import { shorten } from '../text/cut.ts'
import { choices } from './limits.ts'

/** Makes what offers choices while somebody types. A choice whose value is too long is left out: cut, it is another. */
export function createSuggester(desk: Desk, report: Report) {
  return async (typing: AutocompleteInteraction): Promise<void> => {
    try {
      const { name, value } = typing.options.getFocused(true)
      const row = commands.find(({ verb }) => verb === typing.options.getSubcommand(false))
      const field = row?.options.find((option) => option.field === name)?.field
      const offered = field === undefined ? [] : desk.suggest(typing.commandName, field, value, choices.count)
      const fitting = offered
        .map(({ label, value }) => ({ label: cleanLine(label), value }))
        .filter(({ label, value }) => label !== '' && value !== '' && value.length <= choices.value)
      const named = fitting.map(({ label, value }) => ({ name: shorten(label, choices.label), value }))
      await typing.respond(named.slice(0, choices.count))
    } catch (error) {
      report('discord.suggest-failed', { error })
    }
  }
}
