import { openDiscord } from './discord-stand.ts'
import { keepsTheContractOfFaults } from './faults-contract.ts'
import { openSlack } from './slack-stand.ts'

for (const [name, open] of Object.entries({ slack: openSlack, discord: openDiscord })) {
  keepsTheContractOfFaults(name, open)
}
