import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onTheLine } from '../../../test/on-the-line.ts'
import { type ChannelsWorld, channelsWorld } from '../../../test/channels.ts'
import { unzip } from '../../../test/unzip.ts'
import { actorKey, type Jurisdiction, type Role } from '../../kernel/actor.ts'
import { keepParts } from '../../kernel/history/keep-parts.ts'
import { KERNEL_PARTED } from '../../kernel/history/kernel-parted.ts'
import { newId } from '../../kernel/id.ts'
import type { Person } from '../../../test/worlds/dispatch-world.ts'
import { scansOf } from '../documents/index.ts'
import { deleteAgain } from './deletion.ts'
import { sealKey } from '../grievances/case/freeze-evidence.ts'
import { getRequest, history } from '../requests/index.ts'

let w: ChannelsWorld
before(async () => {
  w = await channelsWorld()
  await w.facilitator()
})
after(() => w?.close())

const remote = () =>
  w.serviceWith(
    (service, found) =>
      service.sensitivity === 'normal' &&
      service.connector.kind === 'desk' &&
      found.modes.some((one) => one.mode === 'centre') &&
      found.proofFields.length > 2 &&
      found.documents.some((one) => /cnic/.test(one.code)),
  )
const phoneOf = (who: { actor: unknown }) => (who.actor as { phone: string }).phone

/** A citizen with a filed request, its scans, a child in the household, a named person and a rating's worth of messages. */
async function household(surname = 'Testperson') {
  const citizen = await w.citizen()
  await w.look((tx) =>
    tx.run(
      `update identity.person set name = $4, identifier_kind = 'cnic', identifier_sealed = $2, identifier_index = $3 where id = $1`,
      [
        (citizen.actor as { personId: string }).personId,
        tx.kernel.vault.sealOwn('identifier', '3520200000001'),
        tx.kernel.vault.blindIndex('identifier', '3520200000001'),
        `Zebra ${surname}`,
      ],
    ),
  )
  const requestId = (await w.book('centre', remote(), citizen)).requestIds[0]!
  await w.fill(citizen, requestId)
  await w.act(w.agent, 'requests.completeAtDesk', { requestId })
  await w.world.settle()
  await w.act(citizen, 'household.add', {
    name: `Zebra ${surname} Child`,
    relation: 'daughter',
    adult: false,
  })
  return { citizen, requestId, call: w.callAs(citizen, 'web') }
}
const ended = async (surname?: string) => {
  const one = await household(surname)
  await w.act(one.citizen, 'requests.withdraw', {
    requestId: one.requestId,
    reason: `Zebra ${surname ?? 'Testperson'} has moved`,
  })
  await w.world.settle()
  return one
}
const codeTo = async (phone: string) => String((await w.lastMessage(phone, 'record_code'))?.facts.code)

test('what is kept is told with its rule and its day: while a request is open none, then each', async () => {
  const { call, requestId, citizen } = await household()
  const open = await call('record.get', {})
  assert.deepEqual([open.requests[0]!.open, open.requests[0]!.goesAt], [true, null])
  assert.equal(open.person.identifierMasked.includes('0000000'), false)
  assert.equal(open.kept.find((one) => one.part === 'household')?.count, 1)
  assert.ok(open.rules.every((rule) => rule.what.ur && rule.because.ur))
  await w.act(citizen, 'requests.withdraw', { requestId })
  await w.world.settle()
  const over = (await call('record.get', {})).requests[0]!
  const days = (to: string | null) => Math.round((new Date(to!).getTime() - w.world.clock.now().getTime()) / 86_400_000)
  assert.deepEqual(
    [days(over.identityGoesAt), days(over.goesAt)],
    [w.world.kernel.territory.settings.cnicImagesKeptDays, 730],
  )
  assert.ok(over.documents > 0)
})

