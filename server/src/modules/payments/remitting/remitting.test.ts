import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { account, collectionBank } from '@app/domain/ledger'
import { sumOf } from '@app/domain/payments'
import { DAY_MS, localDateOf } from '@app/domain/shared'
import { atTheDoor, type Door, finishVisit } from '../../../../test/at-the-door.ts'
import { dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import type { FileAnswer } from '../../../kernel/http/answer.ts'
import * as ledger from '../../ledger/index.ts'
import { advance as move, getRequest } from '../../requests/index.ts'
import { paymentsModule } from '../index.ts'
import { adoptAllFees } from '../former-fees/adopt.ts'
import { spend } from '../store.ts'
import { settlementFile } from './file.ts'

const w = await dispatchWorld([paymentsModule])
const { kernel } = w.world
after(async () => {
  assert.deepEqual(await ledger.disagreements(kernel.db), [])
  assert.equal((await ledger.trialBalance(kernel.db)).sumPaisa, 0)
  await w.world.close()
})
const staff = (jurisdiction: object = { province: true }): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['finance'], jurisdiction } }
}
const [maker, checker] = [staff(), staff()]
const balance = (...of: Parameters<typeof ledger.balances>[1]): Promise<number[]> => ledger.balances(kernel.db, of)
const today = (): string => localDateOf(w.world.clock.now(), kernel.territory.calendar.utcOffsetMinutes)

let departments = 0
/** A department that nobody else in this file has. */
const department = (): string => `test-department-${++departments}`

let receipts = 0
/** A fee that has fallen due; `former`: as a version without batches left it. */
async function feeOf(departmentId: string, amountPaisa: number, former = false): Promise<void> {
  const [requestId, receiptNo] = [newId(), `TEST-${++receipts}`]
  const at = w.world.clock.now()
  await kernel.db.run(
    `with receipt as (insert into payments.receipt (receipt_no, payment_id, request_id, order_id, account_id, rail,
        amount_paisa, lines, journal_key, qr, at) values ($2, $2, $1, $1, $1, 'cash', $3, '[]', 'test', '', $5))
     insert into payments.paid_line (request_id, code, receipt_no, rail, kind, amount_paisa, spent, department_id, due_at)
      values ($1, 'fee', $2, 'cash', 'fixed', $3, 'fee_due', $4, $6)`,
    [requestId, receiptNo, amountPaisa, former ? null : departmentId, at, former ? null : at],
  )
  await w.look((tx) =>
    ledger.post(tx, [
      {
        key: `submit:${requestId}:fee:${receiptNo}`,
        kind: 'fee_due',
        legs: [
          { account: collectionBank('main'), amountPaisa },
          { account: account('2100', departmentId), amountPaisa: -amountPaisa },
        ],
      },
    ]),
  )
}
async function made(departmentId: string, more: object = {}): Promise<string> {
  const batchId = newId()
  await w.act(maker, 'finance.makeSettlement', { batchId, departmentId, ...more })
  return batchId
}
async function released(departmentId: string): Promise<string> {
  const batchId = await made(departmentId)
  await w.act(checker, 'finance.releaseSettlement', { batchId })
  return batchId
}
let references = 0
const saying = (batchId: string, amountPaisa: number, more: object = {}) => ({
  batchId,
  confirmationId: newId(),
  bankReference: `CPR-${++references}`,
  day: today(),
  amountPaisa,
  ...more,
})
const confirms = (input: ReturnType<typeof saying>) => w.act(checker, 'finance.confirmSettlement', input)
/** Of two people, as the page for a second person lets one of them. */
const inTwoNames = (input: ReturnType<typeof saying>) =>
  w.world.as(async (tx) => {
    tx.secondPerson = { madeBy: `staff:${maker.id}` }
    const { confirmSettlement } = await import('./confirm.ts')
    return confirmSettlement(tx, input)
  }, checker.actor)
