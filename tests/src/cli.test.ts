import { join } from 'node:path'
import { mkdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startFakeDiscord } from '../fakes/discord/discord.ts'
import { startFakeSlack } from '../fakes/slack/slack.ts'
import { newFolder } from '../support/folder.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { runProgram } from '../../src/cli/program.ts'
import { addressesIn, toOpml } from '../../src/ingest/opml.ts'
import { UsageError } from '../../src/usage-error.ts'
import { sco } from '../support/topic.ts'
import { lockForBot } from '../../src/store/sqlite/bot-lock.ts'
import { startPress } from '../support/press.ts'
import { startProgram } from '../support/program.ts'

type Span = { readonly start: number; readonly end: number; readonly text: string }
type Item = {
  readonly kind: string
  readonly person: string
  readonly office: { readonly title: string; readonly body: string }
  readonly spans: readonly Span[]
}
type Answer = { readonly items: readonly Item[]; readonly statements: readonly Item[]; readonly message: object }

async function run(
  words: readonly string[],
  folder = newFolder(),
  more: { readonly [name: string]: string } = {},
  stopping: () => boolean = () => false,
): Promise<{ readonly code: number; readonly output: string }> {
  let output = ''
  const write = (text: string): void => {
    output += text
  }
  const env = { DATA_DIR: folder, ...more }
  const now = () => '2026-11-24T12:00:00.000Z'
  const code = await runProgram(
    {
      env,
      pid: process.pid,
      now,
      write,
      complain: write,
      run: (roles) => Promise.reject(new UsageError(`the bot is not run here as ${[...roles].join(', ')}`)),
      stderr: process.stderr,
      stopping,
      colour: false,
      columns: 100,
    },
    words,
  )
  return { code, output }
}

test('the program’s own process prints the answer, and nothing else, on standard output; its store is nobody else’s to read', async () => {
  const folder = newFolder()
  const program = startProgram('src/cli.ts', { DATA_DIR: folder }, ['sco', 'brief', '--json'])
  expect(await program.ended).toBe(0)
  expect(JSON.parse(program.output())).toMatchObject({ command: 'brief', topic: 'sco', items: [{ source: 'Xinhua' }] })
  expect(statSync(join(folder, 'dateline.db')).mode & 0o077).toBe(0)
})

test('a command that there is not, and an option without its value, end with 2 and say where to look', async () => {
  expect(await run(['breif'])).toMatchObject({ code: 2, output: expect.stringContaining('--help') as string })
  expect(await run(['sco', '--now'])).toMatchObject({ code: 2 })
  expect(await run(['--help'])).toMatchObject({ code: 0 })
})

test('sco quote Alimov --json gives seven attributions and four statements, each span the words of the article', async () => {
  const folder = newFolder()
  const { code, output } = await run(['sco', 'quote', 'Alimov', '--json'], folder)
  expect(code).toBe(0)
  const { items, statements } = JSON.parse(output) as Answer
  const article = JSON.parse((await run(['articles', '--json'], folder)).output) as { readonly text: string }
  expect(items).toHaveLength(7)
  expect(statements).toHaveLength(4)
  expect(items.filter(({ spans }) => spans.length === 2)).toHaveLength(1)
  for (const { spans, office, person } of [...items, ...statements]) {
    expect(person).toBe('rashid-alimov')
    expect(office).toEqual({ title: 'Secretary-General', body: 'SCO' })
    for (const { start, end, text } of spans) expect(article.text.slice(start, end)).toBe(text)
  }
})

test('sco quote finds the person in any script, and offers the nearest for a slip', async () => {
  for (const name of ['阿利莫夫', 'Алимов', 'alimov', 'Rashid Alimov']) {
    expect((JSON.parse((await run(['sco', 'quote', name, '--json'])).output) as Answer).items, name).toHaveLength(7)
  }
  expect((await run(['sco', 'quote', 'Alimof'])).output).toMatch(/Did you mean.*Rashid Alimov/s)
  expect((await run(['sco', 'quote', 'Zhang'])).output).toMatch(/Zhang Deguang.*Zhang Ming/s)
})

