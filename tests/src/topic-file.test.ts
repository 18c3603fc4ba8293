import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { officeOn } from '../../digests/person/person.ts'
import { readTopicFile } from '../../src/topic/topic-file.ts'
import { newFolder } from '../support/folder.ts'

function messageOf(topic: unknown): string {
  const folder = newFolder()
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'topic.json'), typeof topic === 'string' ? topic : JSON.stringify(topic))
  try {
    readTopicFile(folder, 'mine')
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test('the topic that ships can be read, and each year has its Secretary-General', () => {
  const { topic } = readTopicFile('topics', 'sco')
  const years = Array.from({ length: 24 }, (_, index) => 2004 + index)
  for (const year of years) {
    const held = topic.persons.filter((person) => officeOn(person, `${year}-06-01`)?.body === 'SCO')
    expect(held, String(year)).toHaveLength(1)
  }
  expect(topic.members).toHaveLength(10)
})

test('five mistakes in a topic file are all named, each with its path', () => {
  const message = messageOf({
    command: 'Two Words',
    title: '',
    languages: ['english'],
    persons: [
      {
        id: 'a',
        names: { latin: ['A'] },
        offices: [{ role: 'Head', body: 'NOBODY', since: '2020-13-01', until: null }],
      },
    ],
    members: [{ country: 'Kazakhstan', name: 'Kazakhstan', joined: '2001-06-15' }],
  })
  for (const path of ['command', 'title', 'languages[0]', 'persons[0].offices[0].since', 'members[0].country'])
    expect(message).toContain(`- ${path}: `)
})

test('an office of a body that the topic does not know is named', () => {
  const message = messageOf({
    command: 'x',
    title: 'X',
    languages: ['en'],
    persons: [
      {
        id: 'a',
        names: { latin: ['A'] },
        offices: [{ role: 'Head', body: 'NOBODY', since: '2020-01-01', until: null }],
      },
    ],
  })
  expect(message).toContain('persons[0].offices[0].body: names no body of this topic: NOBODY')
})

test('a file that is not JSON and a topic that is not there are named', () => {
  expect(messageOf('{ not json')).toMatch(/topic\.json is not JSON/)
  expect(() => readTopicFile(newFolder(), 'absent')).toThrow(/no topic "absent".*TOPICS_DIR/)
})