const owed = async (departmentId: string) =>
  (await w.act(maker, 'finance.payables', {})).items.find((one) => one.departmentId === departmentId)
const fileOf = (batchId: string, format: 'schedule' | 'challans'): Promise<string> =>
  w.look(async (tx) => {
    const answer = (await settlementFile({ ...tx, actor: maker.actor }, { batchId, format })) as FileAnswer
    return Buffer.from(answer.bytes).toString('utf8')
  })

const withFee = kernel.territory.services.find(
  (one) =>
    one.sensitivity === 'normal' &&
    one.cases[0]!.legs[0] === 'collection' &&
    one.cases[0]!.feeLines.some((line) => line.kind === 'fixed' && line.payBy === 'collectable' && !line.when),
)!
/** Somebody pays cash at the door; the fee is what of it is the department's. */
async function paidAtTheDoor() {
  const door = await atTheDoor(w, { service: withFee })
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  const request = await w.look((tx) => getRequest(tx, door.requestId))
  const fees = request.quote.lines.filter((line) => line.kind === 'fixed' && line.payBy === 'collectable')
  return { door, request, codes: fees.map((line) => line.code), feePaisa: sumOf(fees) }
}
async function filedAndDelivered(door: Door): Promise<void> {
  await finishVisit(w, door)
  for (const action of ['submit', 'acknowledge', 'approve', 'issue', 'deliver_digitally'] as const)
    await w.look((tx) => move(tx, door.requestId, action))
  await w.world.settle()
}

test('what was paid at the counter, or turned into a PSID, is never due to the department a second time', async () => {
  for (const spent of ['counter', 'psid'] as const) {
    const { door, request, codes } = await paidAtTheDoor()
    await w.look((tx) => spend(tx, door.requestId, codes, spent))
    await filedAndDelivered(door)
    assert.equal(await owed(request.departmentId), undefined, spent)
    assert.deepEqual((await w.act(maker, 'finance.feesDue', { departmentId: request.departmentId })).items, [])
  }
})

test('a fee taken at the door is due once it is filed, stands in one batch, and is sent by another person than made it', async () => {
  const {
    door,
    request: { departmentId, trackingNo },
    feePaisa,
  } = await paidAtTheDoor()
  assert.ok(feePaisa > 0)
  assert.equal(await owed(departmentId), undefined, 'nothing is due before it is filed')
  await filedAndDelivered(door)
  const due = await owed(departmentId)
  assert.deepEqual(
    [due?.amountPaisa, due?.freePaisa, due?.agesPaisa, due?.unknownPaisa],
    [feePaisa, feePaisa, [feePaisa, 0, 0], 0],
  )
  const seen = await w.act(maker, 'finance.feesDue', { departmentId })
  assert.deepEqual(seen.all, { fees: seen.items.length, amountPaisa: feePaisa })
  assert.deepEqual(
    seen.items.map((one) => [one.trackingNo, one.serviceName.en]),
    seen.items.map(() => [trackingNo, withFee.name.en]),
  )
  assert.ok(seen.items.every((one) => one.feeName.ur !== '' && one.receiptNo !== ''))

  const batchId = await made(departmentId)
  assert.equal(
    await refusalOf(w.act(checker, 'finance.makeSettlement', { batchId: newId(), departmentId })),
    'nothing_due',
    'no fee is in two',
  )
  assert.equal((await owed(departmentId))?.inBatchesPaisa, feePaisa)
  assert.equal(await refusalOf(w.act(maker, 'finance.releaseSettlement', { batchId })), 'same_person')
  await assert.rejects(
    kernel.db.run(`update payments.settlement set state = 'sent', settled_by = made_by where batch_id = $1`, [batchId]),
    /settlement_two_people/,
  )
  assert.equal(await refusalOf(confirms(saying(batchId, feePaisa))), 'settlement_not_sent')
  await w.act(checker, 'finance.releaseSettlement', { batchId })
  assert.deepEqual(await balance(account('2100', departmentId), account('2110', batchId)), [0, feePaisa])
  assert.deepEqual((await owed(departmentId))?.underWayPaisa, feePaisa)
  const [journal] = await kernel.db.many<{ actor: string; made_by: string }>(
    `select actor, refs->>'madeBy' as made_by from ledger.journal where key = $1`,
    [`settle:${batchId}`],
  )
  assert.deepEqual(journal, { actor: `staff:${checker.id}`, made_by: `staff:${maker.id}` })
  const schedule = await fileOf(batchId, 'schedule')
  assert.ok(schedule.includes(`"${trackingNo}"`), schedule)
  const bankBefore = (await balance(collectionBank('main')))[0]!
  assert.equal((await confirms(saying(batchId, feePaisa))).state, 'confirmed')
  assert.deepEqual(await balance(account('2110', batchId), collectionBank('main')), [0, bankBefore - feePaisa])
  assert.equal(await fileOf(batchId, 'schedule'), schedule, 'the same after the bank has answered')
})