test('who looked, at what and why: desks without names; my own looking leaves no trace', async () => {
  const { call, requestId } = await household()
  await call('requests.get', { requestId })
  assert.deepEqual(
    (await call('record.readers', {})).items.filter((one) => one.part.en === 'Request'),
    [],
  )
  await onTheLine(w, w.agent, requestId)
  await w.callAs(w.agent, 'agent')('requests.get', { requestId })
  const { office_id, application_id: applicationId } = await w.applicationOf(requestId)
  const clerk = w.clerkOf(office_id)
  const seen = await w.act(clerk, 'desk.get', { applicationId })
  await w.callAs(clerk, 'agent')('requests.file', { requestId, fileId: seen.scans[0]!.fileId })
  const { items } = await call('record.readers', {})
  const told = items.map((one) => `${one.desk.en}: ${one.part.en}`)
  for (const line of ['Call centre: Request', 'Application to the office', 'Document'])
    assert.ok(
      told.some((one) => one.endsWith(line)),
      `${line} in ${told.join('; ')}`,
    )
  assert.ok(items.every((one) => one.purpose.ur && !one.purpose.en.startsWith('why.')))
})

test('no desk looks without a trace: each way to somebody’s data writes the part that was looked at', async () => {
  const { citizen, requestId } = await household()
  const { application_id: applicationId, office_id: officeId } = await w.applicationOf(requestId)
  const filed = await w.act(citizen, 'grievances.file', {
    requestId,
    grievanceId: newId(),
    kind: 'other',
    words: 'It takes too long.',
  })
  const someone = (roles: Role[], jurisdiction: Jurisdiction = { province: true }) => {
    const id = newId()
    return { id, actor: { kind: 'staff' as const, id, roles, jurisdiction } }
  }
  const clerk = () => someone(['clerk'], { offices: [officeId] })
  const ways: [string, Person, (who: Person) => Promise<unknown>][] = [
    [
      'request',
      someone(['agent']),
      async (who) => {
        await onTheLine(w, who, requestId)
        return w.act(who, 'requests.get', { requestId })
      },
    ],
    ['request', someone(['operations']), (who) => w.act(who, 'requests.proofLines', { requestId })],
    ['search', someone(['agent']), (who) => w.act(who, 'calls.find', { q: phoneOf(citizen) })],
    ['search', someone(['operations']), (who) => w.act(who, 'operations.board', { limit: 100 })],
    ['search', clerk(), (who) => w.act(who, 'desk.pile', { state: 'all', limit: 100 })],
    ['application', clerk(), (who) => w.act(who, 'desk.get', { applicationId })],
    ['export', clerk(), (who) => w.act(who, 'desk.runSheet', { officeId })],
    ['complaint', someone(['supervisor']), (who) => w.act(who, 'grievances.get', { grievanceId: filed.id })],
    ['complaint', someone(['supervisor']), (who) => w.act(who, 'grievances.ofRequest', { requestId })],
  ]
  for (const [part, who, look] of ways) {
    await look(who)
    const seen = (await w.look((tx) => history.readingsOf(tx, [requestId], null, 100))).filter(
      (one) => one.reader === `staff:${who.id}`,
    )
    assert.deepEqual(
      seen.map((one) => one.part),
      [part],
      `${look}`,
    )
  }
})

test('the file holds everything and my own scans; it comes to its person alone, and expires with its key', async () => {
  const { call, requestId, citizen } = await household()
  const downloadId = newId()
  await call('record.askDownload', { downloadId })
  const files = unzip(Buffer.from((await call('record.download', { downloadId })) as Uint8Array))
  assert.equal(JSON.parse(files.get('person.json')!.toString()).name, 'Zebra Testperson')
  const [told] = JSON.parse(files.get('requests.json')!.toString())
  assert.ok(told.files.length > 0 && told.files.every((name: string) => files.has(name)))
  assert.deepEqual(told.files.length, (await w.look((tx) => scansOf(tx, requestId))).length)
  assert.ok(told.address.landmark && told.answers)
  assert.doesNotMatch(files.get('messages.json')!.toString(), /login_code|caller_code|record_code/)
  assert.ok(await w.lastMessage(phoneOf(citizen), 'record_ready'))
  const other = await w.citizen()
  await assert.rejects(w.callAs(other, 'web')('record.download', { downloadId }), { message: 'not_found' })
  await w.world.clock.advance(49 * 3_600)
  await w.world.settle()
  await assert.rejects(call('record.download', { downloadId }), { message: 'download_expired' })
  assert.equal(
    await w.look((tx) => tx.find(`select 1 from kernel.data_key where id = $1`, [`record:${downloadId}`])),
    undefined,
  )
})

