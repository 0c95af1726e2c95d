import { replies, sent } from '../../../test/wire.ts'
import { act, type ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { pause, press, show, write } from '../../../test/screen.tsx'
import type { Alarm } from './alarm.ts'
import { AlarmCard } from './alarm-card.tsx'

vi.mock('@tanstack/react-router', () => ({
  Link: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
}))
beforeEach(() => {
  document.body.replaceChildren()
  sent.length = 0
})

const about = {
  trackingNo: null,
  department: null,
  amountPaisa: null,
  duePaisa: null,
  promisedAt: null,
  letters: null,
  reader: null,
  cards: null,
  withoutCall: null,
  codes: null,
  guessedNumbers: null,
  network: null,
  wrongCodes: null,
  begunVisits: null,
}
const alarm = (more: Partial<Alarm>): Alarm => ({
  id: 'a1',
  kind: 'sos',
  state: 'raised',
  silent: false,
  raisedAt: '2026-06-01T05:00:00Z',
  heardAt: '2026-06-01T05:00:00Z',
  channel: 'app',
  name: 'Test Person',
  phone: '+923001234567',
  badgeNo: 'T-1',
  facilitatorId: 'f1',
  visitId: null,
  requestId: null,
  about,
  point: null,
  accuracyMeters: null,
  districtId: null,
  certain: true,
  rings: 1,
  escalatedAt: null,
  acknowledgedBy: null,
  acknowledgedAt: null,
  mine: false,
  closedBy: null,
  closedAt: null,
  outcome: null,
  log: [],
  ...more,
})
const text = () => document.body.textContent
const buttons = () =>
  [...document.querySelectorAll('button')]
    .filter((one) => one.getAttribute('aria-disabled') !== 'true')
    .map((one) => one.textContent)

test('the number of a silent call is nowhere to be rung, that of another is', async () => {
  await show(<AlarmCard alarm={alarm({})} roles={['operations']} />)
  expect(text()).toContain('0300 1234567')
  document.body.replaceChildren()
  await show(<AlarmCard alarm={alarm({ kind: 'duress', silent: true })} roles={['operations']} />)
  expect(text()).not.toContain('0300 1234567')
  expect(text()).toContain('Don’t ring this phone')
})

test('what nobody has taken is taken first; what is closed says how and can be acted on no more', async () => {
  await show(<AlarmCard alarm={alarm({})} roles={['operations']} />)
  expect(buttons()).toContain('I’ll take it')
  expect(buttons()).not.toContain('Close')
  await press('I’ll take it')
  expect(sent.at(-1)?.url).toBe('/api/safety/alerts/a1/acknowledge')
  document.body.replaceChildren()
  const log = [{ at: '2026-06-01T06:00:00Z', what: 'solved', by: '', whom: '', note: 'cash_handed_in' }]
  await show(
    <AlarmCard alarm={alarm({ kind: 'cash_over', state: 'closed', outcome: 'of_itself', log })} roles={['finance']} />,
  )
  expect(text()).toContain('Closed: Solved by itself')
  expect(text()).toContain('Solved by itself: the cash was deposited')
  expect(buttons()).not.toContain('Add a note')
})

test('it leads to where it is put right, whoever may go there', async () => {
  const stuck = alarm({ kind: 'filing_stuck', requestId: 'r1' })
  const ways = async (roles: string[], one: Alarm) => {
    document.body.replaceChildren()
    await show(<AlarmCard alarm={one} roles={roles} />)
    return [...document.querySelectorAll('a')].map((link) => link.textContent)
  }
  expect(await ways(['operations'], stuck)).toEqual(['Open filings', 'Open the request'])
  const cash = alarm({ kind: 'cash_over', requestId: 'r1', about: { ...about, amountPaisa: 50_000 } })
  expect(await ways(['finance'], cash)).toEqual(['Open deposits'])
  expect(text()).toContain('Rs 500')
})

test('it is handed to a colleague with a word, and not without', async () => {
  replies['GET /api/safety/alerts/a1/colleagues'] = { items: [{ id: 's2', name: 'Test Bilal' }] }
  await show(<AlarmCard alarm={alarm({ state: 'acknowledged', mine: true })} roles={['operations']} />)
  await press('Hand over')
  await pause()
  await press('Hand over')
  expect(text()).toContain('Choose a person')
  expect(sent.some((one) => one.url.endsWith('/hand-over'))).toBe(false)
  await write('alarm-hand-words', 'My shift is over')
  const select = document.querySelector<HTMLSelectElement>('#alarm-to')!
  await act(async () => {
    select.value = 's2'
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await press('Hand over')
  expect(sent.find((one) => one.url.endsWith('/hand-over'))?.body).toMatchObject({ to: 's2', note: 'My shift is over' })
})
