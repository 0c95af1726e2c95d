import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CALL_DESK } from '../callcentre/index.ts'
import { checkTimes } from '../administration/index.ts'
import type { Settings } from './settings.ts'
import { type Times, timesOf, withTimes } from './times.ts'

const settings = {
  quietHours: { from: '21:00', to: '08:00' },
  heat: { fromMonth: 5, toMonth: 8, from: '12:00', to: '16:00', enabled: false },
  offerSeconds: 90,
  codeTries: 5,
} as Settings
const desk = (change: Partial<Times['callDesk']>): Times => {
  const times = timesOf(settings)
  return { ...times, callDesk: { ...times.callDesk, ...change } }
}

test('what nobody changed comes back as it was, and what is not on the screen stays', () => {
  const now = withTimes(settings, timesOf(settings))
  assert.deepEqual([now.callDesk, now.codeTries, now.offerSeconds], [CALL_DESK, 5, 90])
  assert.deepEqual(timesOf(now), timesOf(settings))
})

test('a desk has to be open long enough for one promise', () => {
  const table: [Partial<Times['callDesk']>, string[]][] = [
    [{}, []],
    [{ closedOn: ['sat', 'sun'] }, []],
    [{ closedOn: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }, ['callDesk']],
    [{ opens: '20:00', closes: '08:00' }, ['callDesk']],
    [{ opens: '08:00', closes: '08:59' }, ['callDesk']],
    [{ shortestMinutes: 61 }, ['callDesk.shortestMinutes']],
  ]
  for (const [change, paths] of table)
    assert.deepEqual(
      checkTimes(desk(change)).map((one) => one.path),
      paths,
      JSON.stringify(change),
    )
})