test('a search that read many requests in one moment is told whole, page after page', async () => {
  const { citizen, call } = await household()
  for (let n = 0; n < 3; n++) await w.book('centre', remote(), citizen)
  const readers = await Promise.all([...Array(20)].map(async () => newId()))
  await w.look(async (tx) => {
    for (const id of readers)
      for (const row of await tx.many<{ id: string }>(
        'select r.id from requests.request r join requests.orders o on o.id = r.order_id where o.account_id = $1',
        [citizen.id],
      ))
        await tx.run(
          `insert into requests.reading (request_id, reader, roles, part, quarter, at) values ($1, $2, array['agent'], 'search', 7, $3)`,
          [row.id, `staff:${id}`, new Date('2026-01-05T10:00:00Z')],
        )
  })
  const seen = []
  for (let cursor: string | undefined; ;) {
    const page = await call('record.readers', cursor === undefined ? {} : { cursor })
    seen.push(...page.items.filter((one) => one.at === '2026-01-05T10:00:00.000Z'))
    if (page.next === null) break
    cursor = page.next
  }
  assert.equal(seen.length, 80)
  await assert.rejects(call('record.readers', { cursor: 'x' }), { message: 'invalid_input' })
})

test('nothing is deleted while a request is open, nor by a wrong code, nor by an agent whom the caller gave none', async () => {
  const { call, citizen, requestId } = await household()
  const preview = await call('record.deletionPreview', {})
  assert.deepEqual([preview.allowed, preview.refusal, preview.against.length], [false, 'request_still_open', 1])
  await call('record.sendCode', {})
  const code = await codeTo(phoneOf(citizen))
  await assert.rejects(call('record.delete', { code: code === '000000' ? '111111' : '000000' }), {
    message: 'code_wrong',
  })
  await assert.rejects(call('record.delete', { code }), { message: 'request_still_open' })
  const stranger: Person = { id: newId(), actor: { ...w.agent.actor, id: newId() } as Person['actor'] }
  await assert.rejects(w.callAs(stranger, 'agent')('record.delete', { code, accountId: citizen.id }), {
    message: 'caller_unproven',
  })
  assert.equal((await w.look((tx) => getRequest(tx, requestId))).subjectName.length > 0, true)
})

/** Every column of every table in which that text, or those bytes, stand. */
async function standsIn(text: string): Promise<string[]> {
  const columns = await w.look((tx) =>
    tx.many<{
      s: string
      t: string
      c: string
      type: string
    }>(`select table_schema as s, table_name as t, column_name as c, data_type as type from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker')
      and data_type in ('text', 'jsonb', 'ARRAY', 'bytea')`),
  )
  const found: string[] = []
  for (const { s, t, c, type } of columns) {
    const what =
      type === 'bytea'
        ? `position($1::bytea in ${c}) > 0`
        : `${c}::text like '%' || convert_from($1::bytea, 'UTF8') || '%'`
    if (await w.look((tx) => tx.find(`select 1 from ${s}.${t} where ${what} limit 1`, [Buffer.from(text)])))
      found.push(`${s}.${t}.${c}`)
  }
  return found
}

