import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UNUSUAL } from '../../test/journals-unusual.ts'
import { USUAL } from '../../test/journals-usual.ts'
import { commission, f, rupees } from '../../test/journals.ts'
import * as ledger from './index.ts'

const cases = [...USUAL, ...UNUSUAL]
for (const [name, built, expected] of cases) {
  test(name, () => {
    const sums = ledger.effect(built ? [built] : [])
    assert.deepEqual(
      Object.fromEntries(sums),
      Object.fromEntries(Object.entries(expected).map(([key, amount]) => [key, rupees(amount)])),
    )
  })
}

test('every journal of the table has its own kind or key', () => {
  const built = cases.flatMap(([, one]) => (one ? [one] : []))
  assert.equal(built.length, cases.length - 3)
  for (const one of built)
    assert.equal(
      [...ledger.effect([one]).values()].reduce((sum, paisa) => sum + paisa, 0),
      0,
    )
})

test('a second completion of the same task makes the same key; another rule makes another', () => {
  const first = ledger.commissionEarned({ ...commission, payee: { facilitatorId: f } })
  assert.equal(first.key, ledger.commissionEarned({ ...commission, payee: { facilitatorId: f } }).key)
  assert.notEqual(
    first.key,
    ledger.commissionEarned({ ...commission, ruleId: 'wasted', payee: { facilitatorId: f } }).key,
  )
})

test('a loss is not approved twice by the same person', () => {
  assert.throws(
    () => ledger.robbed({ caseId: 'c', facilitatorId: f, amountPaisa: 1, approvers: ['a', 'a'] }),
    /two approvers/,
  )
})

test('a journal that does not balance, is too short, or carries no true amount is a bug', () => {
  const { journal, debit, credit, account } = ledger
  const build = (legs: ledger.Leg[]) => () => journal({ key: 'key', kind: 'kind', legs })
  assert.throws(build([debit(account('4010'), 5), credit(account('2310'), 4)]), /does not balance/)
  assert.throws(build([debit(account('4010'), 5)]), /two legs/)
  assert.throws(() => debit(account('4010'), 0.5), /not an amount/)
  assert.throws(() => debit(account('4010'), -5), /not an amount/)
  assert.throws(() => debit(account('4010'), Number.MAX_SAFE_INTEGER), /not an amount/)
  assert.throws(() => account('1200'), /needs sub-account/)
  assert.throws(() => account('4010', 'x'), /has no sub-account/)
  assert.throws(
    () => journal({ key: 'k', kind: 'kind', legs: [debit(account('4010'), 5), credit(account('2310'), 5)] }),
    /key out of bounds/,
  )
})
