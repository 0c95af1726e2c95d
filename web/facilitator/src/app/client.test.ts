import { expect, test } from 'vitest'
import { Refused } from '@app/contract/client'
import { judge } from './client.ts'

const refused = (status: number, refusal: string) =>
  judge(new Refused(status, { refusal, message: { en: 'words', ur: 'الفاظ' } })).kind

test('what an answer means for an item: a store that is away is waited for, a fault is tried again, a “no” is told', () => {
  expect(refused(503, 'files_unavailable')).toBe('busy')
  expect(refused(503, 'one_moment')).toBe('busy')
  expect(refused(502, 'server_error')).toBe('busy')
  expect(refused(429, 'too_many_requests')).toBe('busy')
  expect(refused(500, 'server_error')).toBe('broken')
  expect(refused(409, 'visit_over')).toBe('refused')
  expect(refused(401, 'not_signed_in')).toBe('signedOut')
  expect(refused(426, 'app_too_old')).toBe('tooOld')
  expect(judge(new TypeError('no network')).kind).toBe('network')
})