test('ages, pages, a last day: each fee is listed once, and a batch until a day leaves the rest', async () => {
  const departmentId = department()
  await feeOf(departmentId, 300)
  await w.world.clock.advance(7 * 86_400)
  await feeOf(departmentId, 200)
  const day = today()
  await w.world.clock.advance(2 * 86_400)
  for (let n = 0; n < 3; n++) await feeOf(departmentId, 100)
  const due = await owed(departmentId)
  assert.deepEqual([due?.freePaisa, due?.agesPaisa, due?.fees], [800, [300, 200, 300], 5])
  assert.equal(Math.round((w.world.clock.now().getTime() - Date.parse(due!.oldestAt!)) / DAY_MS), 9)
  const listed: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await w.act(maker, 'finance.feesDue', { departmentId, limit: 2, ...(cursor && { cursor }) })
    assert.equal(page.all === null, cursor !== undefined)
    listed.push(...page.items.map((one) => one.receiptNo))
    if (!page.next) break
    cursor = page.next
  }
  assert.equal(new Set(listed).size, 5)
  assert.deepEqual((await w.act(maker, 'finance.feesDue', { departmentId, until: day })).all, {
    fees: 2,
    amountPaisa: 500,
  })
  const batchId = await made(departmentId, { until: day })
  const { batch, items, said } = await w.act(maker, 'finance.settlement', { batchId })
  assert.deepEqual([batch.fees, batch.amountPaisa, batch.until, batch.mine], [2, 500, day, true])
  assert.deepEqual(
    items.map((one) => one.amountPaisa),
    [300, 200],
  )
  assert.deepEqual(said?.challans, [{ headOfAccount: null, challanForm: null, fees: 2, amountPaisa: 500 }])
  assert.equal((await owed(departmentId))?.freePaisa, 300)
  assert.equal(await refusalOf(w.act(maker, 'finance.feesDue', { departmentId, cursor: 'x' })), 'invalid_input')
})

test('a batch that is withdrawn frees its fees; one that the bank sends back does too, and its money is due again', async () => {
  const departmentId = department()
  await feeOf(departmentId, 500)
  const first = await made(departmentId)
  await w.act(maker, 'finance.withdrawSettlement', { batchId: first, reason: 'Wrong day' })
  assert.equal(await refusalOf(w.act(checker, 'finance.releaseSettlement', { batchId: first })), 'settlement_over')
  const second = await released(departmentId)
  assert.equal(
    await refusalOf(w.act(maker, 'finance.withdrawSettlement', { batchId: second, reason: 'Late' })),
    'settlement_over',
  )
  await w.act(maker, 'finance.returnSettlement', { batchId: second, reason: 'No such head' })
  assert.deepEqual(await balance(account('2100', departmentId), account('2110', second)), [500, 0])
  assert.equal(await refusalOf(confirms(saying(second, 500))), 'already_done')
  assert.equal(await refusalOf(fileOf(second, 'schedule')), 'settlement_not_sent')
  const third = await released(departmentId)
  await confirms(saying(third, 500))
  assert.deepEqual(await balance(account('2100', departmentId), account('2110', third)), [0, 0])
  const states = (await w.act(maker, 'finance.settlements', { limit: 100 })).items
    .filter((one) => one.departmentId === departmentId)
    .map((one) => [one.batchId, one.state, one.reason])
  assert.deepEqual(states, [
    [third, 'confirmed', null],
    [second, 'returned', 'No such head'],
    [first, 'withdrawn', 'Wrong day'],
  ])
})

