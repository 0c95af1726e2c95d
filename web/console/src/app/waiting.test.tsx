import { replies, sent } from '../../test/wire.ts'
import { beforeEach, expect, test } from 'vitest'
import { pause, show } from '../../test/screen.tsx'
import { answers } from './api.ts'
import { useWaiting } from './waiting.ts'

Object.assign(replies, {
  'GET /api/calls/wallboard': { waiting: 2, callbacksUntaken: 3, callbacksOpen: 9 },
  'GET /api/applicants': {
    items: [],
    next: null,
    counts: { vetting: 4, approval: 1, renewal: 2, training: 30, refused: 7 },
  },
  'GET /api/proceedings': { items: [], next: null, counts: { answered: 2, noticed: 5, final: 40 } },
  'GET /api/safety/alerts': { items: [{}, {}], next: null, counts: { raised: 1, taken: 1 } },
})

function Numbers({ roles }: { roles: readonly string[] }) {
  return <output>{JSON.stringify(useWaiting(roles))}</output>
}
const numbersOf = async (roles: readonly string[]): Promise<Record<string, number>> => {
  await show(<Numbers roles={roles} />)
  await pause()
  return JSON.parse([...document.querySelectorAll('output')].at(-1)!.textContent ?? '') as Record<string, number>
}
beforeEach(() => {
  answers.clear()
  sent.length = 0
})

test('what asks for the desk’s own hand is counted, not what waits for somebody else or is over', async () => {
  expect(await numbersOf(['supervisor'])).toEqual({
    '/calls': 5,
    '/people': 7,
    '/people/proceedings': 2,
    '/alarms': 2,
  })
})

test.each([
  ['agent', ['GET /api/calls/wallboard', 'GET /api/safety/alerts']],
  ['vetting', ['GET /api/applicants']],
  ['operations', ['GET /api/proceedings', 'GET /api/safety/alerts']],
  ['clerk', []],
  ['finance', ['GET /api/safety/alerts']],
])('%s asks only for what that role may read', async (role, asked) => {
  await numbersOf([role])
  expect(sent.map((one) => one.call).sort()).toEqual(asked)
})
