import { expect, test } from 'vitest'
import { liveOf } from './use-seat.ts'

test('the stream’s words are understood or passed over, never broken by', () => {
  expect(liveOf('{"kind":"answered","data":{"callId":"c"}}')).toEqual({ kind: 'answered', data: { callId: 'c' } })
  expect(liveOf('{"kind":"queue"}')).toEqual({ kind: 'queue', data: {} })
  for (const text of ['', 'x', '{}', '{"kind":"weather"}', 'null']) expect(liveOf(text)).toBeUndefined()
})
