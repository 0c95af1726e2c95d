import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { localDateOf } from '@app/domain/shared'
import { newId } from '../src/kernel/id.ts'
import { publishCapacity } from '../src/modules/dispatch/shifts/shift.ts'
import { madeUpScan } from '../src/modules/documents/made-up-scans.ts'
import { setCrews } from '../src/modules/slots/index.ts'
import { CitizenScenes } from './citizen-scenes.ts'
import { TO_BANK } from './refund-to.ts'
import { type ChannelsWorld, channelsWorld, type Voice } from './channels.ts'

/** What a citizen does once it is filed, at the door, and with their own account: by hand, by an agent, by text where it can. */
let w: ChannelsWorld
let scenes: CitizenScenes
before(async () => {
  w = await channelsWorld()
  scenes = new CitizenScenes(w)
  for (let i = 0; i < 3; i++) await w.facilitator()
})
after(() => w?.close())

const phoneOf = (voice: { citizen: { actor: unknown } }) => (voice.citizen.actor as { phone: string }).phone
/** A citizen of no way in particular, for what is arranged. */
const webVoice = async (): Promise<Voice> => {
  const citizen = await w.citizen()
  return { way: 'web', citizen, call: w.callAs(citizen, 'web'), whose: {} }
}

test('answer an objection', () =>
  w.byEach('cure', async (voice) => {
    const requestId = await scenes.objected(voice.citizen)
    assert.notEqual((await voice.call('requests.cure', { requestId, by: 'upload' })).state, 'objected')
  }))

test('withdraw', () =>
  w.byEach('withdraw', async (voice) => {
    const requestId = await scenes.filed(voice.citizen)
    assert.equal((await voice.call('requests.withdraw', { requestId })).state, 'withdrawn')
  }))

test('have it brought, or fetch it', () =>
  w.byEach('delivery', async (voice) => {
    const requestId = await scenes.issued(voice.citizen)
    if (voice.way === 'agent') await w.proved(voice.citizen)
    await voice.call('requests.keepAtOffice', { requestId })
    await voice.call('requests.planDelivery', { requestId })
    assert.ok(
      (
        await w.look((tx) =>
          tx.many(`select 1 from dispatch.task where request_id = $1 and state = 'open'`, [requestId]),
        )
      ).length > 0,
      'somebody is sent for it',
    )
  }))

test('report an error', () =>
  w.byEach('error', async (voice) => {
    const requestId = await scenes.delivered(voice.citizen)
    if (voice.way === 'agent') await w.proved(voice.citizen)
    const [line] = (await w.act(voice.citizen, 'requests.proofLines', { requestId })).lines
    assert.notEqual(
      (await voice.call('requests.reportError', { requestId, field: line!.field, shouldBe: `${line!.value}x` })).state,
      'delivered',
    )
  }))

test('rate', async () => {
  await w.byEach('rate', async (voice) => {
    const { visitId, facilitatorId } = await scenes.visited(voice.citizen)
    if (voice.way === 'agent') await w.proved(voice.citizen)
    if (voice.way === 'web') assert.equal((await voice.call('ratings.pending', {})).items[0]?.visitId, visitId)
    await voice.call('ratings.rate', { visitId, askedExtra: false, cameInPerson: true, onTime: true, stars: 5 })
    assert.equal((await voice.call('ratings.visit', { visitId })).mine?.stars, 5)
    await voice.call('ratings.of', { facilitatorId })
  })
  const voice = await webVoice()
  await scenes.visited(voice.citizen)
  assert.deepEqual(await w.text('rate', phoneOf(voice), 'RATE 4'), ['rated'])
})

test('complain', async () => {
  await w.byEach('complain', async (voice) => {
    const { requestId } = await scenes.visited(voice.citizen)
    if (voice.way === 'agent') await w.proved(voice.citizen)
    const { id } = await voice.call('grievances.file', {
      requestId,
      grievanceId: newId(),
      kind: 'conduct',
      words: 'He was rude.',
    })
    if (voice.way === 'web') assert.equal((await voice.call('grievances.mine', {})).items[0]?.id, id)
    else assert.equal((await voice.call('grievances.ofRequest', { requestId })).items[0]?.id, id)
    assert.equal((await voice.call('grievances.get', { grievanceId: id })).words, 'He was rude.')
    await voice.call('grievances.letter', { grievanceId: id })
  })
  const voice = await webVoice()
  const { requestId } = await scenes.visited(voice.citizen)
  const { trackingNo } = await w.request(requestId)
  assert.ok(
    (await w.text('complain', phoneOf(voice), `COMPLAIN ${trackingNo} He was rude`)).includes('grievance_opened'),
  )
  await w.text('complain', phoneOf(voice), 'MORE')
  assert.deepEqual((await w.act(voice.citizen, 'grievances.mine', {})).items.map((one) => one.kind).sort(), [
    'other',
    'overcharge',
  ])
})

