import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs, plusMs } from '../../../src/instant.ts'
import { createTimetable } from '../../../src/publish/timetable.ts'
import { aSubscription } from '../../support/articles.ts'
import { newFolder } from '../../support/folder.ts'
import { sqliteIn } from '../../support/stores.ts'
import { nine } from '../../support/publishing.ts'

test('the first start of an hour looks at everybody anew, those that take over after it only at whom something is due', async () => {
  const store = sqliteIn(newFolder())
  const subscription = await store.saveSubscription(aSubscription())
  const first = createTimetable(store)
  expect(await first.due(nine)).toEqual([subscription.id])
  await first.done([subscription], nine)
  expect(await first.due(plusMs(nine, minuteMs))).toEqual([])
  expect(await createTimetable(store).due(plusMs(nine, 2 * minuteMs))).toEqual([])
  expect(await createTimetable(store).due(plusMs(nine, hourMs))).toEqual([subscription.id])
})

test('when the clock went back everybody is looked at anew', async () => {
  const store = sqliteIn(newFolder())
  const subscription = await store.saveSubscription(aSubscription())
  const timetable = createTimetable(store)
  await timetable.due(nine)
  await timetable.done([subscription], nine)
  expect(await timetable.due(plusMs(nine, -minuteMs))).toEqual([subscription.id])
})

test('a start after a clock that was ahead and was set right looks at everybody anew, in whichever hour another start was', async () => {
  const store = sqliteIn(newFolder())
  const subscription = await store.saveSubscription(aSubscription())
  const ahead = createTimetable(store)
  await ahead.due(nine)
  await ahead.done([subscription], plusMs(nine, dayMs))
  expect(await createTimetable(store).due(plusMs(nine, minuteMs))).toEqual([subscription.id])
  await createTimetable(store).done([subscription], nine)
  expect(await createTimetable(store).due(plusMs(nine, 2 * minuteMs))).toEqual([])
})
