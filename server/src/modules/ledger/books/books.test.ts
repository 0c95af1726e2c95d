import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { account, advance, credit, debit, journal, psidPaid } from '@app/domain/ledger'
import fc from 'fast-check'
import { randomJournal, seeded } from '../../../../soak-ledger/random-journals.ts'
import { type LedgerWorld, ledgerWorld } from '../../../../test/worlds/ledger-world.ts'
import { readOneSnapshot } from '../../../kernel/data/one-snapshot.ts'
import * as ledger from '../index.ts'
import { accountName, quotable, rupees } from './account-names.ts'
import type { BooksWanted, BooksWritten } from './export-books.ts'

let world: LedgerWorld
before(async () => {
  world = await ledgerWorld()
})
after(() => world.close())

const OFFSET = { utcOffsetMinutes: 300 }

async function books(wanted: Partial<BooksWanted> = {}): Promise<{ texts: string[]; written: BooksWritten }> {
  const texts = ['', '']
  const written = await readOneSnapshot(world.kernel.db.url, (sql) =>
    ledger.exportBooks(
      sql,
      (['hledger', 'beancount'] as const).map((grammar, at) => ({
        grammar,
        write: async (text) => (texts[at] += text),
      })),
      { ...OFFSET, ...wanted },
    ),
  )
  return { texts, written }
}

/** What a reader who knows nothing of us adds up, by class; every entry has to be nothing together. */
function addedUp(text: string): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const entry of text.split('\n\n')) {
    let all = 0n
    for (const [, code, sign, whole, paisa] of entry.matchAll(
      /^ +\w+:(\d{4})-[A-Za-z0-9:-]+ {2}(-?)(\d+)\.(\d\d) PKR$/gm,
    )) {
      const amount = BigInt(`${sign}${whole}${paisa}`)
      all += amount
      sums.set(code!, (sums.get(code!) ?? 0n) + amount)
    }
    assert.equal(all, 0n, entry)
  }
  return sums
}

const holding = (trial: ledger.TrialBalance): Map<string, bigint> =>
  new Map(trial.accounts.filter((one) => one.balancePaisa).map((one) => [one.code, BigInt(one.balancePaisa)]))
const notNothing = (sums: Map<string, bigint>) => new Map([...sums].filter(([, sum]) => sum !== 0n).sort())

test('an empty ledger is an empty book that says that it is whole', async () => {
  const { texts } = await books()
  for (const text of texts) assert.equal(text, '; complete: 0 journals, 0 legs, 0 accounts\n')
})

test('both books add up to the trial balance, whole, from a day on and up to an instant', async () => {
  const random = seeded(11)
  const start = Date.parse('2026-03-01T00:00:00Z')
  for (let batch = 0; batch < 12; batch++) {
    const journals = Array.from({ length: 100 }, (_, at) => ({
      ...randomJournal(random, `book-${batch}-${at}`),
      // More of one instant than a page holds, and the rest over a month.
      effectiveAt: new Date(start + (batch < 7 ? 0 : random(30 * 86_400_000))),
    }))
    await world.as((tx) => ledger.decide(tx, journals))
  }
  const { texts, written } = await books()
  const trial = await ledger.trialBalance(world.kernel.db)
  assert.ok(written.journals > 500, String(written.journals))
  for (const text of texts) {
    assert.deepEqual(notNothing(addedUp(text)), holding(trial))
    assert.match(text, new RegExp(`complete: ${written.journals} journals, ${written.legs} legs`))
    assert.equal(text.match(/\bkey: /g)?.length, written.journals)
  }
  const middle = new Date(start + 13 * 86_400_000 + 1)
  const at = await ledger.trialBalanceAt(world.kernel.db, middle)
  assert.notDeepEqual(at.accounts, trial.accounts)
  assert.deepEqual(notNothing(addedUp((await books({ before: middle })).texts[0]!)), holding(at))
  for (const text of (await books({ from: middle })).texts)
    assert.deepEqual(notNothing(addedUp(text)), holding(trial), 'what was held before is carried in')
  const far = new Date('2100-01-01T00:00:00Z')
  assert.deepEqual((await ledger.trialBalanceAt(world.kernel.db, far)).accounts, trial.accounts)
})