test.each([
  ['nothing', [], /Whose words\?/],
  ['3,000 characters', ['a'.repeat(3000)], /longer than 200 characters/],
  ['a ring for all', ['<!channel>'], /Nobody here bears the name “<!channel>”/],
  ['a regular expression', ['(a+)+$'], /Nobody here bears the name/],
  [
    'words that were not said',
    ['Alimov', 'bananas'],
    /No quotation by Rashid Alimov with “bananas” was found in 1 stored article/,
  ],
])('sco quote with %s gets a clear answer', async (_, words, answer) => {
  expect((await run(['sco', 'quote', ...words])).output.replaceAll(/\s+/g, ' ')).toMatch(answer)
})

test('sco check tells exact words, changed words and other speakers apart, and proof shows the passage', async () => {
  expect((await run(['sco', 'check', 'a work without an end'])).output).toMatch(/^Found, word for word/)
  expect((await run(['sco', 'check', 'Fighting global terrorism is a task without an end'])).output).toMatch(
    /^Found with other words.*\[−task\] \[\+work\]/s,
  )
  expect((await run(['sco', 'check', 'a work without an end', 'Ban Ki-moon'])).output).toMatch(
    /^Found, but said by somebody else/,
  )
  expect((await run(['sco', 'check', 'nothing of the kind was printed'])).output).toMatch(
    /^Not found.*no proof that nobody said them/s,
  )
  const [item] = (
    JSON.parse((await run(['sco', 'quote', 'Alimov', '--json'])).output) as {
      readonly items: readonly { readonly id: string }[]
    }
  ).items
  expect((await run(['sco', 'proof', item?.id ?? ''])).output).toContain(
    '⟦Fighting global terrorism is a work without an end,⟧',
  )
  expect((await run(['sco', 'proof', 'nothing'])).output).toMatch(/no quotation “nothing”/)
})

test('the roles of a run are those that are named, and one that there is not ends it with 2', async () => {
  expect(await run(['run', '--role', 'worker', '--role', 'chat'])).toMatchObject({
    output: expect.stringContaining('worker, chat') as string,
  })
  expect(await run(['run', '--role', 'cook'])).toMatchObject({
    code: 2,
    output: expect.stringMatching(/no role cook.*chat, worker, scheduler, web/) as string,
  })
})

test('an unknown word is answered with the nearest command', async () => {
  expect((await run(['sco', 'breif'])).output).toMatch(/no command “breif”.*\/sco brief/s)
})

test('sco digest as of the sample’s day tells it, and on another day says that there is nothing', async () => {
  expect((await run(['sco', 'digest', '--now', '2016-11-23T09:00:00Z'])).output).toContain(
    'Interview: Cooperation between SCO',
  )
  expect((await run(['sco', 'digest', '--now', '2020-01-01T00:00:00Z'])).output).toContain(
    'Shanghai Cooperation Organization: nothing',
  )
  expect((await run(['sco', 'digest', '--now', 'yesterday'])).code).toBe(2)
})

test('sco --as with --json gives the answer for programs and the payloads beside it', async () => {
  const { output } = await run(['sco', 'quote', 'Alimov', '--as', 'slack', '--json'])
  const { items, payloads } = JSON.parse(output) as { readonly items: unknown; readonly payloads: unknown }
  expect(items).toHaveLength(7)
  expect(payloads).toMatchObject([{ text: expect.stringContaining('Alimov') as string }])
})

test('sco --as slack and --as discord print payloads with every quotation', async () => {
  for (const platform of ['slack', 'discord']) {
    const { output } = await run(['sco', 'quote', 'Alimov', '--as', platform])
    expect(Array.isArray(JSON.parse(output))).toBe(true)
    expect(output).toContain('A strong SCO will be an important factor')
  }
})

