import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { after, test } from 'node:test'
import { account, commissionAvailable, commissionEarned, holdReleased } from '@app/domain/ledger'
import { actorKey } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import * as ledger from '../../ledger/index.ts'
import type { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Person } from '../../../../test/worlds/dispatch-world.ts'
import { payAccountWorld } from '../../../../test/worlds/pay-account-world.ts'
import { batchFile } from './file.ts'
import { payBatch } from './pay-batch.ts'

const { s, iban, payee, finance: maker, asked, approve } = await payAccountWorld()
const { kernel } = s.w.world
after(async () => {
  assert.deepEqual(await ledger.disagreements(kernel.db), [])
  await s.w.world.close()
})
const staff = (jurisdiction: object = { province: true }): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['finance'], jurisdiction } }
}
const checker = staff()
const SUM = 60_000
const NET = 52_800
kernel.config.payer = { name: 'Test Programme', iban: 'PK36SCBL0000001123456702' }

let earned = 0
async function earns(who: Person, amountPaisa = SUM): Promise<void> {
  const taskId = `batch-${++earned}`
  await s.w.look((tx) =>
    ledger.post(tx, [
      commissionEarned({
        taskId,
        ruleId: 'visit',
        ruleVersion: '2026-01-01',
        cause: 'done',
        payee: { facilitatorId: who.id },
        amountPaisa,
      }),
      holdReleased({ accrualId: taskId, parts: [{ payeeId: who.id, amountPaisa }] }),
    ]),
  )
}
async function payees(count: number): Promise<Person[]> {
  const people: Person[] = []
  for (let n = 0; n < count; n++) {
    const who = await payee(iban())
    await earns(who)
    people.push(who)
  }
  return people
}
const balance = (...of: Parameters<typeof ledger.balances>[1]): Promise<number[]> => ledger.balances(kernel.db, of)
async function made(): Promise<string> {
  const batchId = newId()
  await s.does(maker, 'finance.makeBatch', { batchId })
  return batchId
}
async function released(): Promise<string> {
  const batchId = await made()
  await s.does(checker, 'finance.releaseBatch', { batchId })
  await s.w.world.settle()
  return batchId
}
const linesOf = async (batchId: string) => (await s.does(maker, 'finance.batchLines', { batchId, limit: 100 })).items
const fileOf = (batchId: string, format: 'csv' | 'pain001'): Promise<string> =>
  s.w.look(async (tx) => {
    const answer = (await batchFile({ ...tx, actor: maker.actor }, { batchId, format })) as FileAnswer
    return Buffer.from(answer.bytes).toString('utf8')
  })
const referencesOf = async (batchId: string): Promise<string[]> =>
  [...(await fileOf(batchId, 'pain001')).matchAll(/<EndToEndId>(\w+)</g)].map((found) => found[1] as string)

let answers = 0
/** A bank's answer; each payment as `reference STATE`, with the sum where that is given. */
function pain002(batchId: string, payments: string[], group = 'PART', messageId = `BANK${++answers}`): string {
  const lines = payments.map((one) => {
    const [reference, state, sum] = one.split(' ')
    const why = state === 'RJCT' ? '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Closed</AddtlInf></StsRsnInf>' : ''
    const amount = sum ? `<OrgnlTxRef><Amt><InstdAmt Ccy="PKR">${sum}</InstdAmt></Amt></OrgnlTxRef>` : ''
    return `<p:TxInfAndSts><p:OrgnlEndToEndId>${reference}</p:OrgnlEndToEndId><p:TxSts>${state}</p:TxSts>${why}${amount}</p:TxInfAndSts>`
  })
  const original = batchId.replaceAll('-', '')
  return `<?xml version="1.0" encoding="UTF-8"?>
<p:Document xmlns:p="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><p:CstmrPmtStsRpt>
<p:GrpHdr><p:MsgId>${messageId}</p:MsgId><p:CreDtTm>2026-12-01T10:00:00Z</p:CreDtTm></p:GrpHdr>
<p:OrgnlGrpInfAndSts><p:OrgnlMsgId>${original}</p:OrgnlMsgId><p:OrgnlMsgNmId>pain.001.001.09</p:OrgnlMsgNmId>
<p:GrpSts>${group}</p:GrpSts></p:OrgnlGrpInfAndSts>
<p:OrgnlPmtInfAndSts><p:OrgnlPmtInfId>${original}</p:OrgnlPmtInfId>${lines.join('\n')}</p:OrgnlPmtInfAndSts>
</p:CstmrPmtStsRpt></p:Document>`
}
const reads = (file: string) => s.does(maker, 'finance.readAnswer', { file })
const refuses = (file: string) => s.no(maker, 'finance.readAnswer', { file })

