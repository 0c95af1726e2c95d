import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { newId } from '../../../kernel/id.ts'
import { notificationsInbox } from '../../../../test/inbox-module.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { reportingModule } from '../../reporting/index.ts'
import { officesWithDesk } from '../../places/index.ts'
import { seedPeople } from '../index.ts'

let w: DispatchWorld
const admins: Person[] = []
before(async () => {
  w = await dispatchWorld([reportingModule, notificationsInbox])
  for (const n of [1, 2, 3]) admins.push(await staff(n, ['admin']))
  await w.facilitator()
})
after(() => w?.world.close())

async function staff(n: number, roles: string[]): Promise<Person> {
  const id = newId()
  await w.look((tx) =>
    seedPeople(tx, [
      {
        accountId: id,
        personId: newId(),
        kind: 'staff',
        name: `Test Staff ${n}`,
        phone: `+92302990000${n}`,
        roles,
        jurisdiction: { province: true },
      },
    ]),
  )
  return { id, actor: { kind: 'staff', id, roles, jurisdiction: { province: true } } as Person['actor'] }
}
const refused = (code: string) => (error: unknown) => {
  assert.equal((error as { code?: string }).code, code)
  return true
}
const place = { province: true }

test('nobody raises themselves, and an administrator or auditor is made by two', async () => {
  const [a, b] = admins as [Person, Person]
  for (const tried of [
    () => w.act(a, 'staff.setRoles', { accountId: a.id, roles: ['admin', 'auditor'] }),
    () => w.act(a, 'staff.setPlace', { accountId: a.id, place }),
    () => w.act(a, 'staff.resetSecondFactor', { accountId: a.id, reason: 'x' }),
    () => w.act(a, 'staff.suspend', { accountId: a.id, reason: 'x' }),
  ])
    await assert.rejects(tried(), refused('own_roles'))
  const accountId = newId()
  const { member, secret } = await w.act(a, 'staff.create', {
    accountId,
    name: 'Test Newcomer',
    phone: '0302 9900009',
    roles: ['agent', 'auditor'],
    place,
  })
  assert.deepEqual([secret, member.secondFactor], [null, false], 'nobody but its holder sees a second factor')
  assert.deepEqual([member.roles, member.asked?.roles, member.asked?.mine], [['agent'], ['agent', 'auditor'], true])
  await assert.rejects(w.act(a, 'staff.confirmRoles', { accountId, confirm: true }), refused('same_person'))
  assert.deepEqual((await w.act(b, 'staff.get', { accountId })).roles, ['agent'])
  assert.deepEqual((await w.act(b, 'staff.confirmRoles', { accountId, confirm: true })).roles, ['agent', 'auditor'])
  await assert.rejects(w.act(b, 'staff.confirmRoles', { accountId, confirm: true }), refused('nothing_asked'))
  await assert.rejects(
    w.act(a, 'staff.create', { accountId: newId(), name: 'Again', phone: '+923029900009', roles: ['agent'], place }),
    refused('already_registered'),
  )
  await assert.rejects(
    w.act(a, 'staff.create', { accountId: b.id, name: 'Taken', phone: '+923029900010', roles: ['agent'], place }),
    refused('already_registered'),
  )
  assert.deepEqual((await w.act(a, 'staff.get', { accountId: b.id })).roles, ['admin'])
  // Whatever the code says, the database keeps a grant of power from being one person's.
  await assert.rejects(
    w.look((tx) =>
      tx.run(
        `insert into identity.role_grant (account_id, roles, asked_by, at) values ($1, array['admin'], $2, now())`,
        [accountId, a.id],
      ),
    ),
    /check/,
  )
})

test('two administrators are left; a suspended person is out at once and may come back', async () => {
  const [a, b, c] = admins as [Person, Person, Person]
  const left = await w.act(a, 'staff.suspend', { accountId: c.id, reason: 'On leave' })
  assert.ok(left.suspendedAt)
  await assert.rejects(w.act(a, 'staff.suspend', { accountId: b.id, reason: 'x' }), refused('last_admin'))
  const listed = (await w.act(a, 'staff.list', {})).items
  assert.deepEqual(
    listed.filter((one) => one.suspended).map((one) => one.id),
    [c.id],
  )
  await assert.rejects(w.act(a, 'staff.suspend', { accountId: c.id, reason: 'x' }), refused('already_done'))
  assert.equal((await w.act(b, 'staff.restore', { accountId: c.id, reason: 'Back' })).suspendedAt, null)
})