test('a channel is subscribed from the terminal, and the page’s own subscribe says how', async () => {
  const folder = newFolder()
  const tried = (await run(['subscribe', 'slack:T1:C1', '9:00', 'UTC', '-football', '--dry-run'], folder)).output
  expect(tried).toMatch(/would get .*Never with: football.*this keeps 0/su)
  expect((await run(['subscriptions'], folder)).output).toContain('No subscriptions')
  expect((await run(['subscribe', 'slack:T1:C1', '9:00', 'asia/tashkent'], folder)).output).toMatch(
    /digest every day at 09:00, Asia\/Tashkent.*Size: standard/su,
  )
  const wishes = ['09:00', '18:00', 'mon-fri', 'Asia/Tashkent', 'long', '-football', '+border post', 'roundup:fri']
  expect(await run(['subscribe', 'slack:T1:C1', ...wishes], folder)).toMatchObject({ code: 0 })
  await run(['subscribe', 'slack:T1:C1', 'short'], folder)
  const store = openSqliteStore(folder)
  expect(await store.subscriptions()).toMatchObject([
    { times: ['09:00', '18:00'], size: 'short', exclude: ['football'], include: ['border post'], roundup: 5 },
  ])
  await store.close()
  expect((await run(['subscriptions'], folder)).output).toMatch(/include.*exclude.*border post.*football/su)
  expect(await run(['subscribe', 'slack:T1:C2', '9:00'], folder)).toMatchObject({ code: 2 })
  expect((await run(['unsubscribe', 'slack:T1:C1'], folder)).output).toContain('no longer gets')
  expect(await run(['subscribe', 'C1', '9:00', 'UTC'], folder)).toMatchObject({ code: 2 })
  expect(await run(['subscribe', 'slack:T1:C1', '25:99', 'UTC'], folder)).toMatchObject({ code: 2 })
  expect((await run(['sco', 'subscribe', '09:00'], folder)).output).toMatch(/dateline -- subscribe/)
})

test('a backup can be restored elsewhere, and nothing is overwritten by mistake', async () => {
  const folder = newFolder()
  const copy = join(newFolder(), 'copy.db')
  await run(['subscribe', 'slack:T1:C1', '9:00', 'UTC'], folder)
  expect((await run(['backup', copy], folder)).code).toBe(0)
  expect(await run(['backup', copy], folder)).toMatchObject({ code: 2 })
  const other = newFolder()
  expect((await run(['restore', copy], other)).code).toBe(0)
  expect((await run(['unsubscribe', 'slack:T1:C1'], other)).output).toContain('no longer gets')
  expect(await run(['restore', 'package.json'], other)).toMatchObject({ code: 2 })
})

test('the Slack manifest and the Discord link are printed for the topics that are set', async () => {
  const manifest = JSON.parse((await run(['manifest', 'slack'])).output) as {
    readonly features: { readonly slash_commands: readonly { readonly command: string }[] }
  }
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/sco'])
  expect((await run(['invite', 'discord', '123456789012345678'])).output).toMatch(
    /client_id=123456789012345678&scope=bot\+applications\.commands&permissions=\d+/,
  )
  expect(await run(['invite', 'discord'])).toMatchObject({ code: 2 })
  expect(await run(['manifest', 'teams'])).toMatchObject({ code: 2 })
})

test('doctor names what is well and what is not set up', async () => {
  const { code, output } = await run(['doctor'])
  expect(code).toBe(0)
  expect(output).toMatch(/✓ settings.*✓ clock.*✓ topic sco: 10 persons.*✓ store.*· Slack: not set up/s)
})

test('doctor asks Slack and Discord about their tokens, names missing scopes, and shows no secret', async () => {
  const press = await startPress()
  const settings = {
    SLACK_BOT_TOKEN: 'xoxb-1-secret',
    SLACK_APP_TOKEN: 'xapp-1-secret',
    SLACK_API_URL: `${press.url}/api/`,
    DISCORD_TOKEN: 'discord-secret',
    DISCORD_API_URL: `${press.url}/discord`,
  }
  press.serve('/api/auth.test', {
    headers: { 'x-oauth-scopes': 'commands,users:read' },
    body: '{"ok":true,"team":"Desk"}',
  })
  press.serve('/api/apps.connections.open', { body: '{"ok":false,"error":"invalid_auth"}' })
  press.serve('/discord/v10/applications/@me', { body: '{"name":"Dateline"}' })
  const { code, output } = await run(['doctor'], newFolder(), settings)
  expect(code).toBe(1)
  expect(output).toMatch(/✗ Slack, SLACK_BOT_TOKEN: .*chat:write.*manifest slack/)
  expect(output).toMatch(/✗ Slack, SLACK_APP_TOKEN: .*invalid_auth.*connections:write/)
  expect(output).toMatch(/✓ Discord, DISCORD_TOKEN: accepted for Dateline/)
  expect(output).not.toContain('secret')
})

