import { keepsTheContractOfChannels } from './channel-contract.ts'
import { keepsTheContractOfChats, keepsTheContractOfConnections } from './chat-contract.ts'
import { keepsTheContractOfAnswers } from './contract.ts'
import { openDiscord } from './discord-stand.ts'
import { tellsItsOperator } from './operate-contract.ts'
import { openSlack } from './slack-stand.ts'

for (const [name, open] of Object.entries({ slack: openSlack, discord: openDiscord })) {
  keepsTheContractOfAnswers(name, open)
  keepsTheContractOfChats(name, open)
  keepsTheContractOfConnections(name, open)
  keepsTheContractOfChannels(name, open)
  tellsItsOperator(name, open)
}
