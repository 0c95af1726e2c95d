import { replies, sent } from '../../../test/wire.ts'
import { act } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { press, show, write } from '../../../test/screen.tsx'
import { answers } from '../../app/api.ts'
import { DecideVisit } from './decide-visit.tsx'
import type { Override } from './override-mark.tsx'

const AT = '2026-11-25T05:00:00.000Z'
const pin: Override = { id: 'o1', kind: 'pin', facilitatorId: 'f1', until: null, reason: 'Known', by: 'Test', at: AT }
const found = {
  at: AT,
  state: 'assigned',
  startsAt: AT,
  endsAt: AT,
  facilitatorId: 'f1',
  facilitatorName: 'Test Facilitator 1',
  standing: null,
}
const theirs = {
  visitId: 'v2',
  trackingNo: 'DK-TEST-0002',
  kind: 'household',
  tehsilId: 't',
  startsAt: AT,
  endsAt: AT,
  facilitatorId: 'f2',
  facilitatorName: 'Test Facilitator 2',
  pinned: false,
}
beforeEach(() => {
  document.body.replaceChildren()
  answers.clear()
  sent.length = 0
  replies['GET /api/operations/visits/v1/override'] = found
  replies['GET /api/operations/visits/v1/swaps'] = { items: [theirs] }
  replies['GET /api/places/tree'] = { divisions: [] }
})
const draw = (state: string, override: Override | null = null) =>
  show(<DecideVisit visit={{ id: 'v1', state, override }} />)
const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent)
const choose = (value: string) =>
  act(async () => document.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click())

test('what nobody has promised may be held or pinned, what is promised pinned or swapped', async () => {
  await draw('offered')
  expect(buttons()).toEqual(['Hold', 'Pin'])
  document.body.replaceChildren()
  await draw('assigned')
  expect(buttons()).toEqual(['Pin', 'Swap'])
  document.body.replaceChildren()
  await draw('assigned', pin)
  expect(buttons()[0]).toBe('Unpin')
  expect(document.body.textContent).toContain('Pinned')
})

test('a swap sends who the screen showed, and says of whom it would break which rule', async () => {
  const refused = {
    refusal: 'swap_would_break',
    message: { en: 'Nothing was swapped', ur: 'نہیں' },
    details: { breaks: [{ facilitatorName: 'Test Facilitator 2', against: ['woman_asked_for', 'skill_missing'] }] },
  }
  replies['POST /api/operations/visits/v1/swap'] = Response.json(refused, { status: 409 })
  await draw('assigned')
  await press('Swap')
  await choose('v2')
  await write('swap-why', 'Each lives near the other')
  await press('Swap')
  expect(sent.find((one) => one.call === 'POST /api/operations/visits/v1/swap')?.body).toEqual({
    withVisitId: 'v2',
    facilitatorId: 'f1',
    withFacilitatorId: 'f2',
    reason: 'Each lives near the other',
  })
  expect(document.body.textContent).toContain('Nothing was swapped')
  expect(document.body.textContent).toContain('Test Facilitator 2: A woman was asked for · Doesn’t have the skill')
})

test('a day on which nobody else has a visit says so', async () => {
  replies['GET /api/operations/visits/v1/swaps'] = { items: [] }
  await draw('assigned')
  await press('Swap')
  expect(document.body.textContent).toContain('Nobody else has a visit to swap on that day')
})