test('doctor leaves the mark of the bot that runs as it is', async () => {
  const folder = newFolder()
  const lock = lockForBot(folder, 4711)
  expect((await run(['doctor'], folder)).output).toContain('✓ bot: running')
  lock.release()
  expect((await run(['doctor'], folder)).output).toContain('· bot: not running')
  expect(readFileSync(join(folder, 'bot.pid'), 'utf8')).toBe('4711\n')
})

test('the feeds are written as OPML, which gives the same feeds when it is read', async () => {
  const { output } = await run(['feeds', '--opml'])
  expect(addressesIn(output)).toEqual(sco.feeds.map(({ url }) => url).toSorted())
  expect(
    addressesIn(toOpml('a & b', [{ url: 'https://a.example/?x=1&y="2"', publisher: '<A>\u0001', language: null }])),
  ).toEqual(['https://a.example/?x=1&y="2"'])
})

test('articles say why they were kept, and stories name their articles', async () => {
  const folder = newFolder()
  const article = JSON.parse((await run(['articles', '--json'], folder)).output) as { readonly id: string }
  expect(article).toMatchObject({
    relevance: { kept: true, score: expect.any(Number) as number, why: expect.stringContaining('SCO') as string },
  })
  expect(JSON.parse((await run(['stories', '--json'], folder)).output)).toMatchObject({
    headline: expect.stringContaining('Interview') as string,
    sources: ['Xinhua'],
    articles: [article.id],
  })
  expect((await run(['stories'], folder)).output).toContain('Xinhua')
})

test('doctor --live asks the platforms themselves: tokens, scopes with the way to them, and each kind of payload', async () => {
  const slack = await startFakeSlack()
  const discord = await startFakeDiscord()
  const env = {
    SLACK_BOT_TOKEN: slack.workspace.botToken,
    SLACK_APP_TOKEN: slack.workspace.appToken,
    SLACK_API_URL: slack.url,
    DISCORD_TOKEN: discord.guild.token,
    DISCORD_API_URL: discord.url,
  }
  slack.workspace.scopes.delete('users:read')
  const { code, output } = await run(['doctor', '--live'], newFolder(), env)
  expect(code).toBe(1)
  expect(output).toMatch(/✗ Slack scope users:read: missing: .*OAuth & Permissions.*Reinstall/u)
  for (const what of ['a message', 'the form', 'the tab Home']) expect(output).toContain(`✓ Slack takes ${what}: yes`)
  expect(output).toMatch(/✓ Discord token: known.*✓ Discord servers: 1.*· Discord \/sco: not registered yet/su)
  slack.workspace.scopes.add('users:read')
  expect((await run(['doctor', '--live'], newFolder(), env)).code).toBe(0)
  const wrong = { ...env, DISCORD_TOKEN: 'wrong-secret', SLACK_BOT_TOKEN: 'xoxb-wrong-secret' }
  const refused = await run(['doctor', '--live'], newFolder(), wrong)
  expect(refused.output).toMatch(/✗ Slack token: .*invalid_auth.*✗ Discord token: 401.*Reset Token/su)
  expect(refused.output).not.toContain('wrong-secret')
  await Promise.all([slack.close(), discord.close()])
})