test('after it nothing of the person can be read or found, files and keys are gone, and the books still sum', async () => {
  const { call, citizen, requestId } = await ended('Deletedone')
  const phone = phoneOf(citizen)
  const subject = (await w.look((tx) => getRequest(tx, requestId))).subjectName
  const fileIds = (await w.look((tx) => scansOf(tx, requestId))).map((one) => one.fileId)
  const personId = (citizen.actor as { personId: string }).personId
  assert.ok((await standsIn('Zebra Deletedone')).length > 0 && (await standsIn(phone)).length > 0, 'it is there before')
  const before = await w.look((tx) =>
    tx.one<{ sum: string; count: string }>(
      'select coalesce(sum(amount_paisa), 0) as sum, count(*) as count from ledger.posting',
    ),
  )
  // What is kept of them lies in parts: of last month, of this one, and in the rest.
  await w.look(async (tx) => {
    for (const days of [0, 20, 40])
      await tx.run(
        `insert into kernel.command (actor, command_id, body_hash, answer, arrived_at)
          values ($1, $2, '', $3, clock_timestamp() - $4 * interval '1 day')`,
        [actorKey(citizen.actor), newId(), Buffer.from('Zebra Deletedone'), days],
      )
    await tx.run(
      `insert into kernel.event (id, type, payload, actor, at)
        select kernel.part_bound('uuid', clock_timestamp() - d * interval '1 day')::uuid, 'request.failed',
          jsonb_build_object('requestId', $1::text, 'serviceId', 'domicile', 'districtId', '', 'mode', 'doorstep',
            'to', 'failed', 'reason', 'said Zebra Deletedone'), 'test', clock_timestamp()
        from unnest(array[0, 40]) d`,
      [requestId],
    )
  })
  await keepParts(w.world.kernel, KERNEL_PARTED)
  const { parts } = await w.look((tx) =>
    tx.one<{ parts: number }>('select count(distinct tableoid) as parts from kernel.command'),
  )
  assert.ok(parts >= 2, 'answers of two months')
  await call('record.sendCode', {})
  await call('record.delete', { code: await codeTo(phone) })
  await w.world.settle()
  for (const text of ['Zebra Deletedone', phone]) assert.deepEqual(await standsIn(text), [], text)
  assert.deepEqual(
    await w.look((tx) =>
      tx.one('select identifier_index, identifier_sealed from identity.person where id = $1', [personId]),
    ),
    { identifier_index: null, identifier_sealed: null },
    'the blind index is gone',
  )
  const facts = await w.look((tx) => getRequest(tx, requestId))
  assert.deepEqual([facts.subjectName, facts.answers, facts.parties.some((one) => one.name !== '')], ['', {}, false])
  assert.notEqual(subject, '')
  assert.ok(fileIds.length > 0)
  for (const id of fileIds) await assert.rejects(w.world.kernel.vault.readFile(`request:${requestId}`, id))
  for (const id of [`request:${requestId}`, `identity:${requestId}`])
    assert.equal(await w.look((tx) => tx.find('select 1 from kernel.data_key where id = $1', [id])), undefined, id)
  assert.deepEqual(
    (
      await w.look((tx) =>
        tx.one<{ words: number }>(
          'select coalesce(sum(cardinality(name_words)), 0)::int as words from applications.application where request_id = $1',
          [requestId],
        ),
      )
    ).words,
    0,
  )
  assert.deepEqual(
    await w.look((tx) => tx.one('select coalesce(sum(amount_paisa), 0) as sum, count(*) as count from ledger.posting')),
    before,
  )
  assert.deepEqual(
    (await w.callAs(w.agent, 'agent')('calls.find', { q: phone })).candidates,
    [],
    'an agent finds nobody',
  )
})

test('in a copy of the day before it is deleted again without a code; what is still open there is told', async () => {
  const [gone, open] = [await ended('Deletedtwo'), await household()]
  const again = (id: string) => w.world.as((tx) => deleteAgain(tx, id))
  assert.equal(await again(gone.citizen.id), 'gone')
  await w.world.settle()
  for (const text of ['Zebra Deletedtwo', phoneOf(gone.citizen)]) assert.deepEqual(await standsIn(text), [], text)
  assert.deepEqual(
    [await again(gone.citizen.id), await again(newId()), await again(open.citizen.id)],
    ['not_there', 'not_there', 'request_still_open'],
  )
  assert.notEqual((await w.look((tx) => getRequest(tx, open.requestId))).subjectName, '')
})

