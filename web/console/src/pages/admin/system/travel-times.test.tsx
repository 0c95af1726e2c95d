import { replies } from '../../../../test/wire.ts'
import { beforeEach, expect, test } from 'vitest'
import { pause, show } from '../../../../test/screen.tsx'
import { answers } from '../../../app/api.ts'
import { TravelTimes } from './travel-times.tsx'

const AT = '2026-11-24T06:30:00Z'
const areas = ['dense', 'town', 'rural'].map((area) => ({
  area,
  doorSeconds: 180,
  freeSecondsPerKm: 180,
  eveningSecondsPerKm: 240,
}))
const bare = { mayPutBack: false, version: 0, areas, versions: [], nights: [], waiting: null }
const learned = {
  mayPutBack: false,
  version: 2,
  areas,
  versions: [
    { version: 2, madeAt: AT, ofVersion: 1, putBack: false, areas },
    { version: 1, madeAt: AT, ofVersion: 0, putBack: false, areas },
  ],
  nights: [
    {
      at: AT,
      outcome: 'taken',
      version: 2,
      trips: 400,
      judges: 80,
      errorBefore: 0.31,
      errorAfter: 0.12,
      coveredAfter: 0.84,
    },
    {
      at: '2026-11-23T06:30:00Z',
      outcome: 'too_few',
      version: null,
      trips: 4,
      judges: 0,
      errorBefore: null,
      errorAfter: null,
      coveredAfter: null,
    },
  ],
  waiting: null,
}
const text = () => document.body.textContent ?? ''
const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent)

async function look(times: object): Promise<void> {
  answers.clear()
  document.body.replaceChildren()
  replies['GET /api/admin/travel-times'] = times
  await show(<TravelTimes />)
  await pause()
}

beforeEach(() => answers.clear())

test('before the first night the starting values are told, in minutes that people know', async () => {
  await look(bare)
  for (const words of ['The starting values', '18 min, 23 in the evening', 'The first night is still to come'])
    expect(text()).toContain(words)
  expect(buttons()).toEqual([])
})

test('what each night has learned, and by how much better it tells', async () => {
  await look(learned)
  for (const words of ['In use', 'Version 2 taken', '31 % before, 12 % after', '84 %', 'Too few trips to learn from'])
    expect(text()).toContain(words)
  expect(buttons()).toEqual([])
})

test('an administrator asks for an earlier version, and another decides', async () => {
  await look({ ...learned, mayPutBack: true })
  expect(buttons()).toEqual(['Put back', 'The starting values: Put back'])
  const waiting = { id: 'c1', version: 1, reason: 'Arrivals are told too early', askedAt: AT, mayDecide: true }
  await look({ ...learned, mayPutBack: true, waiting })
  expect(text()).toContain('Asked for: back to version 1')
  expect(buttons()).toEqual(['Approve', 'Refuse'])
  await look({ ...learned, mayPutBack: true, waiting: { ...waiting, mayDecide: false } })
  expect(text()).toContain('Another administrator decides')
  expect(buttons()).toEqual([])
})