test('the sample article is stored as the publisher printed it, slips included, without the page’s furniture', async () => {
  const { text, title, published } = JSON.parse((await run(['articles', '--json'])).output) as Readonly<
    Record<'text' | 'title' | 'published', string>
  >
  const [first = '', , ...lines] = readFileSync('topics/sco/articles/2016-11-23-xinhua.txt', 'utf8')
    .trimEnd()
    .split('\n')
  expect(title).toBe(first)
  expect(published).toBe('2016-11-23T00:00:00.000Z')
  expect(text).toBe(lines.join('\n\n').replace(/ Enditem\s*$/, ''))
})

test('in a text without a date nobody is taken for who holds the office today', async () => {
  const folder = newFolder()
  const file = join(folder, 'speech.txt')
  writeFileSync(file, 'A speech at the lake\n\n“We stand as one,” said the SCO Secretary-General in Kara-Tash.\n')
  await run(['ingest', '--file', file], folder)
  const { output } = await run(['quotes', '--json'], folder)
  const quote = output.split('\n').find((line) => line.includes('We stand as one')) ?? '{}'
  expect(JSON.parse(quote)).toMatchObject({ person: null, office: null })
})

test('a file that was edited is a revision of its article, by whatever path it is named', async () => {
  const folder = newFolder()
  const file = join(folder, 'speech.txt')
  const text = 'A speech at the lake\n\nTen boats came to the lake of Kara-Tash, and their owners spoke.\n'
  const ingest = async (path: string) => (await run(['ingest', '--file', path], folder)).output
  writeFileSync(file, text)
  expect(await ingest(file)).toContain('1 new, 0 revised, 0 known')
  expect(await ingest(file)).toContain('0 new, 0 revised, 1 known')
  writeFileSync(file, text.replace('Ten', 'Twelve'))
  symlinkSync(file, join(folder, 'link.txt'))
  expect(await ingest(join(folder, 'link.txt'))).toContain('0 new, 1 revised, 0 known')
  const articles = (await run(['articles', '--json'], folder)).output
  expect(articles.match(/boats came/g)).toHaveLength(1)
  expect(articles).toContain('Twelve boats')
})

