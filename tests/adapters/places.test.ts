import { keepsTheContractOfAnswers } from './contract.ts'
import { openWeb } from './web-stand.ts'

keepsTheContractOfAnswers('web', openWeb)
