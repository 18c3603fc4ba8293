import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { Refused, type Desk } from '../../../adapters/adapter.ts'
import type { Command } from '../../../adapters/command.ts'
import { Secret } from '../../../adapters/secret.ts'
import { createWeb, type WebSettings } from '../../../adapters/web/web.ts'
import type { Message } from '../../../digests/message/message.ts'
import { deskOf } from '../stand.ts'
import { openBrowser } from '../../support/browser.ts'

const hostile = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>'

const everyKind: Message = {
  title: `A title ${hostile}`,
  nodes: [
    { kind: 'heading', text: [{ kind: 'plain', text: 'A heading' }] },
    {
      kind: 'text',
      text: [
        { kind: 'link', text: 'evil', url: 'javascript:document.title="owned"' },
        { kind: 'link', text: 'good', url: 'https://news.example/a?b=1&c=2' },
      ],
    },
    { kind: 'quote', text: `Lorries now pass in one hour ${hostile}`, by: [{ kind: 'bold', text: 'Marat Osmonkul' }] },
    { kind: 'list', items: [[{ kind: 'italic', text: 'one' }], [{ kind: 'code', text: '/sco help' }]] },
    { kind: 'context', text: [{ kind: 'time', at: '2026-11-24T04:00:00.000Z', style: 'both' }] },
    { kind: 'image', url: 'https://news.example/p.png', alt: 'a picture' },
    { kind: 'divider' },
    {
      kind: 'actions',
      actions: [
        { label: 'More', command: 'sco brief 2' },
        { label: 'Next', command: 'sco sources page:2' },
        { label: 'Read', url: 'https://news.example/' },
      ],
    },
  ],
}

async function startPage(
  settings: Partial<WebSettings> = {},
): Promise<{ readonly url: string; readonly asked: readonly Command[] }> {
  const asked: Command[] = []
  const desk: Desk = {
    ...deskOf(() => everyKind),
    topics: [
      { command: 'sco', title: 'A topic' },
      { command: 'lake', title: 'Another' },
    ],
    answer: (command) => {
      asked.push(command)
      return Promise.resolve(everyKind)
    },
  }
  let url = ''
  const web = createWeb({ host: '127.0.0.1', port: 0, token: null, ...settings })
  await web.start(desk, (event) => {
    url = /http:\S+/.exec(event)?.[0] ?? url
  })
  onTestFinished(() => web.stop())
  return { url, asked }
}

let chrome: { readonly browser: Browser; readonly close: () => Promise<void> }
beforeAll(async () => {
  chrome = await openBrowser()
}, 60_000)
afterAll(() => chrome.close())

async function openPage(url: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await chrome.browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text())
  })
  await page.goto(url)
  return { page, faults }
}

test('a command typed on the keyboard is answered on the page, and the arrow keys bring it back', async () => {
  const { url, asked } = await startPage()
  const { page, faults } = await openPage(url)
  await page.keyboard.type('quote Osmonkul')
  await page.keyboard.press('Enter')
  await page.locator('.answer blockquote').nth(1).waitFor()
  expect(asked.at(-1)).toMatchObject({ verb: 'quote', person: 'Osmonkul' })
  expect(await page.locator('.answer').last().textContent()).toContain('Marat Osmonkul')
  await page.keyboard.press('ArrowUp')
  expect(await page.inputValue('#words')).toBe('/sco quote Osmonkul')
  expect(faults).toEqual([])
})

test.each([
  ['sco quote Osmonkul', { topic: 'sco', verb: 'quote', person: 'Osmonkul' }],
  ['SCO', { topic: 'sco', verb: 'home' }],
  ['/sco brief', { topic: 'sco', verb: 'brief' }],
  ['lake brief', { topic: 'lake', verb: 'brief' }],
  ['brief 2', { topic: 'sco', verb: 'brief', which: '2' }],
  ['hello', { topic: 'sco', verb: 'unknown', typed: 'hello' }],
  ['/hello brief', { topic: 'hello', verb: 'brief' }],
])('%s is read on the page with its slash or without', async (typed, command) => {
  const { url, asked } = await startPage()
  expect((await fetch(`${url}/answer?words=${encodeURIComponent(typed)}`)).status).toBe(200)
  expect(asked).toMatchObject([command])
})

test('a button asks its command', async () => {
  const { url, asked } = await startPage()
  const { page } = await openPage(url)
  await page.locator('a.button').first().click()
  await page.locator('.answer').nth(1).waitFor()
  expect(asked.at(-1)).toMatchObject({ verb: 'brief', which: '2' })
})

test('a page of a list is turned in the place of the one before', async () => {
  const { url, asked } = await startPage()
  const { page } = await openPage(url)
  await page.locator('#words').fill('/sco sources')
  await page.keyboard.press('Enter')
  await page.locator('.answer').nth(1).waitFor()
  await page.locator('.answer').nth(1).getByText('Next').click()
  await expect.poll(() => asked.at(-1)).toMatchObject({ verb: 'sources', page: 2 })
  expect(await page.locator('.answer').count()).toBe(2)
  expect(await page.locator('.asked').last().textContent()).toBe('/sco sources')
})

