import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../kernel/id.ts'
import { seed } from '../reporting/seed.ts'
import { payAccountWorld } from '../../../test/worlds/pay-account-world.ts'

const { s, scan, iban, masked, payee, asked, approve, paidTo, told } = await payAccountWorld()
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
  const page = await s.w.world.kernel.db.many('select 1 from documents.file where request_id = $1 and item_id = $2', [
    who.id,
    `pay-account-${changeId}`,
  ])
  assert.equal(page.length, 1)
  assert.equal(await upload(newId()), 'done', 'for another change it goes')
})

test('the account in force is known however many changes were asked for and stopped since', async () => {
  const who = await payee(iban())
  const wanted = iban()
  const changeId = await asked(who, wanted)
  await approve(changeId)
  await s.days(2)
  await s.w.world.kernel.db.many(
    `insert into standing.account_change (id, facilitator_id, district_id, tehsil_id, state, sealed, iban_index, asked_at, stopped_at)
    select gen_random_uuid(), facilitator_id, district_id, tehsil_id, 'stopped', sealed, iban_index,
      asked_at + n * interval '1 minute', asked_at + n * interval '1 minute'
      from standing.account_change, generate_series(1, 120) n where id = $1`,
    [changeId],
  )
  assert.equal((await s.does(who, 'payAccount.mine', {})).ibanMasked, masked(wanted))
})

test('who is enrolled without an application has an account on file from the first day; enrolled again, theirs stays', async () => {
  const [first, other] = [iban(), iban()]
  const [id, personId] = [newId(), newId()]
  const enrol = (account: string) =>
    s.w.look((tx) =>
      seed(tx, {
        facilitators: [
          {
            id,
            personId,
            name: 'Test Seeded',
            nameUr: '',
            phone: '+923117700001',
            badgeNo: 'T-77001',
            sex: 'F',
            tehsilIds: [s.w.tehsil.id],
            skills: [],
            equipment: [],
            vehicle: '',
            taxpayerActive: true,
            byHand: false,
            iban: account,
          },
        ],
        staff: [],
        citizens: [],
        agencies: [],
      }),
    )
  const who = { id, actor: { kind: 'facilitator' as const, id, accountId: id, personId } }
  for (const account of [first, other]) {
    await enrol(account)
    assert.equal((await s.does(who, 'payAccount.mine', {})).ibanMasked, masked(first))
  }
  assert.equal(await paidTo(who), masked(first))
  assert.deepEqual(await told(who), [], 'it is no change, and nobody is told of one')
  const wanted = iban()
  await approve(await asked(who, wanted))
  await s.days(2)
  await enrol(first)
  assert.equal(await paidTo(who), masked(wanted))
  await assert.rejects(enrol('PK00TEST0000000000000001'), (error: { code?: string }) => error.code === 'iban_invalid')
})
