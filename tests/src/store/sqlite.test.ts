import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { lockForBot } from '../../../src/store/sqlite/bot-lock.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { UsageError } from '../../../src/usage-error.ts'
import { anArticle, factsOf } from '../../support/articles.ts'
import { newFolder } from '../../support/folder.ts'
import { storeContract } from './contract.ts'

function openIn(folder: string) {
  const store = openSqliteStore(folder)
  onTestFinished(() => store.close())
  return store
}

storeContract('node:sqlite', () => openIn(newFolder()))

test('a store is there again when it is opened again, for several processes at once', async () => {
  const folder = newFolder()
  const article = anArticle()
  await openIn(folder).saveArticle(article, factsOf(article), [])
  expect(await openIn(folder).article(article.id)).toEqual(article)
})

test('a store that a newer program wrote is refused and left as it is', async () => {
  const folder = newFolder()
  await openSqliteStore(folder).close()
  const database = new DatabaseSync(join(folder, 'dateline.db'))
  database.exec('pragma user_version = 99')
  database.close()
  expect(() => openSqliteStore(folder)).toThrow(/newer Dateline .*version is 99.*Nothing was changed/)
})

test('a store that cannot be written is named, with what to do', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(() => openSqliteStore(join(folder, 'file', 'data'))).toThrow(/cannot be written.*DATA_DIR/s)
})

test('a file that is no store is named and left as it is', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'dateline.db'), 'this is a letter, not a database, and long enough to be read as one')
  expect(() => openSqliteStore(folder)).toThrow(UsageError)
})

test('a second bot on the same folder is refused with the process of the first, and may start when that was killed', async () => {
  const folder = newFolder()
  const program = `
    import { lockForBot } from ${JSON.stringify(new URL('../../../src/store/sqlite/bot-lock.ts', import.meta.url).href)}
    lockForBot(${JSON.stringify(folder)}, process.pid)
    process.stdout.write('locked')
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(other.stdout, 'data')
  expect(() => lockForBot(folder, process.pid)).toThrow(new RegExp(`Another bot is running on .*process ${other.pid}`))
  other.kill('SIGKILL')
  await once(other, 'exit')
  lockForBot(folder, process.pid).release()
})
