import { replies, sent } from '../../../test/wire.ts'
import { act } from 'react'
import { expect, test } from 'vitest'
import { pause, press, show, write } from '../../../test/screen.tsx'
import type { ActiveCall } from '../../components/order/active-call.ts'
import { OwnPanel } from './own-panel.tsx'
import { useCallerProof } from './use-caller-proof.ts'

Object.assign(replies, {
  'POST /api/calls/check/code': { sentToMasked: '0300 ***4567', expiresAfterSeconds: 300 },
  'POST /api/calls/check/end': { done: true },
  'POST /api/calls/check': { accountId: 'a1', until: new Date(Date.now() + 1_200_000).toISOString() },
  'GET /api/household': {
    items: [
      {
        personId: 'p1',
        name: 'Test Aunt',
        relation: 'aunt',
        adult: true,
        confirmed: true,
        sex: null,
        born: null,
        identifierMasked: '',
      },
      {
        personId: 'p2',
        name: 'Test Child',
        relation: 'son',
        adult: false,
        confirmed: true,
        sex: null,
        born: null,
        identifierMasked: '',
      },
    ],
    next: null,
  },
})

const call: ActiveCall = { callId: 'c1', phone: '+923001234567', startedAt: 0 }
function Desk({ on }: { on: ActiveCall | undefined }) {
  return <OwnPanel call={on} known={useCallerProof(on)} />
}

test('what is the caller’s own opens after they read the code, for this call and for nobody else', async () => {
  const draw = await show(<Desk on={call} />)
  expect(document.body.textContent).toContain('Confirm who’s calling')
  await press('Send code')
  expect([sent.at(-1)?.call, sent.at(-1)?.body]).toEqual(['POST /api/calls/check/code', { phone: '+923001234567' }])
  expect(document.activeElement?.id).toBe('own-code')
  expect(sent.some((one) => one.call === 'GET /api/household')).toBe(false)
  await write('own-code', '123456')
  await pause()
  expect(sent.find((one) => one.call === 'POST /api/calls/check')?.body).toEqual({
    phone: '+923001234567',
    code: '123456',
  })
  expect(sent.findLast((one) => one.call === 'GET /api/household')?.body).toEqual({ accountId: 'a1' })
  expect(document.body.textContent).toContain('Test Child')

  await act(async () =>
    [...document.querySelectorAll('li')]
      .find((one) => one.textContent?.includes('Test Child'))
      ?.querySelector('button')
      ?.click(),
  )
  await write('rename-name', 'Test Daughter')
  await press('Save')
  expect(sent.find((one) => one.call === 'POST /api/household/rename')?.body).toEqual({
    personId: 'p2',
    name: 'Test Daughter',
    relation: 'son',
    accountId: 'a1',
  })

  await draw(<Desk on={{ ...call, over: true }} />)
  expect(document.body.textContent).not.toContain('Test Child')
  await draw(<Desk on={call} />)
  await press('Stop acting for them')
  await pause()
  expect(sent.some((one) => one.call === 'POST /api/calls/check/end')).toBe(true)
  expect(document.body.textContent).toContain('Confirm who’s calling')

  await draw(<Desk on={{ ...call, callId: 'c2' }} />)
  expect(document.body.textContent).not.toContain('Test Child')
  expect(document.body.textContent).toContain('Confirm who’s calling')
  await draw(<Desk on={undefined} />)
  expect(document.body.textContent).toContain('only open this during a call')
})
