import { replies } from '../../../test/wire.ts'
import { expect, test, vi } from 'vitest'
import { pause, show } from '../../../test/screen.tsx'
import { PayoutList } from './payout-list.tsx'

vi.mock('./only-reads.ts', () => ({ useOnlyReads: () => undefined }))

const sentTo = (payeeId: string, en: string, accountMasked: string | null) => ({
  batchId: 'b1',
  inBatch: false,
  payeeId,
  payeeName: { en, ur: 'نام' },
  badgeNo: '',
  grossPaisa: 10_000,
  taxPaisa: 1_000,
  netPaisa: 9_000,
  state: 'sent',
  at: '2026-11-20T05:00:00.000Z',
  bankReference: null,
  settledAt: null,
  reason: null,
  accountMasked,
})

test('who has no account is told apart: it cannot be paid out, and the bank’s file is offered for the others alone', async () => {
  replies['GET /api/finance/payouts'] = {
    items: [sentTo('c', 'Service centre, Test Town', null), sentTo('a', 'Test Agency', 'SCBL ••••6702')],
    next: null,
  }
  await show(<PayoutList />)
  await pause()
  const row = (name: string) =>
    [...document.querySelectorAll('tbody tr')].find((one) => one.textContent.includes(name))?.textContent ?? ''
  expect(row('Service centre, Test Town')).toContain('None on file, so this can’t be paid out.')
  expect(row('Service centre, Test Town')).not.toContain('Bank’s file')
  expect(row('Test Agency')).toContain('SCBL ••••6702')
  expect(row('Test Agency')).toContain('Bank’s file')
})