test('one makes a batch and another lets go of it; until then nothing moves, and whoever made it never does', async () => {
  const [who] = await payees(1)
  const batchId = await made()
  assert.deepEqual(await balance(commissionAvailable(who!.id)), [SUM])
  assert.equal(await s.no(maker, 'finance.makeBatch', { batchId: newId() }), 'nothing_due', 'nobody waits in two')
  assert.equal(await s.no(maker, 'finance.releaseBatch', { batchId }), 'same_person')
  await assert.rejects(
    kernel.db.run(`update commissions.payout_batch set state = 'released', settled_by = made_by where id = $1`, [
      batchId,
    ]),
    /check constraint/,
  )
  await s.does(checker, 'finance.releaseBatch', { batchId })
  await s.w.world.settle()
  assert.equal(await s.no(checker, 'finance.releaseBatch', { batchId }), 'batch_settled')
  assert.equal(await s.no(maker, 'finance.withdrawBatch', { batchId, reason: 'late' }), 'batch_settled')
  const [line] = await linesOf(batchId)
  assert.deepEqual([line?.state, line?.taxPaisa, line?.netPaisa], ['sent', SUM - NET, NET])
  assert.deepEqual(await balance(commissionAvailable(who!.id), account('2400', batchId)), [0, NET])
  const { batch } = await s.does(maker, 'finance.batchLines', { batchId })
  assert.deepEqual(
    [batch.state, batch.sent, batch.mine],
    ['released', { count: 1, taxPaisa: 7_200, netPaisa: NET }, true],
  )
  const [journal] = await kernel.db.many<{ actor: string; made_by: string }>(
    `select actor, refs->>'madeBy' as made_by from ledger.journal where key = $1`,
    [`payout:${batchId}:${who!.id}`],
  )
  assert.deepEqual(journal, { actor: `staff:${checker.id}`, made_by: actorKey(maker.actor) })
})

test('before a batch is made it is seen whom it would pay, whom it would leave out and why, and what is on hold', async () => {
  const [free] = (await payees(1)) as [Person]
  const without = await s.w.facilitator({ shift: false })
  await earns(without)
  const seen = async () => {
    const { all, items } = await s.does(maker, 'finance.payable', { limit: 100 })
    const of = (who: Person) => {
      const one = items.find((item) => item.payeeId === who.id)
      return [one?.grossPaisa, one?.why, one?.accountMasked !== null]
    }
    return { all: all!, of }
  }
  const before = await seen()
  assert.deepEqual(
    [before.of(free), before.of(without)],
    [
      [SUM, null, true],
      [SUM, 'no_account', false],
    ],
  )
  const batchId = await made()
  const after = await seen()
  assert.deepEqual(after.of(free), [SUM, 'in_batch', true])
  assert.deepEqual(
    [after.all.inBatch.count, after.all.leftOut.grossPaisa - before.all.leftOut.grossPaisa],
    [0, before.all.inBatch.grossPaisa],
  )
  const pages = []
  for (let cursor: string | undefined; ;) {
    const page = await s.does(maker, 'finance.payable', { limit: 1, ...(cursor && { cursor }) })
    pages.push(...page.items.map((one) => one.payeeId))
    assert.equal(page.all === null, cursor !== undefined)
    if (!page.next) break
    cursor = page.next
  }
  assert.deepEqual(pages.toSorted(), [...new Set(pages)].toSorted(), 'each once')
  assert.ok(pages.includes(free.id) && pages.includes(without.id))
  const elsewhere = staff({ districts: ['elsewhere'] })
  assert.deepEqual((await s.does(elsewhere, 'finance.payable', {})).items, [])
  await s.does(checker, 'finance.withdrawBatch', { batchId, reason: 'Only looked at' })
  await s.w.act(maker, 'finance.payout', { batchId: newId(), facilitatorId: without.id })
  await s.w.act(maker, 'finance.payout', { batchId: newId(), facilitatorId: free.id })
})