test('add to a complaint, take it back, ask for another look', async () => {
  const id = newId()
  const officer = {
    id,
    actor: {
      kind: 'staff' as const,
      id,
      roles: ['supervisor' as const, 'grievances' as const],
      jurisdiction: { province: true as const },
    },
  }
  await w.byEach('talk', async (voice) => {
    const { requestId } = await scenes.visited(voice.citizen)
    if (voice.way === 'agent') await w.proved(voice.citizen)
    const first = await voice.call('grievances.file', {
      requestId,
      grievanceId: newId(),
      kind: 'conduct',
      words: 'He was rude.',
    })
    await voice.call('grievances.say', { grievanceId: first.id, messageId: newId(), words: 'It was at noon.' })
    const fileId = newId()
    await voice.call('grievances.attach', { grievanceId: first.id, fileId }, await madeUpScan('none', 2))
    await voice.call('grievances.file.read', { grievanceId: first.id, fileId })
    await w.during('appeal', async () => {
      await w.act(officer, 'grievances.take', { grievanceId: first.id })
      await w.act(officer, 'grievances.decide', {
        grievanceId: first.id,
        upheld: false,
        reasonCode: 'evidence_against',
        words: 'The record says otherwise.',
        remedies: [],
      })
      await w.world.settle()
      await voice.call('grievances.reopen', { grievanceId: first.id, reason: 'Nobody asked my mother.' })
      assert.equal((await voice.call('grievances.withdraw', { grievanceId: first.id })).state, 'withdrawn')
    })
  })
})

test('check a badge', async () => {
  const who = await w.facilitator()
  const badge = await w.act(who, 'visits.badge', {})
  await w.byEach('verify', async ({ call }) => {
    const { code } = await w.act(who, 'visits.badge', {})
    assert.equal((await call('verify.code', { badgeNo: badge.badgeNo, code })).valid, true)
    assert.ok((await call('verify.keys', {})).keys.length)
  })
  assert.deepEqual(
    await w.text('verify', '+923008880001', `${badge.badgeNo} ${(await w.act(who, 'visits.badge', {})).code}`),
    ['badge_genuine'],
  ) // the badge check
})

test('call for help', async () => {
  await w.byEach('help', async (voice) => {
    const requestId = await scenes.atTheDoor(voice.citizen)
    assert.equal((await voice.call('safety.citizenSos', { requestId, alertId: newId() })).state, 'raised')
  })
  assert.deepEqual(await w.text('help', '+923008880002', 'SOS'), ['sos_heard'])
})

test('keep the household', () =>
  w.byEach('household', async (voice) => {
    const { whose } = voice
    const { personId: child } = await voice.call('household.add', {
      name: 'Test Child',
      relation: 'daughter',
      adult: false,
      ...whose,
    })
    assert.deepEqual(
      (await voice.call('household.list', whose)).items.map((one) => one.personId),
      [child],
    )
    assert.equal(
      (await voice.call('household.rename', { personId: child, name: 'Test Daughter', relation: 'daughter', ...whose }))
        .name,
      'Test Daughter',
    )
    await voice.call('household.leave', { personId: child, ...whose })
    const host = await w.citizen()
    await w.act(host, 'household.add', {
      name: 'Test Guest',
      relation: 'sister',
      adult: true,
      phone: phoneOf(voice),
    })
    await w.world.settle()
    await voice.call('household.confirm', {
      code: String((await w.lastMessage(phoneOf(voice), 'household_invite'))?.facts.code),
      ...whose,
    })
    const [guest] = (await w.act(host, 'household.list', {})).items
    assert.equal(guest?.confirmed, true)
    await assert.rejects(
      w.act(host, 'household.rename', { personId: guest!.personId, name: 'Other Name', relation: 'sister' }),
      { message: 'name_is_theirs' },
    )
    assert.equal(
      (await w.act(host, 'household.rename', { personId: guest!.personId, name: guest!.name, relation: 'aunt' }))
        .relation,
      'aunt',
    )
    const before = (await w.world.call('demo.inbox', { phone: phoneOf({ citizen: host }), limit: 50 })).items.length
    await voice.call('household.leave', whose)
    assert.deepEqual((await w.act(host, 'household.list', {})).items, [], 'no trace on their screen')
    assert.equal(
      (await w.world.call('demo.inbox', { phone: phoneOf({ citizen: host }), limit: 50 })).items.length,
      before,
      'and nobody is told',
    )
  }))

test('say name and language', () =>
  w.byEach('profile', async (voice) => {
    const me = await voice.call('auth.setProfile', { name: 'Test Renamed', language: 'en', ...voice.whose })
    assert.deepEqual([me.kind, me.name], ['citizen', 'Test Renamed'])
  }))

test('an agent does nothing private for a caller who has not read the code, nor with another agent’s check', async () => {
  const citizen = await w.citizen()
  const call = w.callAs(w.agent, 'agent')
  const refused = { message: 'caller_unproven' }
  await assert.rejects(call('household.list', { accountId: citizen.id }), refused)
  await assert.rejects(call('household.list', {}), refused)
  await w.proved(citizen)
  await call('household.list', { accountId: citizen.id })
  const other = {
    id: newId(),
    actor: {
      kind: 'staff' as const,
      id: newId(),
      roles: ['agent' as const],
      jurisdiction: { province: true as const },
    },
  }
  await assert.rejects(w.callAs(other, 'agent')('household.list', { accountId: citizen.id }), refused)
  await w.world.clock.advance(21 * 60)
  await assert.rejects(call('household.list', { accountId: citizen.id }), refused)
  const stranger = await w.citizen()
  await assert.rejects(w.callAs(stranger, 'web')('household.list', { accountId: citizen.id }), { message: 'not_yours' })
})

