import assert from 'node:assert/strict'
import * as ledger from '../src/modules/ledger/index.ts'
import type { LedgerWorld } from '../test/worlds/ledger-world.ts'

/** Everything is sealed, and the chain and its roots are what the rows say. */
export async function auditSeal({ kernel }: LedgerWorld, journals: number): Promise<void> {
  // What is still ending in the database, its own housekeeping too, keeps the horizon back for a while.
  const unsealed = () =>
    kernel.db.one<{ n: number }>(
      'select count(*)::int as n from ledger.journal j where not exists (select 1 from ledger.seal s where s.journal_id = j.id)',
    )
  for (let tries = 0; tries < 200 && (await unsealed()).n > 0; tries++) {
    await ledger.seal(kernel)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const verdict = await ledger.verifySeal(kernel)
  assert.deepEqual([verdict.faults, verdict.unsealed, verdict.sealed], [[], 0, journals])
}
