import { replies } from '../../../../test/wire.ts'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { show } from '../../../../test/screen.tsx'
import DoubtsPage from './doubts-page.tsx'

const roles: string[] = []
vi.mock('@tanstack/react-router', () => ({
  Link: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
}))
vi.mock('../../../app/session.tsx', () => ({ useSession: () => ({ me: { roles } }) }))

Object.assign(replies, {
  'GET /api/orders/doubts': {
    items: [
      {
        orderId: 'o1',
        requestId: 'r1',
        trackingNo: 'DK-TEST',
        score: 40,
        reasons: [{ sign: 'address_bare', times: 1, points: 40 }],
        outcome: 'call_back',
        state: 'waiting',
        at: '2026-12-01T09:00:00.000Z',
        decidedAt: null,
        decidedBy: null,
        reason: null,
      },
    ],
    next: null,
  },
})

test.each([
  ['auditor', false],
  ['supervisor', true],
  ['operations', true],
])('%s sees why an order is asked about; decides: %s', async (role, decides) => {
  document.body.replaceChildren()
  roles.splice(0, roles.length, role)
  await show(<DoubtsPage />)
  await expect.poll(() => document.body.textContent).toContain('DK-TEST')
  expect(document.body.textContent).toContain('Address too short to find the place')
  expect(document.body.textContent?.includes('Let the visit go ahead')).toBe(decides)
  expect(document.querySelector('a[href*="requests"]') !== null).toBe(decides)
})
