import { expect, test } from 'vitest'
import { RISK_REASONS } from '@app/domain/dispatch'
import { countsBy, DOING, PARTS, RISKS } from './room.ts'
import { roomWords } from './room-words.ts'

test('every reason, risk and doing has words in both languages', () => {
  for (const key of [...RISK_REASONS, ...RISKS, ...DOING, ...PARTS])
    for (const words of [roomWords.en, roomWords.ur]) expect((words as Record<string, unknown>)[key], key).toBeTruthy()
})

test('a kind of which there is none stands there with nought', () => {
  expect(countsBy([{ kind: 'late' as const }, { kind: 'late' as const }], RISKS, (one) => one.kind)).toEqual({
    late: 2,
    at_risk: 0,
    fine: 0,
  })
})
