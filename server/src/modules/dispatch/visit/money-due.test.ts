import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Query } from '../../../kernel/context.ts'
import { fuelPaisa } from './money-due.ts'

const at = (fuelPaisaPerKm?: number) =>
  ({ kernel: { territory: { settings: { fuelPaisaPerKm } } } }) as unknown as Query

test('the petrol of an offer is an estimate: whole rupees', () => {
  assert.equal(fuelPaisa(at(), 584), 1_100)
  assert.equal(fuelPaisa(at(1_000), 5_000), 13_500)
  for (let meters = 0; meters < 20_000; meters += 137) assert.equal(fuelPaisa(at(), meters) % 100, 0)
})
