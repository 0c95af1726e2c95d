import assert from 'node:assert/strict'
import * as rules from '@app/domain/ledger'
import * as ledger from '../src/modules/ledger/index.ts'
import { capPaisa, type LedgerWorld } from '../test/worlds/ledger-world.ts'

/**
 * Reads all rows and does its own sums; the database's are not believed. `acknowledged` is every journal that was answered
 * for, by key. Answers how many rows there are.
 */
export async function auditRows(
  { kernel }: LedgerWorld,
  acknowledged: ReadonlyMap<string, rules.Journal>,
): Promise<number> {
  const rows = await kernel.db.many<{
    key: string
    code: string
    sub: string
    amount_paisa: number
    after: number | null
  }>(
    `select j.key, p.code, p.sub, p.amount_paisa, p.balance_after_paisa as after from ledger.journal j
      join ledger.posting_named p on p.journal_id = j.id order by j.id, p.line`,
  )
  const sums = new Map<string, number>()
  const found = new Map<string, string[]>()
  for (const row of rows) {
    const account = { code: rules.codeOf(row.code), sub: row.sub }
    const signed = (sums.get(rules.accountKey(account)) ?? 0) + row.amount_paisa
    sums.set(rules.accountKey(account), signed)
    found.set(row.key, [...(found.get(row.key) ?? []), `${rules.accountKey(account)} ${row.amount_paisa}`])
    if (row.after === null) continue
    assert.equal(row.after, signed, `running balance of ${rules.accountKey(account)} at ${row.key}`)
    if (row.code === '1200') assert.ok(signed <= capPaisa, `${row.sub} held ${signed}, over the cap`)
  }
  assert.equal(
    [...sums.values()].reduce((sum, paisa) => sum + paisa, 0),
    0,
    'the ledger does not sum to zero',
  )
  for (const [key, one] of acknowledged) {
    assert.deepEqual(
      found.get(key),
      one.legs.map((leg) => `${rules.accountKey(leg.account)} ${leg.amountPaisa}`),
      `acknowledged journal ${key} is not what stands there`,
    )
  }
  assert.equal(found.size, acknowledged.size, 'there are journals that nobody was answered for')
  for (const [key, signed] of sums) {
    const [code, sub = ''] = key.split(':')
    const account = { code: rules.codeOf(code!), sub }
    assert.equal(
      await ledger.balance(kernel.db, account),
      rules.naturalPaisa(account.code, signed),
      `balance of ${key}`,
    )
    if (rules.chart[account.code].family === 'limited')
      assert.ok(rules.naturalPaisa(account.code, signed) >= 0, `${key} is below zero`)
  }
  assert.deepEqual(await ledger.disagreements(kernel.db), [])
  // Transactions of other databases on the same server keep the horizon back for a while.
  for (let tries = 0; tries < 200 && (await ledger.verifySeal(kernel)).unsealed > 0; tries++) {
    await ledger.seal(kernel)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const verdict = await ledger.verifySeal(kernel)
  assert.deepEqual([verdict.faults, verdict.unsealed, verdict.sealed], [[], 0, found.size])
  return rows.length
}
