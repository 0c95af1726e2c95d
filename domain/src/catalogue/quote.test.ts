import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefused } from '../shared/index.ts'
import { exampleRates, exampleService, exampleWorld as world } from '../../test/example-case.ts'
import { type Quote, type QuoteItem, quote, quoteModes, quoteOrder } from './quote.ts'

const item = (more: Partial<QuoteItem> = {}): QuoteItem => ({
  definition: exampleService,
  caseId: 'plain',
  mode: 'doorstep',
  answers: { born: '1990-01-01' },
  ...more,
})
const priced = (more?: Partial<QuoteItem>): Quote => {
  const result = quote(item(more), world)
  assert.ok(!isRefused(result))
  return result
}

test('a doorstep quote: fee 200, oath 100, our 1,200 of which the tax is its own line', () => {
  const q = priced()
  assert.deepEqual(
    q.lines.map((line) => [line.code, line.amountPaisa, line.payBy]),
    [
      ['fee', 20_000, 'collectable'],
      ['oath', 10_000, 'collectable'],
      ['charge', 103_448, 'collectable'],
      ['sales-tax', 16_552, 'collectable'],
    ],
  )
  assert.deepEqual(
    [
      q.governmentFeePaisa,
      q.thirdPartyPaisa,
      q.chargePaisa,
      q.taxPaisa,
      q.totalPaisa,
      q.dueAtDoorPaisa,
      q.duePsidPaisa,
    ],
    [20_000, 10_000, 120_000, 16_552, 150_000, 150_000, 0],
  )
  assert.deepEqual(
    q.lines.map((line) => line.payTo.en),
    ['Dept', 'Commissioner', 'Us', 'Tax office'],
    'the tax is not ours',
  )
  assert.equal(q.lines[0]!.authority, 'Gazette 5')
  assert.equal(q.lines[1]!.authority, null, 'what is unverified claims no authority')
})

test('what is free stays visible, with the reason', () => {
  const [fee] = priced({ answers: { born: '1950-01-01' } }).lines
  assert.equal(fee!.amountPaisa, 0)
  assert.match(fee!.label.en, /free from 65/)
})

test('an assessed line is an estimate with a range, never due at the door', () => {
  const q = priced({ answers: { born: '1990-01-01', worth: 100_000_00 } })
  const duty = q.lines.find((line) => line.code === 'duty')!
  assert.deepEqual([duty.kind, duty.amountPaisa, duty.rangePaisa], ['assessed', 100_000, [90_000, 150_000]])
  assert.equal(q.dueAtDoorPaisa, 150_000)
  assert.equal(q.duePsidPaisa, 100_000)
  assert.equal(
    priced({ answers: { born: '1990-01-01', worth: 50_00 } }).duePsidPaisa,
    10_000,
    'the least the share may be',
  )
})

test('above the limit a government line goes to the treasury only', () => {
  const limited = { ...world, rates: { ...exampleRates, psidOnlyAbovePaisa: 19_999 } }
  const q = quote(item(), limited)
  assert.ok(!isRefused(q))
  assert.equal(q.lines[0]!.payBy, 'psid')
  assert.equal(q.dueAtDoorPaisa, 130_000)
})

test('nobody stands at a door for a remote request or one that people file themselves', () => {
  assert.deepEqual([priced({ mode: 'remote' }).dueAtDoorPaisa, priced({ mode: 'remote' }).duePsidPaisa], [0, 20_000])
  const own = priced({ mode: 'selfService' })
  assert.ok(own.lines.every((line) => line.payBy === 'direct'))
  assert.deepEqual([own.chargePaisa, own.dueAtDoorPaisa, own.duePsidPaisa], [0, 0, 0])
})

test('the cheapest lawful way comes first, and only lawful ones come', () => {
  const options = quoteModes(
    { definition: exampleService, caseId: 'plain', answers: { born: '2015-01-01' } },
    world,
    'd2',
  )
  assert.ok(!isRefused(options))
  assert.deepEqual(
    options.map((option) => option.mode),
    ['selfService', 'doorstep'],
  )
})

test('unknown cases and modes are refused by their codes', () => {
  assert.deepEqual(quote(item({ caseId: 'none' }), world), { refusal: 'case_unknown' })
  assert.deepEqual(quote(item({ mode: 'remote', answers: { born: '2015-01-01' } }), world), {
    refusal: 'mode_not_offered',
  })
})

test('an order pays one charge, shared without losing a paisa; a second delivery is a trip of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('plain', 'two-trips'), { minLength: 1, maxLength: 6 }), (caseIds) => {
      const quotes = quoteOrder(
        caseIds.map((caseId) => item({ caseId })),
        world,
      )
      assert.ok(!isRefused(quotes))
      const extra = caseIds.filter((caseId) => caseId === 'two-trips').length * 30_000
      assert.equal(
        quotes.reduce((sum, q) => sum + q.chargePaisa, 0),
        120_000 + extra,
      )
      for (const q of quotes) {
        assert.equal(
          q.totalPaisa,
          q.lines.reduce((sum, line) => sum + line.amountPaisa, 0),
        )
        assert.equal(q.totalPaisa, q.governmentFeePaisa + q.chargePaisa + q.thirdPartyPaisa)
        assert.equal(
          q.chargePaisa,
          q.lines
            .filter((line) => line.kind === 'charge' || line.kind === 'tax')
            .reduce((sum, line) => sum + line.amountPaisa, 0),
        )
      }
    }),
  )
})

test('requests of other ways do not share the doorstep’s charge', () => {
  const quotes = quoteOrder([item(), item({ mode: 'selfService' })], world)
  assert.ok(!isRefused(quotes))
  assert.deepEqual(
    quotes.map((q) => q.chargePaisa),
    [120_000, 0],
  )
})
