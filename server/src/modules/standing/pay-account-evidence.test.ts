import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../kernel/id.ts'
import { payAccountWorld } from './pay-account-world.ts'

const { s, scan, iban, masked, payee, asked, approve } = await payAccountWorld()
after(() => s.w.world.close())

test('the paper that was looked at stays as it was: nothing is laid to a change that was decided or stopped', async () => {
  const who = await payee(iban())
  const changeId = await asked(who, iban())
  await approve(changeId)
  await s.days(2)
  const upload = (id: string) => s.no(who, 'payAccount.upload', { changeId: id, fileId: newId(), side: 'page' }, scan)
  assert.equal(await upload(changeId), 'account_change_over', 'in force')
  const stopped = await asked(who, iban())
  await s.does(who, 'payAccount.stop', { changeId: stopped })
  assert.equal(await upload(stopped), 'account_change_over')
  const page = await s.w.world.kernel.db.many('select 1 from documents.file where request_id = $1 and item_id = $2', [who.id, `pay-account-${changeId}`])
  assert.equal(page.length, 1)
  assert.equal(await upload(newId()), 'done', 'for another change it goes')
})

test('the account in force is known however many changes were asked for and stopped since', async () => {
  const who = await payee(iban())
  const wanted = iban()
  const changeId = await asked(who, wanted)
  await approve(changeId)
  await s.days(2)
  await s.w.world.kernel.db.many(`insert into standing.account_change (id, facilitator_id, district_id, tehsil_id, state, sealed, iban_index, asked_at, stopped_at)
    select gen_random_uuid(), facilitator_id, district_id, tehsil_id, 'stopped', sealed, iban_index, asked_at + n * interval '1 minute', asked_at + n * interval '1 minute' from standing.account_change, generate_series(1, 120) n where id = $1`, [changeId])
  assert.equal((await s.does(who, 'payAccount.mine', {})).ibanMasked, masked(wanted))
})
