import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { commissionEarned, holdReleased } from '@app/domain/ledger'
import { newId } from '../../kernel/id.ts'
import * as ledger from '../ledger/index.ts'
import { payoutFile } from '../commissions/payout-file.ts'
import { changeAccount } from './accounts/change.ts'
import { payAccountWorld } from '../../../test/worlds/pay-account-world.ts'
import * as recruit from './recruit/store.ts'

const {
  s,
  vetter,
  second,
  finance,
  scan,
  iban,
  masked,
  spoken,
  phoneOf,
  payee,
  codeOf,
  asked,
  approve,
  paidTo,
  sentTo,
  told,
} = await payAccountWorld()
after(() => s.w.world.close())

const HOURS = 3_600

test('pay goes on to the old account until the new one is vetted and its hours are over; both are told at each step', async () => {
  const [old, wanted] = [iban(), iban()]
  const who = await payee(old)
  assert.deepEqual((await s.does(who, 'payAccount.mine', {})).ibanMasked, masked(old))
  assert.equal(await paidTo(who), masked(old))
  const changeId = await asked(who, wanted)
  const mine = await s.does(who, 'payAccount.mine', {})
  assert.deepEqual(
    [mine.ibanMasked, mine.change?.ibanMasked, mine.change?.stage, mine.coolingHours],
    [masked(old), masked(wanted), 'waiting', 48],
  )
  await s.days(3)
  assert.equal(await paidTo(who), masked(old), 'nobody has vetted it')
  const [listed] = (await s.does(vetter, 'payAccounts.list', {})).items.filter((one) => one.changeId === changeId)
  assert.deepEqual(
    [listed?.currentMasked, listed?.ibanMasked, listed?.files.length, listed?.sharedAccount],
    [masked(old), masked(wanted), 1, false],
  )
  const { decidedAt, paysFrom, stage } = await approve(changeId)
  assert.deepEqual([Date.parse(paysFrom!) - Date.parse(decidedAt!), stage], [48 * HOURS * 1_000, 'cooling'])
  await s.w.world.clock.advance(48 * HOURS - 60)
  assert.equal(await paidTo(who), masked(old), 'a minute early')
  await s.w.world.clock.advance(60)
  assert.equal(await paidTo(who), masked(wanted))
  const now = await s.does(who, 'payAccount.mine', {})
  assert.deepEqual([now.ibanMasked, now.change?.stage], [masked(wanted), 'in_force'])
  assert.equal((await s.does(who, 'recruit.mine', {})).application?.ibanMasked, masked(wanted))
  assert.deepEqual(await told(who), ['account_change_asked', 'account_change_approved'])
  const facts = s.sent(await phoneOf(who)).find((one) => one.template === 'account_change_asked')?.facts
  assert.deepEqual([facts?.old, facts?.new], [spoken(old), spoken(wanted)])
  assert.deepEqual(await s.traces(`pay_account:${changeId}`), [
    'pay_account.paper_handed_in',
    'pay_account.asked',
    'pay_account.approved',
  ])
})

test('a payout under way is not redirected; what the bank returns is paid anew to the account of that day', async () => {
  const [old, wanted] = [iban(), iban()]
  const who = await payee(old)
  const changeId = await asked(who, wanted)
  await approve(changeId)
  await s.w.look((tx) =>
    ledger.post(tx, [
      commissionEarned({
        taskId: 'under-way',
        ruleId: 'visit',
        ruleVersion: '2026-01-01',
        cause: 'done',
        payee: { facilitatorId: who.id },
        amountPaisa: 60_000,
      }),
      holdReleased({ accrualId: 'under-way', parts: [{ payeeId: who.id, amountPaisa: 60_000 }] }),
    ]),
  )
  const batchId = newId()
  await s.w.act(finance, 'finance.payout', { batchId, facilitatorId: who.id })
  await s.w.world.clock.advance(49 * HOURS)
  assert.equal(await sentTo(batchId), masked(old), 'it is at the bank')
  await s.w.act(finance, 'finance.payout', { batchId, facilitatorId: who.id })
  assert.equal(await sentTo(batchId), masked(old), 'the batch sent again is the same batch')
  await s.does(finance, 'finance.returnPayout', { batchId, payeeId: who.id, reason: 'The account is closed' })
  assert.equal(await sentTo(batchId, 'returned'), masked(old))
  const next = newId()
  await s.w.act(finance, 'finance.payout', { batchId: next, facilitatorId: who.id })
  assert.equal(await sentTo(next), masked(wanted))
})

