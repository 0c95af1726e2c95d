import { replies } from '../../../../test/wire.ts'
import { expect, test, vi } from 'vitest'
import { pause, show } from '../../../../test/screen.tsx'
import ClaimsPage from './claims-page.tsx'

vi.mock('../only-reads.ts', () => ({ useOnlyReads: () => undefined }))

const claim = (claimId: string, said: string, more: object = {}) => ({
  claimId,
  payeeId: '01900000-0000-7000-8000-000000000001',
  payeeName: { en: `Test Payee ${claimId}`, ur: 'آزمائشی' },
  badgeNo: `T-${claimId}`,
  ownerName: null,
  mine: false,
  answeredBy: null,
  line: {
    at: '2026-12-01T05:00:00.000Z',
    taskId: null,
    words: { en: 'Collection at home', ur: 'گھر' },
    grossPaisa: 35_000,
    why: {
      ruleId: 'collection',
      ruleFrom: '2026-01-01',
      rate: 'further',
      rulePaisa: 35_000,
      kind: 'done',
      chargedTo: null,
      agencyName: { en: 'Test Agency', ur: 'کمپنی' },
      shareBasisPoints: 2000,
      holdDays: 3,
      holds: ['claim'],
    },
    claim: { claimId, state: 'open', said, saidAt: '2026-12-02T05:00:00.000Z', furtherPaisa: 0, answer: null },
  },
  ...more,
})
const row = (name: string) =>
  [...document.querySelectorAll('main li, ul.stack > li')].find((one) => one.textContent.includes(name))?.textContent ??
  ''

test('each claim says whose it is, why the line is that much and who works on it; another’s is taken over by saying so', async () => {
  replies['GET /api/finance/pay-claims'] = {
    items: [
      claim('1', 'It was the long form'),
      claim('2', 'The share is wrong', { ownerName: 'Test Colleague' }),
      claim('3', 'I was there twice', { ownerName: 'Me', mine: true }),
    ],
    next: null,
  }
  await show(<ClaimsPage />)
  await pause()
  expect(row('T-1')).toContain('It was the long form')
  expect(row('T-1')).toContain('Nobody yet')
  expect(row('T-1')).toContain('I’ll do it')
  expect(row('T-1')).toContain('On its own it would have been')
  expect(row('T-1')).toContain('20% of it goes to Test Agency')
  expect(row('T-1')).toContain('no answer yet')
  expect(row('T-2')).toContain('Take over')
  expect(row('T-2')).toContain('Test Colleague')
  expect(row('T-3')).not.toContain('Take over')
  expect(row('T-3')).toContain('They are right')
})