test('see, take and delete one’s own record', () =>
  w.byEach('record', async (voice) => {
    const { whose, citizen, call } = voice
    const requestId = await scenes.filed(voice.citizen)
    const agreed = (await call('record.consents', whose)).items.find((one) => one.kind === 'order')!
    assert.deepEqual([agreed.requestId, agreed.ending, agreed.reliedAt === null], [requestId, 'withdraw', false])
    const taken = await call('record.withdrawConsent', { consentId: agreed.id, ...whose })
    assert.deepEqual([taken.state, taken.withdrawnAt === null], ['withdrawn', false])
    await w.world.settle()
    const got = await call('record.get', whose)
    assert.equal(got.requests[0]?.requestId, requestId)
    assert.ok((await call('record.readers', whose)).items.length > 0)
    const downloadId = newId()
    await call('record.askDownload', { downloadId, ...whose })
    assert.equal((await call('record.get', whose)).downloads[0]?.state, 'ready')
    const preview = await call('record.deletionPreview', whose)
    assert.deepEqual([preview.allowed, preview.refusal], [true, null])
    await call('record.sendCode', whose)
    await call('record.delete', {
      code: String((await w.lastMessage(phoneOf(voice), 'record_code'))?.facts.code),
      ...whose,
    })
    const left = await w.look((tx) =>
      tx.one<{ name: string; phone: string }>(
        'select p.name, a.phone from identity.account a join identity.person p on p.id = a.person_id where a.id = $1',
        [citizen.id],
      ),
    )
    assert.deepEqual(left, { name: '', phone: '' })
  }))

test('say where a refund goes', () =>
  w.byEach('refund', async (voice) => {
    const requestId = await scenes.owedBack(voice.citizen)
    assert.equal((await w.lastMessage(phoneOf(voice), 'refund'))?.facts.amount, 'Rs 300')
    assert.equal((await voice.call('refunds.get', { requestId })).to, null)
    await voice.call('refunds.sendCode', { requestId, to: TO_BANK })
    const code = String((await w.lastMessage(phoneOf(voice), 'refund_to_code'))?.facts.code)
    const chosen = await voice.call('refunds.choose', { requestId, destinationId: newId(), to: TO_BANK, code })
    assert.deepEqual([chosen.to?.kind, chosen.to?.last4], ['bank', '6702'])
    assert.equal((await w.lastMessage(phoneOf(voice), 'refund_chosen'))?.facts.to, 'SCBL *6702')
  }))

test('wait for an hour', async () => {
  const times = await w.slots(14)
  const day = localDateOf(times.at(-1)!.startsAt, w.world.kernel.territory.calendar.utcOffsetMinutes)
  const wanted = { tehsilId: w.tehsil.id, serviceId: w.service.id, manner: 'woman' as const, days: [day] }
  const aWoman = {
    tehsilIds: [w.tehsil.id],
    skills: ['', 'woman', 'vehicle', 'discretion'],
    people: 1,
    peopleIn: () => 1,
  }
  await w.byEach('wait', async (voice) => {
    const phone = phoneOf(voice)
    const onBehalf = voice.way === 'agent' ? { onBehalfOf: { phone, name: 'Test Caller' } } : {}
    const listed = () => voice.call('slots.list', { ...wanted, from: day, days: 1, ...voice.whose })
    assert.deepEqual(await listed().then(({ slots, full }) => [slots.length, full]), [0, [day]])
    const { waitId } = await voice.call('slots.wait', { ...wanted, ...onBehalf })
    assert.deepEqual(await voice.call('slots.wait', { ...wanted, ...onBehalf }), { waitId })
    const mine = async () => (await voice.call('slots.waits', voice.whose)).items.find((one) => one.id === waitId)!
    assert.equal((await mine()).state, 'waiting')
    await w.look((tx) => setCrews(tx, [w.tehsil.id], async () => [aWoman]))
    await w.world.settle()
    const told = await mine()
    assert.equal(told.state, 'told')
    const held = (await listed()).slots.filter((one) => one.heldUntil !== undefined)
    assert.deepEqual([held.map((one) => one.id), held[0]?.heldUntil], [[told.hour?.slotId], told.hour?.heldUntil])
    assert.match(String((await w.lastMessage(phone, 'hour_opened'))?.text), /\/requests/)
    await voice.call('slots.leave', { waitId, ...voice.whose })
    assert.equal((await mine()).state, 'declined')
    await w.look((tx) => publishCapacity(tx, [w.tehsil.id]))
  })
})

test('no cell of these actions was left out', () =>
  assert.deepEqual(w.unheard('server/test/channels-later.test.ts'), []))