test('a reversal names what it undoes, and a day is the programme’s own', async () => {
  await world.as((tx) =>
    ledger.post(tx, [
      {
        ...psidPaid({ psid: 'undone', requestId: 'r', amountPaisa: 5 }),
        effectiveAt: new Date('2026-05-01T20:30:00Z'),
      },
    ]),
  )
  await world.as((tx) => ledger.reverse(tx, 'psidpaid:undone', 'a made-up mistake'))
  const { texts } = await books()
  const [first, second] = texts as [string, string]
  assert.match(first, /^2026-05-02 psid_paid\n {4}; journal: \d+\n {4}; key: psidpaid:undone\n/m)
  assert.match(second, /^2026-05-02 \* "psid_paid"\n {2}journal: "\d+"\n {2}key: "psidpaid:undone"\n/m)
  for (const text of texts) {
    assert.match(text, /reverses: "?psidpaid:undone/)
    assert.ok(!text.includes('made-up mistake'), 'what a person wrote stays inside')
  }
})

test('what is being posted meanwhile is in no book of an earlier snapshot', async () => {
  const counts = await readOneSnapshot(world.kernel.db.url, async (sql) => {
    const ask = async () => (await ledger.exportBooks(sql, [], OFFSET)).journals
    const first = await ask()
    await world.as((tx) => ledger.post(tx, [psidPaid({ psid: 'meanwhile', requestId: 'r', amountPaisa: 7 })]))
    return [first, await ask()]
  })
  assert.equal(counts[0], counts[1])
  assert.equal((await books()).written.journals, counts[0]! + 1)
})

test('nobody writes through the reader', async () => {
  await assert.rejects(
    readOneSnapshot(world.kernel.db.url, (sql) => sql.run("select ledger.set_cap('reader', 1)")),
    (error: { code?: string }) => error.code === '25006',
  )
})

test('every spelling fits both grammars, and no two accounts share one', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'binary' }),
      fc.string({ minLength: 1, unit: 'binary' }),
      (one, other) => {
        const names = [one, other].map((sub) => accountName('2010', sub))
        for (const name of names) assert.match(name, /^Liabilities(:[A-Z0-9][A-Za-z0-9-]*)+$/)
        if (Buffer.from(one).equals(Buffer.from(other))) return
        assert.notEqual(names[0], names[1])
        assert.match(quotable(one), /^[^"\\\n;,|[\]]*$/)
        if (one.isWellFormed()) assert.equal(decodeURIComponent(quotable(one)), one)
      },
    ),
  )
})

test('paisa are rupees to the last one, and a key ends neither a comment nor a quotation', async () => {
  assert.deepEqual([0, 5, -5, 100, -123_456, 9_007_199_254_740_991].map(rupees), [
    '0.00 PKR',
    '0.05 PKR',
    '-0.05 PKR',
    '1.00 PKR',
    '-1234.56 PKR',
    '90071992547409.91 PKR',
  ])
  assert.throws(() => rupees(0.5), RangeError)
  const key = 'made up: "quoted", [2026-13-01]; date:never'
  await world.as((tx) =>
    ledger.post(tx, [
      journal({ key, kind: 'test', legs: [debit(account('1010', 'Zed bank'), 9), credit(advance('a/b'), 9)] }),
    ]),
  )
  const { texts } = await books()
  for (const text of texts) {
    assert.ok(text.includes('key: ') && text.includes('made up: %22quoted%22%2C %5B2026-13-01%5D%3B date:never'))
    assert.ok(text.includes('Assets:1010-Collection-bank:Bank-Z5aedZ20bank'))
  }
})
