import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { badgeStep, digitsOf } from '@app/domain/dispatch'
import { badgeAt } from './rotate.ts'

const secret = Buffer.from('a secret of one day, 32 bytes it').toString('base64url')
const seed = { secret, qr: 'B1.facts.key.signature.111111' }
const serverCode = (atMs: number) =>
  digitsOf(
    createHmac('sha256', Buffer.from(secret, 'base64url'))
      .update(String(badgeStep(atMs)))
      .digest(),
  )

test('the phone makes the code that the server expects at that moment, and turns the QR with it', async () => {
  for (const atMs of [0, 29_999, 30_000, Date.UTC(2026, 5, 1, 12, 0, 17)]) {
    const badge = await badgeAt(seed, atMs)
    expect(badge.code).toBe(serverCode(atMs))
    expect(badge.qr).toBe(`B1.facts.key.signature.${badge.code}`)
  }
})

test('it says how long the code still stands', async () => {
  expect((await badgeAt(seed, 0)).secondsLeft).toBe(30)
  expect((await badgeAt(seed, 29_500)).secondsLeft).toBe(1)
})
