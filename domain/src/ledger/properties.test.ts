import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitInclusiveTax } from '../shared/index.ts'
import * as ledger from './index.ts'

const paisa = fc.integer({ min: 1, max: 500_000_000 })
const basisPoints = fc.integer({ min: 0, max: 10_000 })
const sum = (one: ledger.Journal): number => one.legs.reduce((total, leg) => total + leg.amountPaisa, 0)
const sha256: ledger.Hash = (bytes) => createHash('sha256').update(bytes).digest()

test('tax splits lose no paisa and round within half of one', () => {
  fc.assert(
    fc.property(paisa, basisPoints, (gross, rate) => {
      const inclusive = splitInclusiveTax(gross, rate)
      assert.equal(inclusive.netPaisa + inclusive.taxPaisa, gross)
      assert.ok(Math.abs(inclusive.netPaisa - (gross * 10_000) / (10_000 + rate)) <= 0.5001)
      const held = ledger.withheld(gross, rate)
      assert.equal(held.netPaisa + held.taxPaisa, gross)
      assert.ok(held.netPaisa >= 0 && held.taxPaisa >= 0)
    }),
  )
})

test('the charge is always fully taken from the advance, whatever part of it is earned', () => {
  fc.assert(
    fc.property(paisa, basisPoints, basisPoints, (chargePaisa, share, tax) => {
      const built = ledger.chargeEarned({
        requestId: 'r',
        chargePaisa,
        earned: { kind: 'part', shareBasisPoints: share },
        salesTaxBasisPoints: tax,
      })
      assert.ok(built)
      assert.equal(sum(built), 0)
      assert.equal(ledger.effect([built]).get('2010:r'), chargePaisa)
    }),
  )
})

test('commission, release, dispute and payout of an agency facilitator come out even', () => {
  fc.assert(
    fc.property(paisa, basisPoints, basisPoints, (amountPaisa, share, tax) => {
      const payee = { facilitatorId: 'f', agency: { agencyId: 'a', shareBasisPoints: share } }
      const split = ledger.shares(payee, amountPaisa)
      const parts = [
        { payeeId: 'f', amountPaisa: split.facilitatorPaisa },
        { payeeId: 'a', amountPaisa: split.agencyPaisa },
      ].filter((part) => part.amountPaisa > 0)
      const journals = [
        ledger.commissionEarned({
          taskId: 't',
          ruleId: 'u',
          ruleVersion: '2026-01-01',
          cause: 'done',
          payee,
          amountPaisa,
        }),
        ledger.holdReleased({ accrualId: 't', parts }),
        ...parts.map(
          (part) =>
            ledger.payoutSent({
              batchId: 'b',
              payeeId: part.payeeId,
              commissionPaisa: part.amountPaisa,
              reimbursementPaisa: 0,
              withholdingBasisPoints: tax,
              taxpayerStatus: 'listed',
            }).journal,
        ),
      ]
      for (const one of journals) assert.equal(sum(one), 0)
      const after = ledger.effect(journals)
      for (const key of ['2200:f', '2200:a', '2210:f', '2210:a']) assert.equal(after.get(key) ?? 0, 0)
      assert.equal(-(after.get('2400:b') ?? 0) - (after.get('2300') ?? 0), amountPaisa)
    }),
  )
})

test('a clawback takes exactly its amount and never more than an account holds', () => {
  fc.assert(
    fc.property(paisa, fc.nat(500_000_000), fc.nat(500_000_000), (amountPaisa, heldPaisa, availablePaisa) => {
      const built = ledger.clawedBack({ caseId: 'c', facilitatorId: 'f', amountPaisa, heldPaisa, availablePaisa })
      const after = ledger.effect([built])
      assert.equal(sum(built), 0)
      assert.ok((after.get('2200:f') ?? 0) <= heldPaisa)
      assert.ok((after.get('2210:f') ?? 0) <= availablePaisa)
      const debt = after.get('1300:f') ?? 0
      assert.ok(debt === 0 || debt === amountPaisa - heldPaisa - availablePaisa)
    }),
  )
})

test('a journal and its reversal leave no trace in any balance', () => {
  fc.assert(
    fc.property(paisa, (amountPaisa) => {
      const first = ledger.feeDue({ requestId: 'r', lineId: 'l', departmentId: 'd', amountPaisa })
      const back = ledger.reversal(first, 'entered twice')
      assert.equal(back.reverses, first.key)
      for (const left of ledger.effect([first, back]).values()) assert.equal(left, 0)
    }),
  )
})

test('a Merkle root changes with any leaf, with the order, and with the count', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 20 }),
      fc.nat(),
      (leaves, pick) => {
        const root = Buffer.from(ledger.merkleRoot(leaves, sha256)).toString('hex')
        const at = pick % leaves.length
        const tampered = leaves.map((leaf, index) => (index === at ? Uint8Array.of(...leaf, 1) : leaf))
        assert.notEqual(Buffer.from(ledger.merkleRoot(tampered, sha256)).toString('hex'), root)
        assert.notEqual(Buffer.from(ledger.merkleRoot([...leaves, leaves[0]!], sha256)).toString('hex'), root)
      },
    ),
  )
  assert.throws(() => ledger.merkleRoot([], sha256))
})

test('the period is the civil month where the programme works', () => {
  assert.equal(ledger.periodOf(new Date('2026-06-30T18:59:59Z'), 300), '2026-06')
  assert.equal(ledger.periodOf(new Date('2026-06-30T19:00:00Z'), 300), '2026-07')
})