test('the confirmed sum: short or over is refused without a reason, takes two people with one, and never loses a paisa', async () => {
  const departmentId = department()
  await feeOf(departmentId, 1_000)
  const batchId = await released(departmentId)
  const yesterday = localDateOf(
    new Date(w.world.clock.now().getTime() - DAY_MS),
    kernel.territory.calendar.utcOffsetMinutes,
  )
  for (const [input, code] of [
    [saying(batchId, 999), 'amount_differs'],
    [saying(batchId, 1_001), 'amount_differs'],
    [saying(batchId, 0, { reason: 'Nothing' }), 'amount_differs'],
    [saying(batchId, 2_000, { reason: 'Twice' }), 'amount_differs'],
    [saying(batchId, 1_000, { day: yesterday }), 'settlement_day'],
    [saying(batchId, 1_000, { day: '2099-01-01' }), 'settlement_day'],
  ] as const)
    assert.equal(await refusalOf(confirms(input)), code, JSON.stringify(input))
  await assert.rejects(confirms(saying(batchId, 600, { reason: 'Two challans' })), /a second person/)
  assert.deepEqual(await balance(account('2110', batchId)), [1_000], 'nothing has moved')
  const [suspense, main] = await balance(account('2900'), collectionBank('main'))
  const short = saying(batchId, 600, { reason: 'Two challans' })
  await inTwoNames(short)
  const { batch } = await w.act(maker, 'finance.settlement', { batchId })
  assert.deepEqual([batch.state, batch.confirmedPaisa], ['sent', 600])
  assert.equal(
    await refusalOf(w.act(maker, 'finance.returnSettlement', { batchId, reason: 'All of it' })),
    'already_done',
    'a part of it was paid',
  )
  assert.equal(
    await refusalOf(confirms(saying(batchId, 400, { bankReference: short.bankReference }))),
    'already_matched',
  )
  await inTwoNames(saying(batchId, 450, { reason: 'The bank paid too much' }))
  assert.deepEqual(await balance(account('2110', batchId), account('2900'), collectionBank('main')), [
    0,
    suspense! - 50,
    main! - 1_050,
  ])
  const { said } = await w.act(maker, 'finance.settlement', { batchId })
  assert.deepEqual(
    said?.confirmations.map((one) => [one.amountPaisa, one.overPaisa, one.reason]),
    [
      [600, 0, 'Two challans'],
      [450, 50, 'The bank paid too much'],
    ],
  )
})

test('many at once make, let go of and confirm: each fee in one batch, each batch sent and confirmed once', async () => {
  const departmentId = department()
  for (let n = 0; n < 5; n++) await feeOf(departmentId, 100)
  const ids = [1, 2, 3, 4].map(() => newId())
  const outcomes = (calls: Promise<unknown>[]) => Promise.all(calls.map(refusalOf)).then((all) => all.sort())
  assert.deepEqual(
    await outcomes(ids.map((batchId) => w.act(maker, 'finance.makeSettlement', { batchId, departmentId }))),
    ['no refusal', 'nothing_due', 'nothing_due', 'nothing_due'],
  )
  const [batchId] = (await w.act(maker, 'finance.settlements', { state: 'made' })).items.flatMap((one) =>
    one.departmentId === departmentId ? [one.batchId] : [],
  ) as [string]
  assert.deepEqual(await outcomes([1, 2, 3].map(() => w.act(checker, 'finance.releaseSettlement', { batchId }))), [
    'no refusal',
    'settlement_over',
    'settlement_over',
  ])
  assert.deepEqual(await balance(account('2100', departmentId), account('2110', batchId)), [0, 500])
  assert.deepEqual(await outcomes([1, 2, 3].map(() => confirms(saying(batchId, 500)))), [
    'already_done',
    'already_done',
    'no refusal',
  ])
  assert.deepEqual(await balance(account('2110', batchId)), [0])
})

