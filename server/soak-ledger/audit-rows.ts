import assert from 'node:assert/strict'
import * as rules from '@app/domain/ledger'
import * as ledger from '../src/modules/ledger/index.ts'
import { capPaisa, type LedgerWorld } from '../test/worlds/ledger-world.ts'
import { type Answers, journalOf, legsOf } from './answers.ts'

interface Row {
  id: number
  key: string
  code: string
  sub: string
  amount_paisa: number
  after: number | null
  version: number | null
}
interface Chains {
  sums: Map<string, number>
  versions: Map<string, number>
}
const PAGE = 20_000
const BALANCES_AT_ONCE = 200

/**
 * Reads all rows and does its own sums; the database's are not believed. `answers` is every journal that was answered
 * for. Answers how many rows there are.
 */
export async function auditRows({ kernel }: LedgerWorld, answers: Answers): Promise<number> {
  const chains: Chains = { sums: new Map(), versions: new Map() }
  const { sums } = chains
  const seen = new Set<string>()
  let rows = 0
  for await (const journal of journalsOf(kernel.db)) {
    rows += journal.length
    for (const row of journal) add(chains, row)
    const { key, id } = journal[0]!
    const answer = answers.get(key)
    assert.ok(answer, `the ledger holds ${key}, and nobody was answered for it`)
    assert.equal(id, answer.id, `${key} stands under another number than was answered`)
    const legs = journal.map((row) => `${keyOf(row)} ${row.amount_paisa}`).join(', ')
    assert.equal(legs, legsOf(answer.journal), `acknowledged journal ${key} is not what stands there`)
    seen.add(key)
  }
  for (const [key, answer] of answers.entries())
    assert.ok(seen.has(key), `acknowledged journal ${key} is gone (${journalOf(answer).kind})`)
  const total = [...sums.values()].reduce((sum, paisa) => sum + paisa, 0)
  assert.equal(total, 0, 'the ledger does not sum to zero')
  await balancesAreTheSums(kernel.db, sums)
  assert.deepEqual(await ledger.disagreements(kernel.db), [])
  return rows
}

/** The rows of each journal together, in the order in which they were posted. */
async function* journalsOf(db: LedgerWorld['kernel']['db']): AsyncGenerator<Row[]> {
  const { last } = await db.one<{ last: number }>('select coalesce(max(id), 0) as last from ledger.journal')
  for (let from = 0; from < last; from += PAGE) {
    const rows = await db.many<Row>(
      `select j.id, j.key, p.code, p.sub, p.amount_paisa, p.balance_after_paisa as after, p.version from ledger.journal j
        left join ledger.posting_named p on p.journal_id = j.id where j.id > $1 and j.id <= $2 order by j.id, p.line`,
      [from, from + PAGE],
    )
    let journal: Row[] = []
    for (const row of rows) {
      if (journal.length && journal[0]!.id !== row.id) {
        yield journal
        journal = []
      }
      journal.push(row)
    }
    if (journal.length) yield journal
  }
}

const keyOf = ({ code, sub }: Row): string => rules.accountKey({ code: rules.codeOf(code), sub })

/** No bound was passed at any moment, and each row says what the account held after it. */
function add({ sums, versions }: Chains, row: Row): void {
  const key = keyOf(row)
  const signed = (sums.get(key) ?? 0) + row.amount_paisa
  sums.set(key, signed)
  if (row.after === null) return
  assert.equal(row.version, (versions.get(key) ?? 0) + 1, `the chain of ${key} is broken at ${row.key}`)
  versions.set(key, row.version)
  assert.equal(row.after, signed, `running balance of ${key} at ${row.key}`)
  if (row.code === '1200') assert.ok(signed <= capPaisa, `${row.sub} held ${signed}, over the cap`)
  const code = rules.codeOf(row.code)
  if (rules.chart[code].family === 'limited')
    assert.ok(rules.naturalPaisa(code, signed) >= 0, `${key} went below zero at ${row.key}`)
}

async function balancesAreTheSums(db: LedgerWorld['kernel']['db'], sums: Map<string, number>): Promise<void> {
  const keys = [...sums.keys()]
  for (let from = 0; from < keys.length; from += BALANCES_AT_ONCE) {
    const some = keys.slice(from, from + BALANCES_AT_ONCE)
    const accounts = some.map((key) => {
      const [code, sub = ''] = key.split(':')
      return { code: rules.codeOf(code!), sub }
    })
    const stored = await ledger.balances(db, accounts)
    some.forEach((key, place) => {
      const summed = rules.naturalPaisa(accounts[place]!.code, sums.get(key)!)
      assert.equal(stored[place], summed, `the balance of ${key} is not the sum of its rows`)
    })
  }
}
