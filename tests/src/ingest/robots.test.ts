import { describe, expect, test } from 'vitest'
import { readRobots } from '../../../src/ingest/robots.ts'
import { newFolder } from '../../support/folder.ts'
import { aNewsroom, startPress } from '../../support/press.ts'
import { threadMs } from '../../support/thread-ms.ts'

const allowed = (text: string, ...paths: readonly string[]) => {
  const allows = readRobots(text)
  return paths.map((path) => allows(`https://news.example${path}`))
}

test('a site without rules lets everybody in', () => {
  expect(allowed('', '/', '/a')).toEqual([true, true])
  expect(allowed('Disallow: /\n', '/a')).toEqual([true])
  expect(allowed('User-agent: *\nDisallow:\n', '/a')).toEqual([true])
})

test('the longest rule that matches decides, and of two as long the one that allows', () => {
  const text = 'User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /news/open/not\nAllow: /x\nDisallow: /x\n'
  expect(allowed(text, '/news', '/newsroom', '/news/open/1', '/news/open/not', '/x', '/')).toEqual([
    false,
    false,
    true,
    false,
    true,
    true,
  ])
})

test('a group that names us holds in place of that for everybody, and groups of one name are one', () => {
  const text =
    'User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: DateLine/2.0\nDisallow: /a\n\nUser-agent: dateline\nDisallow: /b\n'
  expect(allowed(text, '/a', '/b', '/c')).toEqual([false, false, true])
  expect(allowed('User-agent: datelines\nDisallow: /\n', '/a')).toEqual([true])
})

test('what is no rule and no user agent ends no group', () => {
  const text = 'User-agent: *\nCrawl-delay: 10\nSitemap: https://news.example/s.xml\nUser-agent: other\nDisallow: /a\n'
  expect(allowed(text, '/a')).toEqual([false])
})

test('a star stands for anything, and a dollar for the end', () => {
  const text = 'User-agent: *\nDisallow: /*/print$\nDisallow: *.pdf$\nDisallow: /a*b*c\nDisallow: /end$\n'
  expect(allowed(text, '/x/print', '/x/print/', '/d/f.pdf', '/f.pdf?x', '/axbxc', '/acb', '/end', '/ending')).toEqual([
    false,
    true,
    false,
    true,
    false,
    true,
    false,
    true,
  ])
})

test('of a rule longer than any path the beginning holds, and what comes after 500 KiB holds nothing', () => {
  const allows = readRobots(`user-agent: *\ndisallow: /${'港'.repeat(100_000)}\n`)
  expect(allows(`https://news.example/${'港'.repeat(700)}`)).toBe(false)
  expect(readRobots(`${'# 港\n'.repeat(100_000)}user-agent: *\ndisallow: /`)('https://news.example/a')).toBe(true)
})

test('letters count the same plain and escaped, and a comment is no part of a rule', () => {
  const text = '\uFEFFuser-AGENT : * # all\r\nDISALLOW: /новости # ours\r\nDisallow: /caf%c3%a9\r\n'
  expect(allowed(text, '/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1', '/café', '/cafe')).toEqual([false, false, true])
})

describe('a file of half a megabyte that is made to keep us busy', () => {
  const half = 250 * 1024
  const repeated = (line: string, units: number) => line.repeat(Math.floor(units / line.length))
  test.each([
    [
      'thousands of user agents with thousands of rules',
      repeated('User-agent: x\n', half) + repeated('Disallow: /a*b\n', half),
    ],
    ['rules of wildcards', `User-agent: *\n${repeated(`Disallow: ${'*a'.repeat(100)}b\n`, 2 * half)}`],
    ['one endless rule of wildcards', `User-agent: *\nDisallow: ${'*a'.repeat(half)}`],
    ['rules that almost match', `User-agent: *\n${repeated('Disallow: *a*ab\n', 2 * half)}`],
    ['blank space', ' '.repeat(2 * half)],
    ['a line without a colon', 'a'.repeat(2 * half)],
  ])('is read and asked in moments: %s', (_, text) => {
    expect(threadMs(() => allowed(text, `/${'a'.repeat(50_000)}`))).toBeLessThan(1_000)
  })
})

test('a hostile robots.txt costs its own site alone, also after a restart', async () => {
  const press = await startPress()
  press.serve('/robots.txt', { body: 'User-agent: x\n'.repeat(18_000) + 'Disallow: /a*b\n'.repeat(18_000) })
  press.serve('/a', { body: 'a page' })
  const folder = newFolder()
  for (const start of [1, 2]) {
    const { room } = aNewsroom([press], { folder })
    expect(await room.visitor.getPage(`${press.url}/a`)).toMatchObject({ is: 'fresh' })
    expect(press.log).toHaveLength(start + 1)
  }
})