test('the address is that of the answer, which is there again when the page is loaded anew, and so are those before', async () => {
  const { url, asked } = await startPage()
  const { page, faults } = await openPage(url)
  await page.locator('#words').fill('/sco sources')
  await page.keyboard.press('Enter')
  await page.locator('.answer').nth(1).getByText('Next').click()
  await expect.poll(() => page.url()).toBe(`${url}/?words=${encodeURIComponent('/sco sources page:2')}`)
  await page.reload()
  expect(await page.locator('.asked').textContent()).toBe('/sco sources page:2')
  expect(asked.at(-1)).toMatchObject({ verb: 'sources', page: 2 })
  await page.goBack()
  await expect.poll(() => asked.at(-1)).toMatchObject({ verb: 'sources', page: null })
  expect(await page.locator('.asked').textContent()).toBe('/sco sources')
  expect(faults).toEqual([])
})

test('without JavaScript the form does the same', async () => {
  const { url, asked } = await startPage()
  const { page } = await openPage(url, { javaScriptEnabled: false })
  await page.fill('#words', '/sco brief 3')
  await page.press('#words', 'Enter')
  await page.locator('.asked').waitFor()
  expect(asked.at(-1)).toMatchObject({ verb: 'brief', which: '3' })
  expect(await page.locator('.asked').textContent()).toBe('/sco brief 3')
})

test('a publisher’s markup stays text, and only web addresses are links', async () => {
  const { url } = await startPage()
  const { page } = await openPage(url)
  expect(await page.title()).toBe('Dateline · A topic')
  expect(await page.locator('.answer h2').textContent()).toContain('<script>')
  const links = await page.evaluate<string[]>(
    '[...document.querySelectorAll(".answer a")].map((link) => link.getAttribute("href"))',
  )
  expect(links).toContain('https://news.example/a?b=1&c=2')
  expect(links.join(' ')).not.toContain('javascript:')
})

test.each([
  ['on a phone', { viewport: { width: 360, height: 740 } }],
  ['in the dark on a wide screen', { viewport: { width: 1400, height: 900 }, colorScheme: 'dark' as const }],
])('nothing runs off the page %s', async (_, options) => {
  const { url } = await startPage()
  const { page } = await openPage(url, options)
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(overflow).toBe(0)
})

test('times are shown in the zone of the browser', async () => {
  const { url } = await startPage()
  const { page } = await openPage(url, { timezoneId: 'Asia/Tashkent', locale: 'en-GB' })
  expect(await page.locator('.answer time').first().textContent()).toContain('09:00')
})

test('the page answers to its own host only, under a policy that runs nothing foreign', async () => {
  const { url } = await startPage()
  const own = await fetch(url)
  expect(own.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  expect(own.headers.get('x-content-type-options')).toBe('nosniff')
  const { request } = await import('node:http')
  const foreign = request(url, { headers: { host: 'evil.example' } }).end()
  const [response] = (await once(foreign, 'response')) as [{ readonly statusCode: number }]
  expect(response.statusCode).toBe(403)
})

test('with a token, the page asks for it', async () => {
  const { url } = await startPage({ token: new Secret('open-sesame') })
  const as = (password: string) =>
    fetch(url, { headers: { authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}` } })
  expect((await fetch(url)).status).toBe(401)
  expect((await as('wrong')).status).toBe(401)
  expect((await as('open-sesame')).status).toBe(200)
})

test('a port in use is named with the cure, and is no reason to try again', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const starting = startPage({ port })
  await expect(starting).rejects.toThrow(Refused)
  await expect(starting).rejects.toThrow(new RegExp(`127\\.0\\.0\\.1:${port}: another program does.*WEB_PORT`))
})

test('what was typed comes back without what is invisible and harmful', async () => {
  const { url } = await startPage()
  const page = await (await fetch(`${url}/?words=${encodeURIComponent('/sco brief \u0000\u202Etxt')}`)).text()
  expect(page).toContain('<p class="asked">/sco brief txt</p>')
  expect(page).not.toMatch(/[\u0000\u202E]/u)
})

test.each([
  ['ru-RU,ru;q=0.9', 'ru', 'Спросить'],
  ['zh-CN', 'zh', '提问'],
  ['fr', 'en', 'Ask'],
])('the page around the answers is in the reader’s language: %s', async (accepted, language, button) => {
  const { url } = await startPage()
  const page = await (await fetch(url, { headers: { 'accept-language': accepted } })).text()
  expect(page).toContain(`<html lang="${language}">`)
  expect(page).toContain(`<button type="submit">${button}</button>`)
})
