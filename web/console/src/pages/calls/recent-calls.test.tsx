import { replies, sent } from '../../../test/wire.ts'
import { act } from 'react'
import { expect, test } from 'vitest'
import { pause, press, show } from '../../../test/screen.tsx'
import { RecentCalls } from './recent-calls.tsx'

Object.assign(replies, {
  'GET /api/calls': {
    items: [
      { callId: 'c1', phoneMasked: '0300 ***111', at: '2026-03-02T05:00:00Z', disposition: null },
      { callId: 'c2', phoneMasked: '0300 ***222', at: '2026-03-02T05:00:00Z', disposition: null },
      { callId: 'c3', phoneMasked: '0300 ***333', at: '2026-03-02T05:00:00Z', disposition: 'status' },
    ],
    next: null,
  },
  'POST /api/calls/c2/finish': { done: true },
})

test('a call that was lost with its window is finished from the list; the one on the line is not', async () => {
  await show(<RecentCalls now="c1" />)
  await pause()
  expect([...document.querySelectorAll('li button')].length).toBe(1)
  await press('Record what it was about')
  await act(async () => document.querySelector<HTMLInputElement>('input[name=disposition][value=information]')?.click())
  await press('End the call (Ctrl Enter)')
  await pause()
  expect(sent.find((one) => one.call === 'POST /api/calls/c2/finish')?.body).toMatchObject({
    disposition: 'information',
  })
})
