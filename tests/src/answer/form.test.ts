import { expect, test } from 'vitest'
import { modalOf } from '../../../adapters/discord/modal.ts'
import type { FilledForm, Submitted } from '../../../adapters/form.ts'
import { formView } from '../../../adapters/slack/view.ts'
import { createDesk } from '../../../src/desk.ts'
import { aSubscription } from '../../support/articles.ts'
import { aDesk, somebody } from '../../support/desk.ts'
import { memoryLog } from '../../support/log.ts'

const values: FilledForm['values'] = {
  when: '09:00 mon-fri',
  zone: 'Asia/Tashkent',
  size: 'short',
  filter: '+rail -football',
  quiet: 'off',
}

function aFormDesk() {
  const { store, sources } = aDesk()
  const desk = createDesk(sources, memoryLog().log, () => 'fault-id')
  const submit = (changes: Partial<FilledForm['values']> = {}): Promise<Submitted> =>
    desk.submit({ topic: 'sco', values: { ...values, ...changes } }, somebody)
  return { store, desk, submit }
}

test('the form is filled in with what most want, in the reader’s zone, and later with what is set', async () => {
  const { desk, submit } = aFormDesk()
  const fieldsOf = async () => {
    const answer = await desk.form('sco', somebody)
    return answer.is === 'form' ? answer.form.fields.map(({ id, value }) => [id, value]) : []
  }
  expect(await fieldsOf()).toEqual([
    ['when', '09:00'],
    ['zone', 'Asia/Tashkent'],
    ['size', 'standard'],
    ['filter', ''],
    ['quiet', 'line'],
  ])
  await submit()
  expect(await fieldsOf()).toEqual([
    ['when', '09:00 mon,tue,wed,thu,fri'],
    ['zone', 'Asia/Tashkent'],
    ['size', 'short'],
    ['filter', '+rail -football'],
    ['quiet', 'off'],
  ])
})

test('a form that is sent sets the digest, and shows when the first one comes, with a try and a change', async () => {
  const { store, submit } = aFormDesk()
  const said = JSON.stringify(await submit())
  expect(said).toContain('First digest: Tue 09:00 Asia/Tashkent, in 1 h')
  expect(said).toContain('{"label":"Send a test now","command":"sco digest test share","style":"primary"}')
  expect(await store.subscriptions()).toMatchObject([
    { times: ['09:00'], days: [1, 2, 3, 4, 5], size: 'short', include: ['rail'], exclude: ['football'], quiet: 'off' },
  ])
  await submit()
  expect(await store.subscriptions()).toHaveLength(1)
})

test('a form that is sent as it was opened changes nothing, however much is set, in Slack and in Discord', async () => {
  const { store, desk } = aFormDesk()
  const include = Array.from({ length: 20 }, (_, at) => `${'border post '.repeat(8)}${at}`)
  await store.saveSubscription(
    aSubscription({ include, roundup: 5, corrections: 'thread', size: 'long', quiet: 'off' }),
  )
  const before = await store.subscriptions()
  const answer = await desk.form('sco', somebody)
  if (answer.is === 'told') throw new Error('no form was given')
  const inSlack = formView(answer.form, { topic: 'sco', channel: 'C1' }).blocks.map((block) => [
    'block_id' in block ? block.block_id : '',
    'element' in block && 'initial_value' in block.element ? block.element.initial_value : undefined,
  ])
  const inDiscord = modalOf(answer.form, '1').components.map(({ component }) => [
    component.custom_id,
    'value' in component ? component.value : undefined,
  ])
  for (const shown of [inSlack, inDiscord]) {
    const filled: { [id: string]: string } = {}
    for (const { id, value } of answer.form.fields) filled[id] = value
    for (const [id, value] of shown) if (typeof id === 'string' && typeof value === 'string') filled[id] = value
    expect(await desk.submit({ topic: 'sco', values: { ...values, ...filled } }, somebody)).toMatchObject({
      is: 'done',
    })
    const [after] = await store.subscriptions()
    expect({ ...after, createdAt: '' }).toEqual({ ...before[0], createdAt: '' })
  }
})

test.each([
  ['when', { when: '25:99' }, 'no time of day'],
  ['when', { when: '09:00 Blursday' }, 'no day of the week'],
  ['zone', { zone: 'Mars/Base' }, 'Mars/Base” is no time zone'],
  ['filter', { filter: 'rail' }, 'rail” cannot be read'],
] as const)('a mistake stands at its field: %s %j', async (field, changes, why) => {
  const { store, submit } = aFormDesk()
  expect(await submit(changes)).toMatchObject({
    is: 'mistakes',
    mistakes: { [field]: expect.stringContaining(why) as string },
  })
  expect(await store.subscriptions()).toEqual([])
})

test('every mistake is told at once', async () => {
  const { submit } = aFormDesk()
  const submitted = await submit({ when: '', zone: '', filter: '!' })
  expect(submitted.is === 'mistakes' ? Object.keys(submitted.mistakes) : []).toEqual(['when', 'zone', 'filter'])
})

test('who may not change settings gets no form, and sends none', async () => {
  const { store, desk } = aFormDesk()
  const reader = { ...somebody, mayChange: false }
  expect(JSON.stringify(await desk.form('sco', reader))).toContain('An admin or owner of this workspace can')
  expect(JSON.stringify(await desk.submit({ topic: 'sco', values }, reader))).toContain('You may not change')
  expect(await store.subscriptions()).toEqual([])
})

test('a workspace that the bot was removed from gets nothing more, and others go on', async () => {
  const { store, desk } = aFormDesk()
  await store.saveSubscription(aSubscription())
  await store.saveSubscription(aSubscription({ id: 'other', channel: 'slack:T12:C1' as never }))
  await desk.left('slack:T1:', 'the app was removed')
  expect((await store.subscriptions()).map(({ paused }) => paused)).toEqual([null, 'the app was removed'])
})

test('the home of a person shows the digests of their workspace only, and no other’s direct messages', async () => {
  const { store, desk } = aFormDesk()
  const reader = { ...somebody, channel: null }
  expect(JSON.stringify(await desk.home('slack:T1:', reader))).toMatch(
    /No channel here gets a digest yet.*None was posted/u,
  )
  await store.saveSubscription(aSubscription())
  await store.saveSubscription(aSubscription({ id: 'other', channel: 'slack:T9:C1' as never }))
  await store.saveSubscription(aSubscription({ id: 'own', channel: 'slack:T1:D1' as never }))
  await store.saveSubscription(
    aSubscription({ id: 'theirs', channel: 'slack:T1:D2' as never, createdBy: 'slack:T1:U2' as never }),
  )
  const home = JSON.stringify(await desk.home('slack:T1:', reader))
  expect(home).toContain('{"kind":"channel","id":"slack:T1:C1"}')
  expect(home).toContain('slack:T1:D1')
  expect(home).not.toMatch(/slack:T9:C1|slack:T1:D2/u)
})