test('a release that is killed in the middle has sent nothing; another goes on, and the department is paid once', async () => {
  const departmentId = department()
  await feeOf(departmentId, 700)
  const batchId = await made(departmentId)
  const script = fileURLToPath(new URL('../../../../test/settlement-worker.ts', import.meta.url))
  const { connectionString } = kernel.db.pool.options as { connectionString?: string }
  const child = spawn(
    process.execPath,
    [script, String(connectionString), kernel.config.dataDir, batchId, checker.id],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => text.toString().includes('posted') && resolve())
    child.once('exit', () => reject(new Error('it ended by itself')))
  })
  child.kill('SIGKILL')
  assert.equal(await gone, 'SIGKILL')
  await w.act(checker, 'finance.releaseSettlement', { batchId })
  assert.equal(await refusalOf(w.act(checker, 'finance.releaseSettlement', { batchId })), 'settlement_over')
  assert.deepEqual(await balance(account('2100', departmentId), account('2110', batchId)), [0, 700])
})

test('what a version without batches has booked and settled is known after an upgrade, and is not paid again', async () => {
  const departmentId = department()
  await feeOf(departmentId, 100, true)
  await feeOf(departmentId, 200, true)
  const former = newId()
  await kernel.db.run(
    `insert into payments.settlement (batch_id, department_id, amount_paisa, state, at) values ($1, $2, 300, 'sent', $3)`,
    [former, departmentId, w.world.clock.now()],
  )
  await w.look((tx) =>
    ledger.post(tx, [
      {
        key: `settle:${former}`,
        kind: 'settlement_sent',
        legs: [
          { account: account('2100', departmentId), amountPaisa: 300 },
          { account: account('2110', former), amountPaisa: -300 },
        ],
      },
    ]),
  )
  await w.world.clock.advance(60)
  await feeOf(departmentId, 40, true)
  for (let twice = 0; twice < 2; twice++) await adoptAllFees(kernel)
  const due = await owed(departmentId)
  assert.deepEqual([due?.freePaisa, due?.underWayPaisa, due?.unknownPaisa], [40, 300, 0])
  const { batch, items } = await w.act(maker, 'finance.settlement', { batchId: former })
  assert.deepEqual([batch.fees, batch.madeBy, items.length], [2, null, 2])
  await confirms(saying(former, 300))
  assert.deepEqual(await balance(account('2110', former)), [0])
  // One that comes from such a process later is found when the next batch is made.
  await feeOf(departmentId, 5, true)
  const { batch: next } = await w.act(maker, 'finance.settlement', { batchId: await made(departmentId) })
  assert.deepEqual([next.fees, next.amountPaisa], [2, 45])
})

test('a department’s money is of no district', async () => {
  const here = staff({ districts: [w.tehsil.districtId] })
  const departmentId = department()
  await feeOf(departmentId, 100)
  const batchId = await made(departmentId)
  for (const call of [
    () => w.act(here, 'finance.payables', {}),
    () => w.act(here, 'finance.feesDue', { departmentId }),
    () => w.act(here, 'finance.settlements', {}),
    () => w.act(here, 'finance.settlement', { batchId }),
    () => w.act(here, 'finance.makeSettlement', { batchId: newId(), departmentId }),
    () => w.act(here, 'finance.releaseSettlement', { batchId }),
    () => w.act(here, 'finance.withdrawSettlement', { batchId, reason: 'Not mine' }),
  ])
    assert.equal(await refusalOf(call()), 'whole_programme_only')
})
