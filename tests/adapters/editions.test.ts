import { openDiscord } from './discord-stand.ts'
import { keepsTheContractOfEditions } from './editions-contract.ts'
import { openSlack } from './slack-stand.ts'

for (const [name, open] of Object.entries({ slack: openSlack, discord: openDiscord })) {
  keepsTheContractOfEditions(name, open)
}