test('the code confirms one account and no other; what is wrong is refused in both languages, and moves nothing', async () => {
  const [old, wanted, another] = [iban(), iban(), iban()]
  const who = await payee(old)
  const changeId = newId()
  const change = (account: string, code: string) => s.no(who, 'payAccount.change', { changeId, iban: account, code })
  assert.equal(await s.no(who, 'payAccount.sendCode', { iban: 'PK37SCBL0000001123456702' }), 'iban_invalid')
  assert.equal(await s.no(who, 'payAccount.sendCode', { iban: old }), 'account_same')
  assert.equal(await change(wanted, '000000'), 'document_missing')
  assert.equal(await s.no(who, 'payAccount.upload', { changeId, fileId: newId(), side: 'front' }, scan), 'item_unknown')
  await s.does(who, 'payAccount.upload', { changeId, fileId: newId(), side: 'page' }, scan)
  assert.equal(await change(wanted, '000000'), 'code_expired', 'none was sent')
  const code = await codeOf(who, wanted)
  assert.equal(await s.no(who, 'payAccount.sendCode', { iban: wanted }), 'code_too_soon')
  assert.equal(await change(another, code), 'code_wrong', 'it was sent for another account')
  await s.w.world.clock.advance(6 * 60)
  assert.equal(await change(wanted, code), 'code_expired', 'late')
  const fresh = await codeOf(who, wanted)
  const wrong = fresh === '111111' ? '222222' : '111111'
  for (let tries = 0; tries < 5; tries++) assert.equal(await change(wanted, wrong), 'code_wrong')
  assert.equal(await change(wanted, fresh), 'code_tries_used')
  assert.equal((await s.does(who, 'payAccount.mine', {})).change, null)
  assert.deepEqual(await told(who), [])
})

