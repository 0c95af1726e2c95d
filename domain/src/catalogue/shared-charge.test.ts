import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefused } from '../shared/index.ts'
import { exampleRates, exampleService, exampleWorld as world } from '../../test/example-case.ts'
import { type Quote, quote, quoteOrder } from './quote.ts'
import { passOnCharge, unborne } from './shared-charge.ts'

const charge = {
  perOrderPaisa: exampleRates.charges.doorstep.perOrderPaisa,
  salesTaxBasisPoints: exampleRates.salesTax.basisPoints,
}
const item = {
  definition: exampleService,
  caseId: 'plain',
  mode: 'doorstep',
  answers: { born: '1990-01-01' },
} as const
const ordered = (count: number): Quote[] => {
  const quotes = quoteOrder(
    Array.from({ length: count }, () => item),
    world,
  )
  assert.ok(!isRefused(quotes))
  return quotes
}
const sharer = (one: Quote) => ({ quote: one, ownTripPaisa: 0 })
const total = (all: readonly Quote[]) => all.reduce((sum, one) => sum + one.totalPaisa, 0)

test('order six, cancel five: the sixth pays what it would pay alone', () => {
  let left = ordered(6)
  while (left.length > 1) {
    const [first, ...rest] = left
    left = passOnCharge(sharer(first!), rest.map(sharer), [], charge).bearing
  }
  assert.deepEqual(left, [quote(item, world)])
})

test('whatever is ordered and cancelled in whatever order: the total is the price of what is left, to the paisa', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.nat(5), { maxLength: 6 }), (count, cancels) => {
      let left = ordered(count)
      for (const nth of cancels) {
        if (left.length < 2) break
        const leaving = left[nth % left.length]!
        const rest = left.filter((one) => one !== leaving)
        const passed = passOnCharge(sharer(leaving), rest.map(sharer), [], charge)
        assert.equal(passed.leaving.chargePaisa, 0, 'it has given up its part, should it ever be opened again')
        assert.equal(total(passed.bearing) - total(rest), passed.movedPaisa)
        left = passed.bearing
      }
      assert.equal(total(left), total(ordered(left.length)))
      for (const one of left) {
        assert.equal(
          one.lines.reduce((sum, line) => sum + line.amountPaisa, 0),
          one.totalPaisa,
        )
        assert.equal(one.dueAtDoorPaisa + one.duePsidPaisa, one.totalPaisa)
      }
    }),
  )
})

test('those that were worked on keep their price, and the others bear what is missing', () => {
  const [a, b, c] = ordered(3)
  const passed = passOnCharge(sharer(a!), [sharer(b!)], [sharer(c!)], charge)
  assert.equal(passed.bearing[0]!.chargePaisa + c!.chargePaisa, charge.perOrderPaisa)
  assert.equal(passOnCharge(sharer(a!), [], [sharer(b!), sharer(c!)], charge).movedPaisa, 0, 'nobody can bear it')
  assert.equal(unborne(sharer(a!), [sharer(b!), sharer(c!)], charge), a!.chargePaisa)
  assert.equal(unborne(sharer(a!), [], charge), 0, 'nobody came for anybody')
})

test('who pays a whole charge already pays no more, and a trip of its own stays with its request', () => {
  const alone = quote(item, world) as Quote
  assert.equal(passOnCharge(sharer(alone), [sharer(alone)], [], charge).movedPaisa, 0)
  const [a, b] = ordered(2)
  const withTrip = { quote: { ...a!, chargePaisa: a!.chargePaisa + 5_000 }, ownTripPaisa: 5_000 }
  const passed = passOnCharge(withTrip, [sharer(b!)], [], charge)
  assert.deepEqual([passed.leaving.chargePaisa, passed.bearing[0]!.chargePaisa], [5_000, charge.perOrderPaisa])
})