test('thousands of staff are found by name or number, page after page; a district sees its own', async () => {
  const [a] = admins as [Person]
  await w.look((tx) =>
    seedPeople(
      tx,
      [...Array(45)].map((_, n) => ({
        accountId: newId(),
        personId: newId(),
        kind: 'staff' as const,
        name: `Many ${n % 9}`,
        phone: `+9230288${String(n).padStart(5, '0')}`,
        roles: ['agent'],
        jurisdiction: { districts: [n % 3 ? 'pb-lahore' : 'pb-multan'] },
      })),
    ),
  )
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const page: Awaited<ReturnType<typeof list>> = await list(cursor)
    seen.push(...page.items.map((one) => one.id))
    if (page.next === null) break
    cursor = page.next
  }
  assert.deepEqual([seen.length, new Set(seen).size], [45, 45])
  assert.deepEqual(
    (await w.act(a, 'staff.list', { q: '0302 8800007' })).items.map((one) => one.name),
    ['Many 7'],
  )
  assert.equal((await w.act(a, 'staff.list', { q: '%' })).items.length, 0)
  const supervisor: Person = {
    id: newId(),
    actor: {
      kind: 'staff',
      id: newId(),
      roles: ['supervisor'],
      jurisdiction: { districts: ['pb-multan'] },
    } as Person['actor'],
  }
  const theirs = await w.act(supervisor, 'staff.list', { limit: 100 })
  assert.ok(
    theirs.items.length === 15 && theirs.items.every((one) => one.districtIds[0] === 'pb-multan' && !one.province),
  )
  assert.equal((await w.act(a, 'staff.list', { q: 'Test Staff 1' })).items[0]?.province, true)
  await w.look((tx) =>
    seedPeople(
      tx,
      [
        ['Tehsil', w.tehsil.id],
        ['Other Tehsil', 'elsewhere'],
      ].map(([name, tehsil], n) => ({
        accountId: newId(),
        personId: newId(),
        kind: 'staff' as const,
        name: `Of ${name}`,
        phone: `+92302770000${n}`,
        roles: ['agent'],
        jurisdiction: { tehsils: [tehsil!] },
      })),
    ),
  )
  const ofTehsil = { ...a, actor: { ...a.actor, jurisdiction: { tehsils: [w.tehsil.id] } } as Person['actor'] }
  assert.deepEqual(
    (await w.act(ofTehsil, 'staff.list', {})).items.map((one) => one.name),
    ['Of Tehsil'],
  )
  await assert.rejects(
    w.act(a, 'staff.setPlace', { accountId: seen[0]!, place: { districts: ['atlantis'] } }),
    refused('place_unknown'),
  )
  function list(cursor: string | undefined) {
    return w.act(a, 'staff.list', { q: 'Many', limit: 20, ...(cursor && { cursor }) })
  }
})

test('a session is ended from outside, and roles that change end what was open with the old ones', async () => {
  const [a] = admins as [Person]
  const who = await staff(4, ['agent'])
  await w.look((tx) =>
    tx.run(
      'insert into identity.session (token_index, account_id, app, made_at, expires_at) values ($1, $2, $3, $4, $5)',
      [Buffer.from('one'), who.id, 'console', tx.at, new Date(tx.at.getTime() + 3_600_000)],
    ),
  )
  const { sessions } = await w.act(a, 'staff.get', { accountId: who.id })
  assert.equal(sessions.length, 1)
  assert.deepEqual(
    (await w.act(a, 'staff.endSession', { accountId: who.id, sessionId: sessions[0]!.sessionId })).sessions,
    [],
  )
  const reset = await w.act(a, 'staff.resetSecondFactor', { accountId: who.id, reason: 'Lost phone, seen in person' })
  assert.deepEqual([reset.secret, reset.member.secondFactor, reset.member.sessions], [null, false, []])
})

