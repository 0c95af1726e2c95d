import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { psidPaid } from '@app/domain/ledger'
import { bareEnvironment } from '../test/bare-environment.ts'
import { type LedgerWorld, ledgerWorld } from '../test/worlds/ledger-world.ts'
import * as ledger from './modules/ledger/index.ts'

/** The command itself, with a role that may do nothing but read. */
const ROLE = `books_reader_${process.pid}`
let world: LedgerWorld
let folder: string
let readerUrl: string
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-command-'))
  world = await ledgerWorld()
  await world.as((tx) =>
    ledger.post(tx, [
      { ...psidPaid({ psid: 'one', requestId: 'r', amountPaisa: 700 }), effectiveAt: new Date('2026-03-01T18:59:00Z') },
      { ...psidPaid({ psid: 'two', requestId: 'r', amountPaisa: 30 }), effectiveAt: new Date('2026-03-01T19:00:00Z') },
    ]),
  )
  const { url } = world.kernel.db
  await asOwner(`create role ${ROLE} login password 'made-up';
    grant usage on schema kernel, ledger to ${ROLE};
    grant select on kernel.stamp to ${ROLE};
    grant select on all tables in schema ledger to ${ROLE};
    grant execute on function ledger.class_balances to ${ROLE}`)
  const reader = new URL(url)
  reader.username = ROLE
  reader.password = 'made-up'
  readerUrl = reader.toString()
})
after(async () => {
  await asOwner(`drop owned by ${ROLE}; drop role ${ROLE}`)
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: world.kernel.db.url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function command(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('ledger.ts', import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...bareEnvironment(), DATABASE_URL: readerUrl, DATA_DIR: folder, LOG_LEVEL: 'fatal' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

const heldOf = (said: string, code: string): number | undefined =>
  (JSON.parse(said) as ledger.TrialBalance).accounts.find((one) => one.code === code)?.balancePaisa

test('the trial balance is told now and as of the end of a day here', async () => {
  const now = await command('trial-balance', '--json')
  assert.deepEqual([now.code, heldOf(now.said, '9100'), heldOf(now.said, '9200')], [0, 730, -730], now.said)
  const day = await command('trial-balance', '--json', '--at', '2026-03-01')
  assert.deepEqual([day.code, heldOf(day.said, '9100')], [0, 700], day.said)
  const words = await command('trial-balance')
  assert.match(words.said, /9100 +Memo: paid directly to the treasury +7\.30\n/)
})

test('books are written whole, for their owner alone, also over those of yesterday', async () => {
  const path = join(folder, 'ledger.journal')
  for (const to of ['2026-03-01', '2026-03-02']) {
    const { code, said } = await command('export', '--hledger', path, '--to', to, '--json')
    assert.deepEqual(
      [code, JSON.parse(said)],
      [0, { journals: to.endsWith('1') ? 1 : 2, legs: to.endsWith('1') ? 2 : 4, accounts: 2 }],
    )
  }
  assert.match(readFileSync(path, 'utf8'), /^2026-03-02 psid_paid$/m)
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  )
})

test('what is not understood is said in words, and leaves no file', async () => {
  const path = join(folder, 'none.beancount')
  const cases = [
    [['export', '--beancount', path, '--from', '2026-02-30'], /2026-02-30 is neither a day .* nor an instant/],
    [['export', '--beancount', path, '--to', '2026-03-01T10:00'], /neither a day/],
    [['export', '--beancount', path, '--at', '2026-03-01'], /npm run ledger/],
    [['export'], /npm run ledger/],
    [['trial-balance', '--from', '2026-03-01'], /npm run ledger/],
    [['trial-balance', '--when', 'now'], /--when/],
    [['export', '--beancount', join(folder, 'no/such/folder')], /no\/such\/folder/],
  ] as const
  const answers = await Promise.all(cases.map(([args]) => command(...args)))
  for (const [at, { code, said }] of answers.entries()) {
    const [args, words] = cases[at]!
    assert.equal(code, 1, args.join(' '))
    assert.match(said, words)
    assert.doesNotMatch(said, /\n +at /, 'no stack')
  }
  assert.equal(existsSync(path), false)
  assert.equal(existsSync(`${path}.part`), false)
})
