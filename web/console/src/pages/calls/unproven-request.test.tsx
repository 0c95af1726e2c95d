import { replies, sent } from '../../../test/wire.ts'
import { act } from 'react'
import { expect, test } from 'vitest'
import { pause, press, show, write } from '../../../test/screen.tsx'
import { answers } from '../../app/api.ts'
import type { ActiveCall } from '../../components/order/active-call.ts'
import { MiddleColumn } from './middle-column.tsx'
import { useCallerProof } from './use-caller-proof.ts'

const refused = Response.json({ refusal: 'caller_unproven', message: {} }, { status: 409 })
Object.assign(replies, {
  'GET /api/requests/r1': refused,
  'POST /api/calls/check/code': { sentToMasked: '0300 ***4567', expiresAfterSeconds: 300 },
})

const call: ActiveCall = { callId: 'c1', phone: '+923001234567', startedAt: 0 }
function Desk() {
  return (
    <MiddleColumn
      open={{ kind: 'request', requestId: 'r1' }}
      proof={useCallerProof(call)}
      caller={undefined}
      call={call}
      spokenIn="en"
      onSpokenIn={() => undefined}
      onOpen={() => undefined}
      onCancelOrder={() => undefined}
    />
  )
}
const asked = () => sent.filter((one) => one.call === 'GET /api/requests/r1').length
const field = () => document.getElementById('own-code') as HTMLInputElement | null

test('the code is written in to its end, however often the request is asked for again', async () => {
  await show(<Desk />)
  await pause()
  await press('Send code')
  await pause()
  expect(document.activeElement?.id).toBe('own-code')
  await write('own-code', '123')
  const before = asked()
  const later = Promise.withResolvers<Response>()
  replies['GET /api/requests/r1'] = later.promise
  await act(async () => void answers.invalidateQueries())
  await pause()
  expect(asked()).toBeGreaterThan(before)
  expect([document.activeElement?.id, field()?.value]).toEqual(['own-code', '123'])
  later.resolve(refused)
  await pause()
  expect([document.activeElement?.id, field()?.value]).toEqual(['own-code', '123'])
})