test('a withdrawn batch frees its payees; a batch of another district is nobody’s here', async () => {
  const [who] = await payees(1)
  const batchId = await made()
  const elsewhere = staff({ districts: ['elsewhere'] })
  assert.equal(await s.no(elsewhere, 'finance.releaseBatch', { batchId }), 'not_found')
  assert.equal(await s.no(elsewhere, 'finance.batchLines', { batchId }), 'not_found')
  assert.deepEqual((await s.does(elsewhere, 'finance.batches', {})).items, [])
  await s.does(checker, 'finance.withdrawBatch', { batchId, reason: 'Wrong day' })
  assert.equal((await linesOf(batchId))[0]?.why, 'withdrawn')
  const next = await released()
  assert.deepEqual(
    (await linesOf(next)).map((one) => [one.payeeId, one.state]),
    [[who!.id, 'sent']],
  )
})

test('what is not as it was seen is left out: no account, another account, a smaller sum; more than was seen waits', async () => {
  const [changed, less, more] = (await payees(3)) as [Person, Person, Person]
  const without = await s.w.facilitator({ shift: false })
  await earns(without)
  await approve(await asked(changed, iban()))
  await s.w.world.clock.advance(47 * 3_600)
  const batchId = await made()
  await s.w.world.clock.advance(2 * 3_600)
  await earns(more)
  await s.w.act(maker, 'finance.payout', { batchId: newId(), facilitatorId: less.id })
  await s.does(checker, 'finance.releaseBatch', { batchId })
  await s.w.world.settle()
  const lines = new Map((await linesOf(batchId)).map((one) => [one.payeeId, one]))
  const of = (who: Person) => [lines.get(who.id)?.state, lines.get(who.id)?.why]
  assert.deepEqual(
    [of(changed), of(less), of(more), of(without)],
    [
      ['left_out', 'account_changed'],
      ['left_out', 'sum_changed'],
      ['sent', null],
      ['left_out', 'no_account'],
    ],
  )
  assert.deepEqual(await balance(commissionAvailable(more.id), account('2400', batchId)), [SUM, NET])
  const next = await released()
  assert.deepEqual(
    (await linesOf(next))
      .filter((one) => one.state === 'sent')
      .map((one) => one.payeeId)
      .sort(),
    [changed.id, more.id].sort(),
  )
})