test('a file that is not text is refused, and so are a pipe and a device, which would never end', async () => {
  const folder = newFolder()
  const named = (name: string, bytes: Buffer) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const picture = named('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
  const program = named('program.html', Buffer.from(Array.from({ length: 4_000 }, (_, index) => index % 256)))
  for (const file of [picture, program])
    expect(await run(['ingest', '--file', file], folder)).toMatchObject({
      code: 2,
      output: expect.stringMatching(/is not text.*was not stored.*Save it as text/s) as string,
    })
  for (const file of ['/dev/zero', '/dev/null'])
    expect((await run(['ingest', '--file', file], folder)).output).toMatch(/no file, so it was not read.*Save what/s)
  const wide = named('wide.txt', Buffer.from('\uFEFFA speech\n\nTen boats came to the lake.', 'utf16le'))
  expect(await run(['ingest', '--file', wide], folder)).toMatchObject({ code: 0 })
})

test('a file larger than a desk has is refused before it is read', async () => {
  const folder = newFolder()
  const file = join(folder, 'long.txt')
  writeFileSync(file, '')
  truncateSync(file, 9 * 1024 * 1024)
  const { output } = await run(['ingest', '--file', file], folder)
  expect(output).toMatch(/0 files read.*long\.txt is larger than 8 MiB, so it was not read/su)
})

test('files of a folder that cannot be taken in are skipped, listed and counted, and the others are stored', async () => {
  const [folder, files] = [newFolder(), newFolder()]
  writeFileSync(join(files, 'a.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
  writeFileSync(join(files, 'b.txt'), '')
  writeFileSync(join(files, 'c.txt'), 'A speech\n\nTen boats came to the lake.')
  const { code, output } = await run(['ingest', '--file', files], folder)
  expect(code).toBe(2)
  expect(output).toMatch(
    /1 file read; articles: 1 new.*2 files were skipped:\n- .*a\.txt is not text.*\n- .*b\.txt holds no text/su,
  )
  expect((await run(['articles'], folder)).output).toContain('A speech')
  const told = (await run(['ingest', '--json', '--file', files], folder)).output.split('\n')[0] ?? ''
  expect(JSON.parse(told)).toMatchObject({
    files: 1,
    known: 1,
    left: 0,
    skipped: [{}, {}].map(() => expect.any(String) as string),
  })
})

test('ingest that is interrupted says how much is left and that the same command goes on, and ends with 1', async () => {
  const press = await startPress()
  const folder = newFolder()
  const feeds = [1, 2, 3].flatMap((feed) => ['--feed', `${press.url}/${feed}`])
  const file = join(folder, 'speech.txt')
  writeFileSync(file, 'A speech\n\nTen boats came to the lake.')
  press.serve('/1', { body: '<rss version="2.0"><channel><title>News</title></channel></rss>' })
  const files = ['--file', file, '--file', file]
  const more = { FETCH_ALLOW: press.host }
  for (const [words, left] of [
    [feeds, '2 feeds'],
    [files, '2 files'],
  ] as const)
    expect(await run(['ingest', ...words], folder, more, () => press.log.length > 0)).toMatchObject({
      code: 1,
      output: expect.stringContaining(
        `Stopped: ${left} left. What was read is stored; the same command goes on.`,
      ) as string,
    })
})

test('subscriptions lists the channels with their wishes, and doctor names those whose platform is not set up', async () => {
  const folder = newFolder()
  expect(await run(['subscriptions'], folder)).toMatchObject({ output: 'No subscriptions are stored yet.\n' })
  await run(['subscribe', 'slack:T1:C1', '09:00', 'Asia/Tashkent', 'long'], folder)
  const { output } = await run(['subscriptions', '--json'], folder)
  expect(JSON.parse(output)).toMatchObject({
    channel: 'slack:T1:C1',
    times: ['09:00'],
    size: 'long',
    next: '2026-11-25T04:00:00.000Z',
  })
  expect(await run(['doctor'], folder)).toMatchObject({
    code: 1,
    output: expect.stringMatching(/✗ slack channels: 1 subscribed.*token is not set/u) as string,
  })
  const tokens = { SLACK_BOT_TOKEN: 'xoxb-0', SLACK_APP_TOKEN: 'xapp-0', SLACK_API_URL: 'http://127.0.0.1:9/api/' }
  expect((await run(['doctor'], folder, tokens)).output).not.toContain('slack channels')
})

test('where feeds are not polled, sco sources says so, and none has a next try', async () => {
  const folder = newFolder()
  const polled = await run(['sco', 'sources'], folder)
  expect(polled.output).toContain('next try')
  const { output } = await run(['sco', 'sources'], folder, { FEEDS: 'off' })
  expect(output).toContain('polls no feeds (FEEDS=off)')
  expect(output).not.toContain('next try')
})

test('erase takes an id typed twice, and says what went; else it erases nothing and says how', async () => {
  const folder = newFolder()
  await run(['subscribe', 'slack:T1:C1', '09:00', 'UTC'], folder)
  const unsure = await run(['erase', '--workspace', 'slack:T1'], folder)
  expect(unsure.code).toBe(2)
  expect(unsure.output).toMatch(/Nothing was erased\. Take a backup.*--confirm slack:T1/u)
  for (const words of [
    [],
    ['--workspace', 'T1'],
    ['--person', 'slack:T1'],
    ['--workspace', 'slack:T1', '--person', 'slack:T1:U1'],
  ])
    expect((await run(['erase', ...words, '--confirm', words[1] ?? ''], folder)).code).toBe(2)
  const done = await run(['erase', '--workspace', 'slack:T1', '--confirm', 'slack:T1'], folder)
  expect(done.output).toContain('slack:T1 was erased: 1 subscriptions, 0 digests')
  expect((await run(['erase', '--person', 'slack:T1:U1', '--confirm', 'slack:T1:U1'], folder)).code).toBe(0)
})

test('the week that CONTRIBUTING names shows a new story, an update, and leaves out what only repeats', async () => {
  const week = { TOPICS_DIR: 'tests/week', TOPICS: 'harbour' }
  const asked = ['sco', 'digest', '--now', '2026-11-25T20:00:00Z']
  const { output } = await run(asked, newFolder(), week)
  expect(output).toMatch(/Update: Dredging of Ulun harbour stops.*Told before: .*Night ferry to Kara-Tash/su)
  expect(output.match(/We wait until the museum has seen the wreck/g)).toHaveLength(1)
  expect(output).not.toContain('lighthouse')
})

test('why of an article that ships with a topic tells that it does, since when, and who else tells its story', async () => {
  const week = { TOPICS_DIR: 'tests/week', TOPICS: 'harbour' }
  const folder = newFolder()
  const now = ['--now', '2026-11-25T20:00:00Z']
  await run(['sco', 'digest', ...now], folder, week)
  const { output } = await run(
    ['sco', 'why', 'https://herald.example/lighthouse/?utm_source=chat', ...now],
    folder,
    week,
  )
  expect(output).toMatch(
    /Old lighthouse of Ulun.*Ships with the topic, and counts as stored on 25 November 2026.*told also by: .*, Lake Wire.*no digest here so far/su,
  )
  expect(output).not.toContain('no feed that is polled')
})

test.each([
  ['quote', /Whose words\?.*quote Marat Osmonkul/u],
  ['proof', /harbour quote Marat Osmonkul/u],
  ['check', /check "the words" Marat Osmonkul/u],
  ['help', /harbour quote Marat Osmonkul share/u],
])('%s names a person of the topic itself to try it with', async (verb, hint) => {
  const week = { TOPICS_DIR: 'tests/week', TOPICS: 'harbour' }
  const { output } = await run(['sco', verb], newFolder(), week)
  expect(output.replaceAll(/\s+/gu, ' ')).toMatch(hint)
  expect(output).not.toContain('Alimov')
})

test('a topic that names no person says <person> where one is to be typed', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'lake'))
  writeFileSync(
    join(folder, 'lake', 'topic.json'),
    JSON.stringify({ command: 'lake', title: 'Lake', languages: ['en'] }),
  )
  const { output } = await run(['sco', 'quote'], newFolder(), { TOPICS_DIR: folder, TOPICS: 'lake' })
  expect(output).toContain('/lake quote <person>')
})

