import { replies } from '../../../test/wire.ts'
import { expect, test, vi } from 'vitest'
import { pause, show } from '../../../test/screen.tsx'
import ClosingPage from './closing-page.tsx'

vi.mock('./only-reads.ts', () => ({ useOnlyReads: () => undefined }))

const month = (period: string, more: object = {}) => ({
  period,
  state: 'open',
  over: true,
  next: false,
  lacks: [],
  ...more,
})
const proof = (day: string, more: object = {}) => ({
  day,
  heldPaisa: 500_000,
  citizensPaisa: 100_000,
  departmentsPaisa: 50_000,
  payeesPaisa: 20_000,
  covered: true,
  agrees: true,
  accounts: 7,
  digest: 'ab'.repeat(32),
  signedAt: `${day}T00:01:00.000Z`,
  ...more,
})
const row = (name: string) =>
  [...document.querySelectorAll('tbody tr')].find((one) => one.textContent.includes(name))?.textContent ?? ''

test('each month has its own next step, with the reason where there is none; each day says whether the money is there', async () => {
  replies['GET /api/finance/periods'] = {
    items: [
      month('2026-12', { over: false }),
      month('2026-11'),
      month('2026-10', { state: 'soft' }),
      month('2026-09', { state: 'soft', next: true, lacks: ['in_transit'] }),
      month('2026-08', { state: 'hard', moved: { at: '2026-09-03T05:00:00.000Z', askedBy: 'a', letGoBy: 'b' } }),
    ],
  }
  replies['GET /api/finance/held-money'] = {
    items: [proof('2026-12-03'), proof('2026-12-02', { covered: false }), proof('2026-12-01', { agrees: false })],
    next: null,
  }
  await show(<ClosingPage />)
  await pause()
  expect(row('December 2026')).toContain('Current month')
  expect(row('December 2026')).not.toContain('Close')
  expect(row('November 2026')).toContain('Close for now')
  expect(row('October 2026')).toContain('Older months have to be closed for good first')
  expect(row('October 2026')).toContain('Open again')
  expect(row('September 2026')).toContain('in transit for more than three days')
  expect(row('August 2026')).toContain('Closed for good')
  expect(row('August 2026')).not.toContain('Open again')
  expect(row('3 Dec')).toContain('All there')
  expect(row('2 Dec')).toContain('Less held than owed')
  expect(row('1 Dec')).toContain('The accounts don’t add up')
})