test('the files name each payment once, add up, and are the same bytes each time, also when the bank has answered', async () => {
  await payees(3)
  const batchId = await made()
  assert.equal(await s.no(maker, 'finance.batchFile', { batchId }), 'batch_not_sent')
  await s.does(checker, 'finance.releaseBatch', { batchId })
  await s.w.world.settle()
  const [xml, csv] = [await fileOf(batchId, 'pain001'), await fileOf(batchId, 'csv')]
  const all = (name: string) => [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)<`, 'g'))].map((found) => found[1])
  assert.deepEqual(all('MsgId'), [batchId.replaceAll('-', '')])
  assert.deepEqual(
    [all('NbOfTxs'), all('CtrlSum')],
    [
      ['3', '3'],
      ['1584.00', '1584.00'],
    ],
  )
  assert.deepEqual(all('InstdAmt'), ['528.00', '528.00', '528.00'])
  assert.equal(new Set(all('EndToEndId')).size, 3)
  for (const reference of all('EndToEndId')) assert.ok(csv.includes(`"${reference}"`))
  await reads(pain002(batchId, [], 'ACSC'))
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  assert.deepEqual([await fileOf(batchId, 'pain001'), await fileOf(batchId, 'csv')].map(digest), [xml, csv].map(digest))
  kernel.config.payer = null
  assert.equal(await s.no(maker, 'finance.batchFile', { batchId, format: 'pain001' }), 'payer_missing')
  kernel.config.payer = { name: 'Test Programme', iban: 'PK36SCBL0000001123456702' }
})

test('the bank’s answer: paid, returned, under way, by name or for the whole; the same file twice does nothing', async () => {
  await payees(3)
  const batchId = await released()
  const [paid, back, slow] = (await referencesOf(batchId)) as [string, string, string]
  const payout = (await balance(account('1020')))[0]!
  const file = pain002(batchId, [`${paid} ACSC 528.00`, `${back} RJCT`, `${slow} ACSP`])
  const first = await reads(file)
  assert.deepEqual(first, { batchId, paid: 1, returned: 1, underWay: 1, again: false })
  assert.deepEqual(await reads(file), { ...first, again: true })
  assert.deepEqual(await balance(account('1020'), account('2400', batchId)), [payout - NET, NET])
  const states = () =>
    linesOf(batchId).then((lines) => lines.flatMap((one) => (one.state === 'left_out' ? [] : one.state)).sort())
  assert.deepEqual(await states(), ['confirmed', 'returned', 'sent'])
  assert.equal((await linesOf(batchId)).find((one) => one.state === 'returned')?.reason, 'AC04 Closed')
  // It had been paid, and comes back days later: a new answer.
  await reads(pain002(batchId, [`${paid} RJCT`, `${slow} ACSC`]))
  assert.deepEqual(await states(), ['confirmed', 'returned', 'returned'])
  assert.deepEqual(await balance(account('1020'), account('2400', batchId)), [payout - NET, 0])
  assert.equal(await refuses(pain002(batchId, [`${back} ACSC`])), 'payout_returned')
  assert.deepEqual(await states(), ['confirmed', 'returned', 'returned'])
})

test('an answer that is cut off, unknown, of another sum or contradicts itself is refused whole, and moves nothing', async () => {
  await payees(2)
  const batchId = await released()
  const [one, two] = (await referencesOf(batchId)) as [string, string]
  const good = pain002(batchId, [`${one} ACSC`, `${two} ACSC`], 'ACSC', 'KEPT')
  const before = await balance(account('1020'), account('2400', batchId))
  const bad: [string, string][] = [
    [good.slice(0, good.length - 20), 'answer_unreadable'],
    [good.slice(0, good.indexOf('<p:TxSts>')), 'answer_unreadable'],
    ['reference,state', 'answer_unreadable'],
    [good.replace('<p:Document', '<!DOCTYPE a [<!ENTITY b "c">]><p:Document'), 'answer_unreadable'],
    [good.replace('<p:TxSts>ACSC', '<p:TxSts>PAID'), 'answer_unreadable'],
    [good.replace(two, one), 'answer_unreadable'],
    [good.replace(one, 'f'.repeat(32)), 'payment_unknown'],
    [pain002(newId(), [`${one} ACSC`]), 'batch_unknown'],
    [pain002('not-ours', [`${one} ACSC`]), 'batch_unknown'],
    [pain002(batchId, [`${one} ACSC`, `${two} ACSC 528.01`]), 'amount_differs'],
    [pain002(batchId, [`${one} ACSC -528.00`]), 'answer_unreadable'],
    [pain002(batchId, [`${one} ACSC 99999999999999999999`]), 'answer_unreadable'],
    [pain002(batchId, [`${one} ACSC 528.00`]).replace('"PKR"', '"USD"'), 'answer_unreadable'],
  ]
  for (const [file, code] of bad) assert.equal(await refuses(file), code, file.slice(-300))
  assert.deepEqual(await balance(account('1020'), account('2400', batchId)), before)
  await reads(good)
  assert.equal(await refuses(good.replace('ACSC', 'RJCT')), 'answer_differs')
  assert.deepEqual(await balance(account('2400', batchId)), [0])
})

test('a batch that is cut off in the middle by a kill is finished by another process, and pays each person once', async () => {
  const people = await payees(120)
  const batchId = await made()
  // Let go of, but no job runs here: the child sends it.
  await kernel.db.run(
    `update commissions.payout_batch set state = 'releasing', settled_by = $2, settled_at = now() where id = $1`,
    [batchId, `staff:${checker.id}`],
  )
  const sent = async () =>
    (await kernel.db.one<{ n: number }>('select count(*) as n from commissions.payout where batch_id = $1', [batchId]))
      .n
  const script = fileURLToPath(new URL('../../../../test/payout-worker.ts', import.meta.url))
  const { connectionString } = kernel.db.pool.options as { connectionString?: string }
  const child = spawn(process.execPath, [script, String(connectionString), kernel.config.dataDir, batchId], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const gone = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  while ((await sent()) === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGKILL')
  assert.equal(await gone, 'SIGKILL')
  const half = await sent()
  assert.ok(half > 0 && half < people.length, `${half} of ${people.length} were sent when it was killed`)
  // Two go on at once.
  await Promise.all([payBatch(kernel, { batchId }), payBatch(kernel, { batchId })])
  await payBatch(kernel, { batchId })
  assert.equal(await sent(), people.length)
  assert.deepEqual(await balance(account('2400', batchId)), [people.length * NET])
  assert.deepEqual(
    await balance(...people.map((who) => commissionAvailable(who.id))),
    people.map(() => 0),
  )
  const { n } = await kernel.db.one<{ n: number }>(
    `select count(*) as n from ledger.journal where starts_with(key, $1)`,
    [`payout:${batchId}:`],
  )
  assert.equal(n, people.length)
})