test('whoever comes again with the same number is somebody new', async () => {
  const { call, citizen } = await ended()
  const phone = phoneOf(citizen)
  await call('record.sendCode', {})
  await call('record.delete', { code: await codeTo(phone) })
  await w.world.call('auth.requestCode', { phone, app: 'citizen' })
  await w.world.settle()
  const { session } = await w.world.call('auth.verifyCode', {
    phone,
    app: 'citizen',
    code: String((await w.lastMessage(phone, 'login_code'))?.facts.code),
  })
  assert.notEqual(session?.me.id, citizen.id)
  assert.equal(session?.me.name, '')
})

test('a complaint’s words and evidence go two years after its end, and not before', async () => {
  const { citizen, requestId } = await ended()
  const [old, younger, wordless] = [newId(), newId(), newId()]
  for (const [grievanceId, kind, words] of [
    [old, 'other', 'It takes too long.'],
    [younger, 'delay', 'It takes too long.'],
    [wordless, 'refund', ''],
  ] as const) {
    await w.act(citizen, 'grievances.file', { requestId, grievanceId, kind, words })
    await w.act(citizen, 'grievances.withdraw', { grievanceId })
  }
  await w.world.settle()
  const back = (id: string, days: number) =>
    w.look((tx) =>
      tx.run(`update grievances.grievance set updated_at = updated_at - $2 * interval '1 day' where id = $1`, [
        id,
        days,
      ]),
    )
  await back(old, 731)
  await back(younger, 727)
  await back(wordless, 731)
  const evidence = (id: string) =>
    w.act(citizen, 'grievances.get', { grievanceId: id }).then(
      (one) => one.evidence.intact,
      () => false,
    )
  assert.ok(await evidence(wordless))
  await w.world.clock.advance(86_400)
  await w.world.settle()
  assert.deepEqual(
    [await evidence(wordless), await evidence(younger)],
    [false, true],
    'what came in without words has evidence all the same',
  )
  const words = async (id: string) =>
    (
      await w.look((tx) =>
        tx.one<{ words: Buffer | null }>('select words from grievances.grievance where id = $1', [id]),
      )
    ).words
  assert.equal(await words(old), null)
  const kept = await words(younger)
  assert.ok(kept, 'its day has not come')
  assert.equal(await w.world.kernel.vault.openText(sealKey(younger), kept), 'It takes too long.')
  await assert.rejects(async () => w.world.kernel.vault.openText(sealKey(old), kept), 'its key is gone')
})

test('what has passed its day goes by itself', async () => {
  const { requestId, citizen } = await ended()
  const younger = await ended()
  // As if both had ended long ago: the one a day before its day, the other a day after.
  const back = (id: string, days: number) =>
    w.look((tx) =>
      tx.run(`update requests.request set state_since = state_since - $2 * interval '1 day' where id = $1`, [id, days]),
    )
  await back(requestId, 731)
  await back(younger.requestId, 727)
  await w.look((tx) =>
    tx.run(
      `update notifications.message set at = at - interval '200 days',
          id = (left(kernel.part_bound('uuid', at - interval '200 days'), 14) || right(id::text, 22))::uuid where phone = $1`,
      [phoneOf(citizen)],
    ),
  )
  await w.world.clock.advance(86_400)
  await w.world.settle()
  assert.equal((await w.look((tx) => getRequest(tx, requestId))).subjectName, '')
  assert.notEqual((await w.look((tx) => getRequest(tx, younger.requestId))).subjectName, '')
  assert.deepEqual((await w.world.call('demo.inbox', { phone: phoneOf(citizen), limit: 10 })).items, [])
})
