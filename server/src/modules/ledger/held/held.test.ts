import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { account, advance, cashInHand, commissionHeld, credit, debit, journal } from '@app/domain/ledger'
import { DAY_MS } from '@app/domain/shared'
import pg from 'pg'
import { type LedgerWorld, ledgerWorld } from '../../../../test/worlds/ledger-world.ts'
import type { Kernel } from '../../../kernel/context.ts'
import * as ledger from '../index.ts'
import { heldMoney } from './held-proof.ts'

let world: LedgerWorld
before(async () => {
  world = await ledgerWorld()
})
after(() => world.close())

/** The same ledger so many days later. */
const later = (days: number): Kernel => ({
  ...world.kernel,
  clock: { ...world.kernel.clock, now: () => new Date(world.kernel.clock.now().getTime() + days * DAY_MS) },
})
const proofs = (limit = 10, cursor?: string) => world.as((tx) => heldMoney(tx, { limit, ...(cursor && { cursor }) }))
const faults = async () => (await ledger.verifySeal(world.kernel)).faults

async function asIntruder(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: world.kernel.db.url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

test('each day is proved once, by whose money it is, and names the day before', async () => {
  await world.as((tx) =>
    ledger.post(tx, [
      journal({
        key: 'held',
        kind: 'test',
        legs: [
          debit(cashInHand('made-up'), 1000),
          credit(advance('r'), 400),
          credit(account('2100', 'd'), 250),
          credit(commissionHeld('made-up'), 50),
          credit(account('4010'), 300),
        ],
      }),
    ]),
  )
  assert.deepEqual([await ledger.proveHeldMoney(later(0)), await ledger.proveHeldMoney(later(0))], [true, false])
  assert.equal(await ledger.proveHeldMoney(later(1)), true)
  const { items, next } = await proofs()
  assert.equal(next, null)
  const { day, digest, signedAt, ...proof } = items[0]!
  assert.deepEqual(proof, {
    heldPaisa: 1000,
    citizensPaisa: 400,
    departmentsPaisa: 250,
    payeesPaisa: 50,
    covered: true,
    agrees: true,
    accounts: 5,
  })
  assert.ok(day > items[1]!.day && digest !== items[1]!.digest && signedAt > items[1]!.signedAt)
  const page = await proofs(1)
  assert.deepEqual([page.items.length, page.next], [1, day])
  assert.deepEqual((await proofs(1, day)).items[0], items[1])
  assert.deepEqual(await faults(), [])
})

test('a class that is not the sum of its accounts, and money that is not there, are told', async () => {
  await asIntruder(`alter table ledger.account disable trigger all;
    update ledger.account set balance_paisa = balance_paisa - 1 where code = '2010'`)
  await ledger.proveHeldMoney(later(2))
  assert.deepEqual([(await proofs(1)).items[0]?.agrees, (await proofs(1)).items[0]?.covered], [false, true])
  await asIntruder(`update ledger.account set balance_paisa = balance_paisa + 1 where code = '2010';
    alter table ledger.account enable always trigger keeper`)
  await world.as((tx) =>
    ledger.post(tx, [
      journal({ key: 'lent', kind: 'test', legs: [debit(account('5050'), 900), credit(advance('r2'), 900)] }),
    ]),
  )
  await ledger.proveHeldMoney(later(3))
  assert.deepEqual([(await proofs(1)).items[0]?.agrees, (await proofs(1)).items[0]?.covered], [true, false])
})

test('a proof that was changed, taken away or signed by another is found', async () => {
  assert.deepEqual(await faults(), [])
  await asIntruder('alter table ledger.held_proof disable trigger all')
  for (const [change, undo, words] of [
    [
      `update ledger.held_proof set proof = jsonb_set(proof, '{heldPaisa}', '5') where day = (select min(day) from ledger.held_proof)`,
      `update ledger.held_proof set proof = jsonb_set(proof, '{heldPaisa}', '1000') where day = (select min(day) from ledger.held_proof)`,
      /is not what was signed/,
    ],
    [
      `update ledger.held_proof set signature = 'x' where day = (select max(day) from ledger.held_proof)`,
      '',
      /signature of the held-money proof/,
    ],
    [
      `delete from ledger.held_proof where day = (select min(day) from ledger.held_proof)`,
      '',
      /does not follow from the one before/,
    ],
  ] as const) {
    await asIntruder(change)
    assert.match((await faults()).join('\n'), words)
    if (undo) await asIntruder(undo)
  }
})
