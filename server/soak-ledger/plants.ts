import pg from 'pg'
import { connectionOptions } from '../src/kernel/data/database.ts'
import type { LedgerWorld } from '../test/worlds/ledger-world.ts'

/** The guards are off: what an intruder with every right could do. */
const UNGUARDED = ['account', 'journal', 'posting', 'seal', 'seal_root', 'snapshot']
const MIDDLE = 'select id from ledger.journal order by id offset (select count(*) / 2 from ledger.journal) limit 1'

/** One thing that is broken before all is looked at; each must be found. */
export const PLANTS = {
  'lost-journal': `delete from ledger.posting where journal_id = (${MIDDLE});
    delete from ledger.seal where journal_id = (${MIDDLE}); delete from ledger.journal where id = (${MIDDLE})`,
  'moved-paisa': `update ledger.posting set amount_paisa = amount_paisa + 1 where journal_id = (${MIDDLE}) and line = 1`,
  'balance-written': `update ledger.account set balance_paisa = balance_paisa + 1
    where id = (select account_id from ledger.posting where balance_after_paisa is not null order by journal_id desc limit 1)`,
  'other-body': `update ledger.journal set body_hash = sha256('other') where id = (${MIDDLE})`,
  'broken-link': `update ledger.seal set link = sha256('other') where place = (select max(place) / 2 from ledger.seal)`,
} as const satisfies Record<string, string>

export async function plant({ kernel }: LedgerWorld, what: keyof typeof PLANTS): Promise<void> {
  const client = new pg.Client(connectionOptions(kernel.db.url))
  await client.connect()
  try {
    for (const table of UNGUARDED) await client.query(`alter table ledger.${table} disable trigger all`)
    await client.query(PLANTS[what])
  } finally {
    await client.end()
  }
}