test('twice, late, and two phones at once: one change, one message', async () => {
  const [old, one, two] = [iban(), iban(), iban()]
  const who = await payee(old)
  const changeId = await asked(who, one)
  // A phone that never heard the answer asks again with the code that is used up.
  assert.equal(
    (await s.does(who, 'payAccount.change', { changeId, iban: one, code: '000000' })).change?.stage,
    'waiting',
  )
  assert.equal(await s.no(who, 'payAccount.change', { changeId, iban: two, code: '000000' }), 'command_reused')
  assert.equal(
    await s.no(await payee(iban()), 'payAccount.change', { changeId, iban: one, code: '000000' }),
    'not_found',
  )
  assert.equal(await s.no(who, 'payAccount.sendCode', { iban: two }), 'account_change_waiting')
  assert.equal(
    await s.no(who, 'payAccount.upload', { changeId: newId(), fileId: newId(), side: 'page' }, scan),
    'account_change_waiting',
  )
  assert.deepEqual(await told(who), ['account_change_asked'])

  const other = await payee(iban())
  const ids = [newId(), newId()]
  for (const id of ids) await s.does(other, 'payAccount.upload', { changeId: id, fileId: newId(), side: 'page' }, scan)
  const code = await codeOf(other, two)
  const [reached, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = s.w.world.as(async (tx) => {
    await changeAccount(tx, { changeId: ids[0]!, iban: two, code })
    reached.resolve()
    await release.promise
  }, other.actor)
  await reached.promise
  const later = s.no(other, 'payAccount.change', { changeId: ids[1]!, iban: two, code })
  await new Promise((resolve) => setTimeout(resolve, 100))
  release.resolve()
  await first
  assert.equal(await later, 'code_expired', 'it waited for the one that was being written, which has used up the code')
  assert.equal(
    (await s.w.world.kernel.db.many('select 1 from standing.account_change where facilitator_id = $1', [other.id]))
      .length,
    1,
  )
  assert.deepEqual(await told(other), ['account_change_asked'])

  const verdicts = await Promise.all([
    s.no(vetter, 'payAccounts.decide', { changeId, verdict: 'approve', reason: 'Seen' }),
    s.no(second, 'payAccounts.decide', { changeId, verdict: 'approve', reason: 'Seen' }),
  ])
  assert.deepEqual(verdicts.sort(), ['decided_already', 'done'])
  assert.deepEqual(await told(who), ['account_change_asked', 'account_change_approved'])
})

test('whose it is stops it until pay goes there, staff refuse it until then, and neither undoes it after', async () => {
  const old = iban()
  const who = await payee(old)
  const waiting = await asked(who, iban())
  assert.equal(await s.no(await payee(iban()), 'payAccount.stop', { changeId: waiting }), 'not_found')
  assert.equal((await s.does(who, 'payAccount.stop', { changeId: waiting })).change?.stage, 'stopped')
  assert.equal(await s.no(who, 'payAccount.stop', { changeId: waiting }), 'account_change_over')
  assert.equal(
    await s.no(vetter, 'payAccounts.decide', { changeId: waiting, verdict: 'approve', reason: 'Late' }),
    'account_change_over',
  )

  await s.days(1)
  const cooling = await asked(who, iban())
  await approve(cooling)
  assert.equal(
    (await s.does(vetter, 'payAccounts.list', {})).items.find((one) => one.changeId === cooling)?.stage,
    'cooling',
    'it can still be called back',
  )
  await s.does(second, 'payAccounts.decide', {
    changeId: cooling,
    verdict: 'refuse',
    reason: 'They called: it was not them',
  })
  await s.days(3)
  assert.equal(await paidTo(who), masked(old))
  assert.equal((await s.does(who, 'payAccount.mine', {})).change?.reason, 'They called: it was not them')

  const last = iban()
  const inForce = await asked(who, last)
  await approve(inForce)
  await s.days(2)
  assert.equal(await s.no(who, 'payAccount.stop', { changeId: inForce }), 'account_in_force')
  assert.equal(
    await s.no(vetter, 'payAccounts.decide', { changeId: inForce, verdict: 'refuse', reason: 'Late' }),
    'account_in_force',
  )
  assert.equal(await paidTo(who), masked(last))
  assert.deepEqual(await told(who), [
    'account_change_asked',
    'account_change_stopped',
    'account_change_asked',
    'account_change_approved',
    'account_change_refused',
    'account_change_asked',
    'account_change_approved',
  ])
})

test('vetted by another person of the same area, who sees that somebody else gave the account; every try leaves a trace', async () => {
  const shared = iban()
  await payee(shared)
  const who = await payee(iban())
  const changeId = await asked(who, shared)
  const stranger = await s.staff('vetting', ['nowhere'])
  const oneself = await s.staff('vetting', [s.w.tehsil.districtId], (who.actor as { personId: string }).personId)
  assert.deepEqual((await s.does(stranger, 'payAccounts.list', {})).items, [])
  assert.equal(await s.no(stranger, 'payAccounts.decide', { changeId, verdict: 'approve', reason: 'x' }), 'not_found')
  assert.equal(
    await s.no(oneself, 'payAccounts.decide', { changeId, verdict: 'approve', reason: 'x' }),
    'decider_accused',
  )
  const row = (await s.does(oneself, 'payAccounts.list', {})).items.find((one) => one.changeId === changeId)!
  assert.deepEqual([row.own, row.sharedAccount], [true, true])
  const fileId = row.files[0]!.fileId
  assert.equal(await s.no(stranger, 'payAccounts.file', { changeId, fileId }), 'not_found')
  assert.equal(await s.no(vetter, 'payAccounts.file', { changeId, fileId: newId() }), 'not_found')
  assert.equal(await s.no(second, 'applicants.file', { applicantId: (await payee(iban())).id, fileId }), 'not_found')
  assert.deepEqual(
    (await s.traces(`pay_account:${changeId}`)).filter((one) => one.startsWith('standing.refused')),
    ['standing.refused.not_found', 'standing.refused.decider_accused'],
  )
})

test('the number of the admission hears of it too; an applicant has no pay to redirect; an account is nowhere in the clear', async () => {
  const [old, wanted, phone] = [iban(), iban(), '+923990000001']
  const who = await payee(old, phone)
  await asked(who, wanted)
  await s.w.world.settle()
  assert.deepEqual(
    s.sent(phone).map((one) => one.template),
    ['account_change_asked'],
  )
  const applying = await payee(iban())
  await s.w.look((tx) => recruit.setState(tx, applying.id, 'training'))
  assert.equal(await s.no(applying, 'payAccount.sendCode', { iban: iban() }), 'not_approved_yet')
  assert.equal(await s.no(applying, 'payAccount.mine', {}), 'not_approved_yet')
  const { db } = s.w.world.kernel
  for (const table of ['standing.account_change', 'kernel.audit', 'kernel.command', 'identity.login_code'])
    assert.equal(
      (await db.many(`select 1 from ${table} t where t::text like $1 limit 1`, [`%${wanted.slice(8, 24)}%`])).length,
      0,
      table,
    )
})

test('where no account is on file the first one goes the same way, and the message does not speak of a dash', async () => {
  const who = await s.w.facilitator({ shift: false })
  const wanted = iban()
  assert.deepEqual((await s.does(who, 'payAccount.mine', {})).ibanMasked, null)
  const changeId = await asked(who, wanted)
  await s.w.world.settle()
  assert.deepEqual(
    s.sent(await phoneOf(who)).findLast((one) => one.template === 'account_change_asked')?.facts.old,
    'پرانے',
  )
  assert.equal((await approve(changeId)).currentMasked, null)
  assert.equal(await paidTo(who), null)
  await s.days(2)
  assert.equal(await paidTo(who), masked(wanted))
})

test('the database itself keeps what was asked for, and takes no step back', async () => {
  const who = await payee(iban())
  const changeId = await asked(who, iban())
  const { db } = s.w.world.kernel
  const tries = [
    `update standing.account_change set iban_index = 'x' where id = $1`,
    `update standing.account_change set state = 'approved' where id = $1`,
    `delete from standing.account_change where id = $1`,
  ]
  for (const sql of tries) await assert.rejects(db.many(sql, [changeId]), sql)
  await approve(changeId)
  for (const sql of [
    `update standing.account_change set pays_from = asked_at where id = $1`,
    `update standing.account_change set state = 'waiting' where id = $1`,
  ])
    await assert.rejects(db.many(sql, [changeId]), sql)
})

test('full numbers stand in the payout’s instruction alone, and each opening is on record with its payee', async () => {
  const account = iban()
  const who = await payee(account)
  await paidTo(who)
  const { items } = await s.does(finance, 'finance.payouts', { state: 'sent', limit: 100 })
  const sent = items.find((one) => one.payeeId === who.id)!
  assert.equal(sent.accountMasked, masked(account))
  assert.ok(!JSON.stringify(items).includes(account.slice(8, 20)))
  const file = await s.w.world.as((tx) => payoutFile(tx, { batchId: sent.batchId }), finance.actor)
  assert.ok(Buffer.from(file.bytes).toString().includes(`"${account}"`))
  const opened = await s.w.world.kernel.db.many(
    `select actor, details::text from kernel.audit where action = 'payout.account_opened' and subject = $1`,
    [`facilitator:${who.id}`],
  )
  assert.deepEqual(opened, [
    { actor: `staff:${(finance.actor as { id: string }).id}`, details: `{"batch": "${sent.batchId}"}` },
  ])
  await s.does(finance, 'finance.confirmPayout', { batchId: sent.batchId, payeeId: who.id, bankReference: 'B-1' })
  await assert.rejects(
    () => s.w.world.as((tx) => payoutFile(tx, { batchId: sent.batchId }), finance.actor),
    'what the bank has paid is told to nobody again',
  )
})