test('an auditor sees who read somebody’s data, and is seen asking', async () => {
  const {
    requestIds: [requestId],
  } = await w.order()
  const [a] = admins as [Person]
  const auditor = await staff(5, ['auditor'])
  const row = await w.look((tx) =>
    tx.one<{ tracking_no: string; phone: string }>(
      'select r.tracking_no, o.contact_phone as phone from requests.request r join requests.orders o on o.id = r.order_id where r.id = $1',
      [requestId],
    ),
  )
  await w.look((tx) =>
    tx.run(
      `insert into requests.reading (request_id, reader, roles, part, quarter, at) values ($1, $2, array['agent'], 'request', 1, $3)`,
      [requestId, `staff:${a.id}`, new Date(tx.at.getTime() - 1_000)],
    ),
  )
  const first = await w.act(auditor, 'access.search', { q: row.tracking_no, why: 'The citizen asked' })
  assert.deepEqual(
    first.items.map((one) => [one.readerName, one.part, one.trackingNo]),
    [['Test Staff 1', 'request', row.tracking_no]],
  )
  const again = await w.act(auditor, 'access.search', { q: row.phone, why: 'Once more' })
  assert.ok(again.items.some((one) => one.readerName === 'Test Staff 5' && one.part === 'search'))
  assert.equal(
    (
      await w.look((tx) =>
        tx.one<{ n: number }>(`select count(*)::int as n from kernel.audit where action = 'access.searched'`),
      )
    ).n,
    2,
  )
  await assert.rejects(w.act(auditor, 'access.search', { q: '+923119999999', why: 'x' }), refused('nobody_found'))
  // Pictures of papers that were opened, and what was done, are in it as the person themselves reads them; all of one moment too.
  const at = new Date(w.world.clock.now().getTime() - 60_000)
  await w.look(async (tx) => {
    for (let n = 0; n < 120; n++)
      await tx.run(
        `insert into documents.file_read (file_id, request_id, read_by, why, read_at) values (gen_random_uuid(), $1, $2, 'looked', $3)`,
        [requestId, `staff:${a.id}`, at],
      )
  })
  const seen = []
  for (let cursor: string | undefined; ;) {
    const page: Awaited<ReturnType<typeof look>> = await look(cursor)
    seen.push(...page.items)
    if (page.next === null) break
    cursor = page.next
  }
  const files = seen.filter((one) => one.part === 'file')
  assert.equal(files.length, 120)
  assert.deepEqual([files[0]!.readerName, files[0]!.roles], ['Test Staff 1', ['admin']])
  // The trail of a request is found by its tracking number; whoever acted has a name beside the id.
  await w.look((tx) => tx.audit({ action: 'request.turn_called', subject: `request:${requestId}` }))
  await inTransaction(w.world.kernel, { actor: a.actor, channel: 'web' }, (tx) =>
    tx.audit({ action: 'request.turn_called', subject: `request:${requestId}` }),
  )
  for (const subject of [row.tracking_no.toLowerCase(), `request:${requestId}`]) {
    const trail = (await w.act(auditor, 'audit.search', { subject, limit: 50 })).items
    assert.deepEqual(
      [trail[0]?.actor, trail[0]?.actorName, trail[0]?.subject, trail[0]?.trackingNo],
      [`staff:${a.id}`, 'Test Staff 1', `request:${requestId}`, row.tracking_no],
    )
    assert.equal(trail[1]?.actorName, '')
  }
  assert.deepEqual((await w.act(auditor, 'audit.search', { subject: 'DK-0000-0000', limit: 50 })).items, [])
  function look(cursor: string | undefined) {
    return w.act(auditor, 'access.search', { q: row.tracking_no, why: 'All of it', ...(cursor && { cursor }) })
  }
})

test('somebody is given tehsils, and keeps what the dialog does not speak of: tehsils, the firm, the centre', async () => {
  const [a] = admins as [Person]
  const accountId = newId()
  const kept = async () =>
    (
      await w.world.kernel.db.many<{ jurisdiction: object }>(
        'select jurisdiction from identity.account where id = $1',
        [accountId],
      )
    )[0]?.jurisdiction
  const { tehsils } = w.world.kernel.territory.areas
  const [one, two] = [tehsils[0]!.id, tehsils[1]!.id]
  await w.act(a, 'staff.create', {
    accountId,
    name: 'Of A Tehsil',
    phone: '+923025550001',
    roles: ['operations'],
    place: { tehsils: [one] },
  })
  assert.deepEqual(await kept(), { tehsils: [one] })
  assert.deepEqual((await w.act(a, 'staff.get', { accountId })).tehsilIds, [one])
  assert.deepEqual((await w.act(a, 'staff.list', { q: 'Of A Tehsil' })).items[0]?.tehsilIds, [one])
  await w.act(a, 'staff.setPlace', { accountId, place: { districts: ['pb-multan'] } })
  assert.deepEqual(await kept(), { districts: ['pb-multan'], tehsils: [one] }, 'said nothing of tehsils')
  assert.deepEqual((await w.act(a, 'staff.setPlace', { accountId, place: { tehsils: [two] } })).tehsilIds, [two])
  await assert.rejects(
    w.act(a, 'staff.setPlace', { accountId, place: { tehsils: ['atlantis'] } }),
    refused('place_unknown'),
  )
  await w.world.kernel.db.run(
    `update identity.account set jurisdiction = '{"agencies": ["a-firm"], "centres": ["a-centre"]}' where id = $1`,
    [accountId],
  )
  await w.act(a, 'staff.setPlace', { accountId, place: { districts: [], tehsils: [one] } })
  assert.deepEqual(await kept(), { tehsils: [one], agencies: ['a-firm'], centres: ['a-centre'] })
  await w.act(a, 'staff.setPlace', { accountId, place: { tehsils: [] } })
  assert.deepEqual(await kept(), { agencies: ['a-firm'], centres: ['a-centre'] })
  // A centre is a place like any other: one that is nowhere is refused, one that is there is given and named.
  await assert.rejects(
    w.act(a, 'staff.setPlace', { accountId, place: { centres: ['atlantis'] } }),
    refused('place_unknown'),
  )
  await assert.rejects(
    w.act(a, 'staff.setPlace', { accountId, place: { agencies: [newId()] } }),
    refused('place_unknown'),
  )
  const [centre] = officesWithDesk(w.world.kernel)
  const given = await w.act(a, 'staff.setPlace', { accountId, place: { centres: [centre!.id], agencies: [] } })
  assert.deepEqual(given.centres, [{ id: centre!.id, name: { en: centre!.name.en, ur: centre!.name.ur } }])
  assert.deepEqual(given.agencies, [])
})
