import { newDatabase } from '../../support/postgres.ts'
import { postgresAt } from '../../support/stores.ts'
import { storeContract } from './contract.ts'

storeContract('PostgreSQL', async () => postgresAt(await newDatabase()))
