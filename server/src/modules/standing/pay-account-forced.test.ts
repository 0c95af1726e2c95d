import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setSilentCode, tellDuress } from '../identity/index.ts'
import { newId } from '../../kernel/id.ts'
import { payAccountWorld } from '../../../test/worlds/pay-account-world.ts'
import type { Person } from '../../../test/worlds/standing-world.ts'

const { s, vetter, second, scan, iban, masked, payee, codeOf, asked, approve, paidTo, told } = await payAccountWorld()
after(() => s.w.world.close())

const SILENT = '482913'
const desk = await s.staff('operations')
async function threatened(account: string): Promise<Person> {
  const who = await payee(account)
  await s.w.look((tx) => setSilentCode(tx, who.id, SILENT))
  return who
}
async function forced(who: Person, account: string): Promise<string> {
  const changeId = newId()
  await s.does(who, 'payAccount.upload', { changeId, fileId: newId(), side: 'page' }, scan)
  await codeOf(who, account)
  await s.does(who, 'payAccount.change', { changeId, iban: account, code: SILENT })
  return changeId
}
const silentCalls = async (who: Person) => {
  await s.w.world.settle()
  return (await s.does(desk, 'safety.alerts', { open: 'true', limit: 100 })).items.filter(
    (one) => one.facilitatorId === who.id,
  )
}
/** Taken by somebody, so that it does not ring through the days that a test lets pass. */
const answer = async (who: Person): Promise<void> => {
  for (const { id } of await silentCalls(who)) await s.does(desk, 'safety.acknowledge', { alertId: id })
}
const listed = async (changeId: string) =>
  (await s.does(vetter, 'payAccounts.list', { limit: 100 })).items.find((one) => one.changeId === changeId)

test('the silent code looks on the phone as if the change went through, calls for help, and no pay ever goes there', async () => {
  const [old, wanted] = [iban(), iban()]
  const [who, free] = [await threatened(old), await payee(iban())]
  const changeId = await forced(who, wanted)
  const freely = await asked(free, iban())
  const shown = async (one: Person) => (await s.does(one, 'payAccount.mine', {})).change
  const [theirs, plain] = [await shown(who), await shown(free)]
  assert.deepEqual([theirs?.changeId, theirs?.ibanMasked, theirs?.stage], [changeId, masked(wanted), 'waiting'])
  assert.deepEqual(
    Object.keys(theirs!),
    Object.keys(plain!),
    'nothing more is told than of one that was asked for freely',
  )
  assert.deepEqual(await told(who), ['account_change_asked'])
  assert.equal(await s.no(who, 'payAccount.sendCode', { iban: iban() }), 'account_change_waiting')
  assert.deepEqual(
    (await silentCalls(who)).map((one) => [one.kind, one.silent, one.channel]),
    [['duress', true, 'pay_account']],
  )
  assert.deepEqual((await s.does(who, 'safety.mine', {})).open, [], 'and nothing of it on the phone')

  assert.deepEqual([(await listed(changeId))?.forced, (await listed(freely))?.forced], [true, false])
  assert.equal(
    await s.no(vetter, 'payAccounts.decide', { changeId, verdict: 'approve', reason: 'The letter names them' }),
    'account_forced',
  )
  await assert.rejects(
    s.w.world.kernel.db.many(
      `update standing.account_change set state = 'approved', decided_by = 'x', decided_at = now(), reason = 'x',
        pays_from = now() + interval '1 hour' where id = $1`,
      [changeId],
    ),
    'not even the database',
  )
  await assert.rejects(
    s.w.world.kernel.db.many('update standing.account_change set forced = false where id = $1', [changeId]),
  )
  await answer(who)
  await s.days(4)
  assert.equal(await paidTo(who), masked(old))
  assert.equal((await shown(who))?.stage, 'waiting')
  // Safe again: either side ends it as any other, and the next one goes its way.
  await s.does(second, 'payAccounts.decide', { changeId, verdict: 'refuse', reason: 'As told on the telephone' })
  const next = iban()
  await approve(await asked(who, next))
  await s.days(2)
  assert.equal(await paidTo(who), masked(next))
})

test('the silent code uses up what was sent; typed again, or by a phone that never heard the answer, it is one call', async () => {
  const [wanted, who] = [iban(), await threatened(iban())]
  const changeId = newId()
  await s.does(who, 'payAccount.upload', { changeId, fileId: newId(), side: 'page' }, scan)
  const code = await codeOf(who, wanted)
  for (let tries = 0; tries < 2; tries++)
    assert.equal(
      (await s.does(who, 'payAccount.change', { changeId, iban: wanted, code: SILENT })).change?.stage,
      'waiting',
    )
  assert.equal((await silentCalls(who)).length, 1)
  await s.does(who, 'payAccount.stop', { changeId })
  const later = newId()
  await s.does(who, 'payAccount.upload', { changeId: later, fileId: newId(), side: 'page' }, scan)
  assert.equal(await s.no(who, 'payAccount.change', { changeId: later, iban: wanted, code }), 'code_expired')
})

test('asked for with the code that was sent, and the silent one typed the second time: it is forced from then on', async () => {
  const [wanted, who] = [iban(), await threatened(iban())]
  const changeId = await asked(who, wanted)
  assert.equal((await listed(changeId))?.forced, false)
  await s.does(who, 'payAccount.change', { changeId, iban: wanted, code: SILENT })
  assert.equal((await listed(changeId))?.forced, true)
  assert.equal((await silentCalls(who)).length, 1)
  assert.equal(
    await s.no(vetter, 'payAccounts.decide', { changeId, verdict: 'approve', reason: 'x' }),
    'account_forced',
  )
})

test('whoever called silently at the sign-in or at a door is not free a few minutes later, whatever code they type', async () => {
  const who = await payee(iban())
  await s.w.look((tx) => tellDuress(tx, { facilitatorId: who.id, where: 'sign_in', visitId: null }))
  const changeId = await asked(who, iban())
  assert.equal((await listed(changeId))?.forced, true)
  await s.does(who, 'payAccount.stop', { changeId })
  await answer(who)
  await s.days(2)
  assert.equal((await listed(await asked(who, iban())))?.forced, false)
})