test('an international body among the publishers has no country', async () => {
  const { output } = await run(['sco', 'sources'], newFolder())
  expect(output.replaceAll(/\s+/gu, ' ')).toMatch(/UN News news\.un\.org \(official\)/u)
})

test('the terminal tells the first digest in its own zone, and days by their names', async () => {
  const folder = newFolder()
  const said = await run(['subscribe', 'slack:T1:C1', '09:00', 'mon-wed', 'Asia/Tashkent'], folder)
  expect(said.output).toMatch(/First digest: [A-Z][a-z]{2},? 09:00 Asia\/Tashkent, in /u)
  expect(said.output).not.toMatch(/\dZ/u)
  expect((await run(['subscriptions'], folder)).output).toContain('Mon, Tue, Wed')
  const told = JSON.parse((await run(['subscriptions', '--json'], folder)).output) as object
  expect(told).toMatchObject({ days: [1, 2, 3] })
})

test('a digest that is subscribed to in a terminal has the language of the terminal, and a change keeps it', async () => {
  const folder = newFolder()
  const subscribe = async (locale: string): Promise<unknown> => {
    const words = ['subscribe', 'slack:T1:C1', '09:00', 'UTC']
    await startProgram('src/cli.ts', { DATA_DIR: folder, LC_ALL: locale }, words).ended
    return JSON.parse((await run(['subscriptions', '--json'], folder)).output)
  }
  expect(await subscribe('ru_RU.UTF-8')).toMatchObject({ locale: expect.stringMatching(/^ru/u) as string })
  expect(await subscribe('zh_CN.UTF-8')).toMatchObject({ locale: expect.stringMatching(/^ru/u) as string })
})

test('doctor counts one person as one', async () => {
  const { output } = await run(['doctor'], newFolder(), { TOPICS_DIR: 'tests/week', TOPICS: 'harbour' })
  expect(output).toContain('1 person, 0 feeds')
})
