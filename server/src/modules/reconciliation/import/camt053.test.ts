import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CashManagementEndOfDayReport } from 'iso20022.js'
import { camt053 } from '../../../../test/statement-files.ts'
import { readCamt053 } from './camt053.ts'

const rupees = (paisa: number): string =>
  `${paisa < 0 ? '-' : ''}${Math.trunc(Math.abs(paisa) / 100)}.${String(Math.abs(paisa) % 100).padStart(2, '0')}`
const line = fc.record({
  paisa: fc.integer({ min: -100_000_000, max: 100_000_000 }).filter((paisa) => paisa !== 0),
  reference: fc.stringMatching(/^FT[0-9]{1,16}$/),
  words: fc.array(fc.stringMatching(/^[A-Za-z][A-Za-z0-9 -]{0,20}[A-Za-z0-9]$/), { maxLength: 3 }),
  on: fc.constantFrom('2026-11-02', '2026-11-04', '2026-11-06'),
})

test('a reader that is not ours finds the same account, balances and entries in a statement', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.array(line, { maxLength: 12 }),
      (opening, lines) => {
        const closing = lines.reduce((sum, one) => sum + one.paisa, opening)
        const file = camt053({
          iban: 'PK36SCBL0000001123456702',
          from: '2026-11-02',
          to: '2026-11-06',
          opening: rupees(opening),
          closing: rupees(closing),
          lines: lines.map((one) => ({ ...one, rupees: rupees(one.paisa) })),
        })
        const ours = readCamt053(file)
        assert.ok(typeof ours === 'object')
        const [theirs, ...more] = CashManagementEndOfDayReport.fromXML(file).statements
        assert.ok(theirs && more.length === 0)
        // It reckons in fractions; they are off by less than a millionth of a paisa.
        const signed = (of: { amount: number; creditDebitIndicator: string }): number => {
          const paisa = Math.round(of.amount)
          assert.ok(Math.abs(of.amount - paisa) < 1e-6)
          return of.creditDebitIndicator === 'debit' ? 0 - paisa : paisa
        }
        const balance = (code: string) => theirs.balances.filter((one) => one.type === code).map(signed)
        assert.deepEqual(
          {
            account: 'iban' in theirs.account ? theirs.account.iban : undefined,
            opening: balance('OPBD'),
            closing: balance('CLBD'),
            entries: theirs.entries.map((one) => [
              signed(one),
              one.accountServicerReferenceId,
              one.bookingDate.toISOString().slice(0, 10),
            ]),
          },
          {
            account: ours.account,
            opening: [ours.openingPaisa],
            closing: [ours.closingPaisa],
            entries: ours.lines.map((one) => [one.amountPaisa, one.bankReference, one.bookedOn]),
          },
        )
        // And ours are what was written, so that the two do not agree about nothing.
        assert.deepEqual(
          ours.lines.map((one) => one.amountPaisa),
          lines.map((one) => one.paisa),
        )
      },
    ),
    { seed: 41, numRuns: 200 },
  )
})
