import { replies } from '../../../../test/wire.ts'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { show } from '../../../../test/screen.tsx'
import { answers } from '../../../app/api.ts'
import PositionsPage from './positions-page.tsx'

let search: Record<string, string> = {}
vi.mock('@tanstack/react-router', () => ({
  Link: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
  getRouteApi: () => ({ useNavigate: () => () => undefined, useSearch: () => search }),
}))
vi.mock('../../../app/session.tsx', () => ({ useSession: () => ({ me: { roles: [], jurisdiction: {} } }) }))

vi.mock('../../../components/request/places.ts', () => ({ usePlaces: () => ({ districts: [], tehsils: [] }) }))

const WEEK = {
  week: '2026-11-23',
  positions: 1_400,
  score: 75,
  reasons: [
    { sign: 'still', count: 1_300, of: 1_400, points: 40 },
    { sign: 'leaps', count: 4, of: null, points: 30 },
  ],
}
const RULES = { lookFrom: 50, keptDays: 182 }
const ONE = { facilitatorId: 'f1', name: 'Test Person', badgeNo: 'F-77' }
const list = (items: object[]) => ({ items, next: null, ...RULES })
const of = (own: boolean) => ({
  ...ONE,
  own,
  weeks: [
    {
      ...WEEK,
      looks: [{ outcome: 'talk', note: 'Came in on Friday', by: 'Test Desk', at: '2026-12-01T09:00:00.000Z' }],
    },
  ],
  ...RULES,
})

const text = () => document.body.textContent ?? ''
beforeEach(() => {
  document.body.replaceChildren()
  answers.clear()
  search = {}
  Object.assign(replies, {
    'GET /api/position-weeks': list([{ ...WEEK, ...ONE, districtId: 'lahore', outcome: null }]),
    'GET /api/position-weeks/f1': of(false),
  })
})

test('the list says who, why and from which score on somebody looks', async () => {
  await show(<PositionsPage />)
  await expect.poll(text).toContain('F-77')
  expect(text()).toContain('1,300 of 1,400')
  expect(text()).toContain('Faster than any vehicle: 4 times')
  expect(text()).toContain('Someone looks from 50 points on')
  expect(text()).toContain('Nothing follows from it by itself')
})

test('a person’s weeks stand above it with what was found', async () => {
  search = { person: 'f1' }
  await show(<PositionsPage />)
  await expect.poll(text).toContain('Came in on Friday')
  expect(text()).toContain('Weeks of Test Person')
  expect(text()).toContain('by Test Desk')
})

test('one’s own weeks are looked at by another', async () => {
  replies['GET /api/position-weeks/f1'] = of(true)
  search = { person: 'f1' }
  await show(<PositionsPage />)
  await expect.poll(text).toContain('These are your own weeks')
})

test('without any week it says when they come', async () => {
  replies['GET /api/position-weeks'] = list([])
  await show(<PositionsPage />)
  await expect.poll(text).toContain('appear here on Monday')
})
