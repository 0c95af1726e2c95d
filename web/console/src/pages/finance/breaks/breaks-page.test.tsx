import { act } from 'react'
import { replies, sent } from '../../../../test/wire.ts'
import { expect, test, vi } from 'vitest'
import { pause, show, write } from '../../../../test/screen.tsx'
import BreaksPage from './breaks-page.tsx'

vi.mock('../only-reads.ts', () => ({ useOnlyReads: () => undefined }))

const line = (lineId: string, bankReference: string, more: object = {}) => ({
  lineId,
  statementId: 's',
  account: 'collection',
  bookedOn: '2026-12-01',
  ageDays: 9,
  amountPaisa: 750_050,
  bankReference,
  words: ['Cash deposit'],
  state: 'open',
  owner: null,
  mine: false,
  note: null,
  foundBy: null,
  movements: 0,
  askedBy: null,
  settledBy: null,
  settledAt: null,
  proposals: [],
  ...more,
})
const proposal = (movement: string, because: string, acceptable: boolean) => ({
  movement,
  kind: 'deposit',
  because,
  amountPaisa: 750_050,
  expectedOn: '2026-11-30',
  name: movement,
  acceptable,
})
const row = (name: string) => [...document.querySelectorAll('tbody tr')].find((one) => one.textContent.includes(name))!

test('a line says what it may be and why; another sum cannot be accepted; settling waits for a second person', async () => {
  replies['GET /api/finance/breaks'] = {
    items: [
      line('a', 'FT-A', { proposals: [proposal('SLIP-1', 'amount', true)] }),
      line('b', 'FT-B', { proposals: [proposal('SLIP-2', 'other_amount', false)] }),
      line('c', 'FT-C', { ageDays: 0 }),
    ],
    next: null,
    open: 3,
  }
  await show(<BreaksPage />)
  await pause()
  expect(row('FT-A').textContent).toContain('Same amount, no reference')
  expect(row('FT-A').textContent).toContain('9 days')
  expect(row('FT-B').textContent).toContain('Same reference, other amount')
  expect(row('FT-C').textContent).toContain('Nothing that we expect')
  const settle = [...row('FT-C').querySelectorAll('button')].find((one) => one.textContent === 'Settle')!
  await act(async () => settle.click())
  replies['POST /api/finance/breaks/c/resolve'] = new Response(
    JSON.stringify({ refusal: 'second_person_needed', message: { en: 'Two', ur: 'دو' } }),
    { status: 409, headers: { 'content-type': 'application/json' } },
  )
  await act(async () => document.querySelector<HTMLInputElement>('input[value=suspense]')!.click())
  await write('break-why', 'The branch knows no slip')
  await act(async () => document.querySelector<HTMLButtonElement>('dialog .button-primary')!.click())
  await pause()
  expect(sent.find((one) => one.call === 'POST /api/finance/breaks/c/resolve')?.body).toEqual({
    bankReference: 'FT-C',
    how: 'suspense',
    note: 'The branch knows no slip',
  })
  expect(document.querySelector('dialog')?.textContent).toContain('Now somebody else has to agree')
})
