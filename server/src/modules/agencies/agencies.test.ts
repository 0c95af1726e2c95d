import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EndpointId, Input, Output } from '@app/contract'
import { Refused } from '@app/contract/client'
import { commissionHeld } from '@app/domain/ledger'
import { addDays, localDateOf } from '@app/domain/shared'
import { atTheDoor, finishVisit } from '../../../test/at-the-door.ts'
import { notificationsInbox, sentTo } from '../../../test/inbox-module.ts'
import { actorKey } from '../../kernel/actor.ts'
import { newId } from '../../kernel/id.ts'
import { commissionsModule } from '../commissions/index.ts'
import { dispatchWorld, type DispatchWorld, type Person } from '../../../test/worlds/dispatch-world.ts'
import { registerApplicant } from '../identity/applicant.ts'
import { seedPeople } from '../identity/index.ts'
import * as ledger from '../ledger/index.ts'
import { advance, recordFacts } from '../requests/index.ts'
import { payAccountsOf, standingModule } from '../standing/index.ts'
import { getFacilitator, seedAgency } from '../workforce/index.ts'
import { agenciesModule } from './index.ts'

let w: DispatchWorld
const actors = new Map<string, Person>()
const agencyId = newId()
const otherAgency = newId()
const IBAN = 'PK36SCBL0000001123456702'
const OTHER_IBAN = 'PK24SCBL0000001171495101'
before(async () => {
  w = await dispatchWorld([commissionsModule, standingModule, agenciesModule, notificationsInbox])
  w.world.kernel.provedAt = async ({ at }) => at
  w.world.kernel.sessions.find = async (token) => {
    const who = actors.get(token)
    return who && { actor: who.actor, expiresAt: new Date('2100-01-01') }
  }
  await w.look(async (tx) => {
    await seedAgency(tx, { id: agencyId, name: { en: 'Test Agency', ur: 'آزمائشی کمپنی' }, shareBasisPoints: 2000 })
    await seedAgency(tx, {
      id: otherAgency,
      name: { en: 'Other Test Agency', ur: 'دوسری آزمائشی کمپنی' },
      shareBasisPoints: 1000,
    })
  })
})
after(() => w?.world.close())

/** Over HTTP: what a refusal keeps is kept by the kernel there. */
function does<Id extends EndpointId>(who: Person, id: Id, input: Input<Id>): Promise<Output<Id>> {
  const token = `token-of-${actorKey(who.actor)}`
  actors.set(token, who)
  return w.world.call(id, input, { token })
}
async function no<Id extends EndpointId>(who: Person, id: Id, input: Input<Id>): Promise<string> {
  try {
    await does(who, id, input)
    return 'done'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return /[\u0600-\u06ff]/.test(error.body.message.ur ?? '') && error.body.message.en
      ? error.code
      : `${error.code} without words`
  }
}
let people = 0
async function staff(roles: ('agency' | 'supervisor' | 'admin')[], jurisdiction: object): Promise<Person> {
  const id = newId()
  await w.look((tx) =>
    seedPeople(tx, [
      {
        accountId: id,
        personId: newId(),
        kind: 'staff',
        name: `Test staff ${++people}`,
        phone: `+92324${String(people).padStart(7, '0')}`,
        roles,
        jurisdiction,
      },
    ]),
  )
  return { id, actor: { kind: 'staff', id, roles, jurisdiction } as Person['actor'] }
}
const manager = () => staff(['agency'], { agencies: [agencyId] })
const supervisor = () => staff(['supervisor'], { province: true })
const today = (): string => localDateOf(w.world.clock.now(), 300)
const traces = async (subject: string): Promise<string[]> =>
  (
    await w.world.kernel.db.many<{ action: string }>(
      'select action from kernel.audit where subject = $1 order by seq',
      [subject],
    )
  ).map((row) => row.action)

async function earn(who: Person): Promise<void> {
  const door = await atTheDoor(w, { who })
  await w.look((tx) => recordFacts(tx, door.requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(w, door, 'right')
  await w.look((tx) => advance(tx, door.requestId, 'withdraw', { cause: 'citizen' }))
  await w.world.settle()
  await w.act(who, 'shift.end', {})
}

test('a manager sees the own people and nobody else’s; reaching for another’s is refused and leaves a row', async () => {
  const boss = await manager()
  const own = await w.facilitator({ agencyId, shift: false })
  const others = [await w.facilitator({ agencyId: otherAgency, shift: false }), await w.facilitator({ shift: false })]
  const { items } = await does(boss, 'agency.people', {})
  assert.deepEqual(
    items.map((one) => one.facilitatorId),
    [own.id],
  )
  assert.equal((await does(boss, 'agency.person', { facilitatorId: own.id })).facilitatorId, own.id)
  const when = {
    startsAt: new Date(w.world.clock.now().getTime() + 86_400_000).toISOString(),
    endsAt: new Date(w.world.clock.now().getTime() + 86_400_000 + 6 * 3_600_000).toISOString(),
  }
  for (const { id: facilitatorId } of others) {
    assert.equal(await no(boss, 'agency.person', { facilitatorId }), 'not_of_your_agency')
    assert.equal(
      await no(boss, 'agency.planShift', { shiftId: newId(), facilitatorId, tehsilId: w.tehsil.id, ...when }),
      'not_of_your_agency',
    )
    assert.equal(
      await no(boss, 'agency.askRelease', { changeId: newId(), facilitatorId, reason: 'We want them' }),
      'not_of_your_agency',
    )
    assert.deepEqual(
      (await traces(`facilitator:${facilitatorId}`)).filter((action) => action === 'agency.reached_for_another').length,
      3,
    )
  }
  assert.equal(await no(await staff(['agency'], {}), 'agency.people', {}), 'not_yours')
  assert.ok(!JSON.stringify(items).includes('+92'), 'no number of anybody')
})

test('shifts are planned in the own tehsils, once at a time, and the person is told', async () => {
  const boss = await manager()
  const own = await w.facilitator({ agencyId, shift: false })
  const begins = new Date(w.world.clock.now().getTime() + 2 * 86_400_000)
  const plan = (hours: [number, number], more: Partial<Input<'agency.planShift'>> = {}): Input<'agency.planShift'> => ({
    shiftId: newId(),
    facilitatorId: own.id,
    tehsilId: w.tehsil.id,
    startsAt: new Date(begins.getTime() + hours[0] * 3_600_000).toISOString(),
    endsAt: new Date(begins.getTime() + hours[1] * 3_600_000).toISOString(),
    ...more,
  })
  const first = await does(boss, 'agency.planShift', plan([0, 6]))
  assert.equal(await no(boss, 'agency.planShift', plan([5, 8])), 'shift_overlaps')
  assert.equal(await no(boss, 'agency.planShift', plan([8, 7])), 'shift_end_unfit')
  assert.equal(await no(boss, 'agency.planShift', plan([-90, -80])), 'shift_end_unfit')
  assert.equal(await no(boss, 'agency.planShift', plan([8, 10], { tehsilId: 'nowhere' })), 'area_not_served')
  await w.world.settle()
  const [day] = (await does(boss, 'agency.capacity', { from: localDateOf(begins, 300), days: 1 })).days
  assert.deepEqual(
    day?.tehsils.map((one) => [one.tehsilId, one.people, one.hours]),
    [[w.tehsil.id, 1, 6]],
  )
  const { phone } = await w.look((tx) => getFacilitator(tx, own.id))
  assert.equal(sentTo(w.world, phone).filter((one) => one.template === 'shift_planned').length, 1)
  const seen = await does(own, 'shift.planned', {})
  assert.deepEqual(
    [seen.agencyName?.en, seen.items.map((one) => [one.id, one.tehsilId, one.startsAt])],
    ['Test Agency', [[first.id, w.tehsil.id, first.startsAt]]],
  )
  assert.deepEqual(
    await does(await w.facilitator({ shift: false }), 'shift.planned', {}),
    { agencyName: null, items: [] },
    'whoever stands on their own',
  )
  assert.deepEqual(
    (await does(await w.facilitator({ agencyId: otherAgency, shift: false }), 'shift.planned', {})).items,
    [],
  )
  await does(boss, 'agency.dropShift', { shiftId: first.id })
  await w.world.settle()
  assert.deepEqual((await does(own, 'shift.planned', {})).items, [])
  assert.equal(
    sentTo(w.world, phone).filter((one) => one.template === 'shift_dropped').length,
    1,
    'whoever was told of it hears that it is off',
  )
  assert.equal(await no(boss, 'agency.dropShift', { shiftId: first.id }), 'already_done')
  const again = await does(boss, 'agency.planShift', plan([0, 6]))
  assert.equal(
    await no(boss, 'agency.planShift', plan([12, 14], { shiftId: again.id })),
    'already_done',
    'an id stands for one shift',
  )
  // Who may not work meanwhile is no capacity.
  await w.world.kernel.db.run(`update workforce.facilitator set standing = 'ended' where id = $1`, [own.id])
  const { days, shifts } = await does(boss, 'agency.capacity', { from: localDateOf(begins, 300), days: 1 })
  assert.deepEqual([days[0]?.tehsils, shifts.map((one) => one.id)], [[], [again.id]])
})

test('a released worker loses what the agency planned for them; releasing one who went elsewhere meanwhile moves nothing', async () => {
  const [boss, one] = [await manager(), await supervisor()]
  const [leaver, wanderer] = [
    await w.facilitator({ agencyId, shift: false }),
    await w.facilitator({ agencyId, shift: false }),
  ]
  const begins = w.world.clock.now().getTime() + 3 * 86_400_000
  await does(boss, 'agency.planShift', {
    shiftId: newId(),
    facilitatorId: leaver.id,
    tehsilId: w.tehsil.id,
    startsAt: new Date(begins).toISOString(),
    endsAt: new Date(begins + 4 * 3_600_000).toISOString(),
  })
  const asked = await Promise.all(
    [leaver, wanderer].map((who) =>
      does(boss, 'agency.askRelease', { changeId: newId(), facilitatorId: who.id, reason: 'They asked for it' }),
    ),
  )
  await w.world.kernel.db.run('update workforce.facilitator set agency_id = $2 where id = $1', [
    wanderer.id,
    otherAgency,
  ])
  for (const change of asked)
    await does(one, 'agencies.decide', { changeId: change.id, approve: true, reason: 'In order' })
  assert.deepEqual(
    [
      (await w.look((tx) => getFacilitator(tx, leaver.id))).agencyId,
      (await w.look((tx) => getFacilitator(tx, wanderer.id))).agencyId,
    ],
    [null, otherAgency],
  )
  assert.ok(
    !(await does(boss, 'agency.capacity', { days: 14 })).shifts.some((shift) => shift.facilitatorId === leaver.id),
  )
  assert.equal(await no(boss, 'agency.person', { facilitatorId: leaver.id }), 'not_of_your_agency')
})

test('a share changes by a version from a day to come, which another approves; what is earned does not move', async () => {
  const [boss, one, two] = [await manager(), await supervisor(), await supervisor()]
  const who = await w.facilitator({ agencyId })
  const held = async () => (await ledger.balances(w.world.kernel.db, [commissionHeld(agencyId)]))[0] ?? 0
  const before = await held()
  await earn(who)
  const first = (await held()) - before
  assert.ok(first > 0)
  assert.equal(
    await no(boss, 'agency.askShare', { changeId: newId(), basisPoints: 1000, from: today(), reason: 'At once' }),
    'share_not_back_dated',
  )
  const asked = await does(boss, 'agency.askShare', {
    changeId: newId(),
    basisPoints: 1000,
    from: addDays(today(), 2),
    reason: 'Agreed with the people',
  })
  assert.equal(asked.state, 'asked')
  assert.equal(await no(boss, 'agencies.decide', { changeId: asked.id, approve: true, reason: 'x' }), 'not_yours')
  assert.equal(
    await no(await staff(['supervisor'], { districts: [w.tehsil.districtId] }), 'agencies.decide', {
      changeId: asked.id,
      approve: true,
      reason: 'x',
    }),
    'not_yours',
  )
  const [left, right] = await Promise.all([
    no(one, 'agencies.decide', { changeId: asked.id, approve: true, reason: 'In order' }),
    no(two, 'agencies.decide', { changeId: asked.id, approve: false, reason: 'No' }),
  ])
  assert.deepEqual([left, right].sort(), ['decided_already', 'done'], 'of two at once one decides')
  if (left !== 'done') {
    const again = await does(boss, 'agency.askShare', {
      changeId: newId(),
      basisPoints: 1000,
      from: addDays(today(), 2),
      reason: 'Asked again',
    })
    await does(one, 'agencies.decide', { changeId: again.id, approve: true, reason: 'In order' })
  }
  assert.equal((await does(boss, 'agency.mine', {})).basisPoints, 2000, 'not before its day')
  await w.world.clock.advance(3 * 86_400)
  await w.world.settle()
  assert.equal((await does(boss, 'agency.mine', {})).basisPoints, 1000)
  const total = async () =>
    await w.world.kernel.db.many<{ agency: number; gross: number }>(
      'select agency_paisa as agency, gross_paisa as gross from commissions.accrual where agency_id = $1 order by earned_at',
      [agencyId],
    )
  const [old] = await total()
  await w.act(who, 'shift.start', { at: w.home })
  await earn(who)
  const rows = await total()
  assert.deepEqual([rows[0]?.agency, old?.agency], [first, first], 'old money does not move')
  assert.deepEqual(rows.at(-1), { agency: rows.at(-1)!.gross / 10, gross: rows.at(-1)!.gross })

  const period = today().slice(0, 7)
  const statement = await does(boss, 'agency.statement', { period })
  assert.equal(
    statement.totals.agencyPaisa,
    statement.lines.reduce((sum, line) => sum + line.agencyPaisa, 0),
  )
  assert.equal(statement.totals.netPaisa, statement.totals.agencyPaisa - statement.totals.taxPaisa)
  assert.ok(statement.lines.every((line) => line.grossPaisa === line.facilitatorPaisa + line.agencyPaisa))
  assert.equal((await does(boss, 'agency.statement', { period: '2019-01' })).lines.length, 0)
  // No calendar of the database's has a year nought.
  assert.equal(await no(boss, 'agency.statement', { period: '0000-05' }), 'invalid_input')
})

test('an applicant comes under the agency’s name by the code that was sent to their own number, once', async () => {
  const boss = await manager()
  const phones = ['+923341110001', '+923341110002'] as const
  const [who, other] = await Promise.all(phones.map((phone) => w.look((tx) => registerApplicant(tx, phone, 'ur'))))
  const personOf = (account: typeof who): Person => ({
    id: account!.id,
    actor: { kind: 'facilitator', id: account!.id, accountId: account!.id, personId: account!.person_id },
  })
  await does(boss, 'agency.invite', { invitationId: newId(), phone: phones[0] })
  await w.world.settle()
  const agencyCode = String(sentTo(w.world, phones[0]).find((one) => one.template === 'agency_invites')?.facts.code)
  const form = (n: number) => ({
    name: `Test Applicant ${n}`,
    nameUr: '',
    sex: 'F' as const,
    born: '1995-05-05',
    identifier: `3520255500${n}10`.padEnd(13, '1'),
    iban: 'PK36SCBL0000001123456702',
    tehsilId: w.tehsil.id,
    education: 'bachelor',
    vehicle: '',
  })
  assert.equal(
    await no(personOf(other), 'recruit.apply', { ...form(2), agencyCode }),
    'invitation_unknown',
    'the code is for one number',
  )
  await does(personOf(who), 'recruit.apply', { ...form(1), agencyCode })
  assert.equal((await w.look((tx) => getFacilitator(tx, who!.id))).agencyId, agencyId)
  assert.equal((await does(boss, 'agency.invitations', {})).items.find((one) => one.usedAt)?.name, 'Test Applicant 1')
  assert.equal(
    (await w.look((tx) => getFacilitator(tx, who!.id))).standing,
    'applied',
    'the name opens no door: every step is still to come',
  )
})

test('an invitation that went to a wrong number is taken back: its code opens nothing, and nobody else’s is touched', async () => {
  const [boss, other] = [await manager(), await staff(['agency'], { agencies: [otherAgency] })]
  const phone = '+923341110003'
  const who = await w.look((tx) => registerApplicant(tx, phone, 'ur'))
  const invitationId = newId()
  await does(boss, 'agency.invite', { invitationId, phone })
  await w.world.settle()
  const agencyCode = String(sentTo(w.world, phone).find((one) => one.template === 'agency_invites')?.facts.code)
  assert.equal(await no(other, 'agency.uninvite', { invitationId }), 'not_found')
  await does(boss, 'agency.uninvite', { invitationId })
  assert.equal(await no(boss, 'agency.uninvite', { invitationId }), 'already_done')
  const applicant: Person = {
    id: who!.id,
    actor: { kind: 'facilitator', id: who!.id, accountId: who!.id, personId: who!.person_id },
  }
  const form = {
    name: 'Test Applicant 3',
    nameUr: '',
    sex: 'F' as const,
    born: '1995-05-05',
    identifier: '3520255500310',
    iban: 'PK36SCBL0000001123456702',
    tehsilId: w.tehsil.id,
    education: 'bachelor',
    vehicle: '',
  }
  assert.equal(
    await no(applicant, 'recruit.apply', { ...form, identifier: form.identifier.padEnd(13, '1'), agencyCode }),
    'invitation_unknown',
  )
  const used = (await does(boss, 'agency.invitations', {})).items.find((one) => one.usedAt)!
  assert.equal(await no(boss, 'agency.uninvite', { invitationId: used.id }), 'invitation_used')
})

test('a firm is proposed by one and approved by another, and counts only then', async () => {
  const [one, two] = [await supervisor(), await supervisor()]
  const id = newId()
  const asked = await does(one, 'agencies.found', {
    changeId: newId(),
    agencyId: id,
    name: { en: 'New Test Firm', ur: 'نئی آزمائشی کمپنی' },
    taxNumber: '1234567-8',
    iban: IBAN,
    basisPoints: 1500,
    from: addDays(today(), 1),
    reason: 'Papers were seen',
  })
  const boss = await staff(['agency'], { agencies: [id] })
  assert.equal(await no(boss, 'agency.invite', { invitationId: newId(), phone: '+923331234500' }), 'agency_not_active')
  assert.equal(await no(one, 'agencies.decide', { changeId: asked.id, approve: true, reason: 'Mine' }), 'same_person')
  await does(two, 'agencies.decide', { changeId: asked.id, approve: true, reason: 'In order' })
  await does(boss, 'agency.invite', { invitationId: newId(), phone: '+923331234500' })
  await w.world.settle()
  const [invitation] = sentTo(w.world, '+923331234500')
  assert.equal(invitation?.template, 'agency_invites')
  assert.ok(
    !JSON.stringify(await does(boss, 'agency.invitations', {})).includes(String(invitation?.facts.code)),
    'the code is in the message only',
  )
})

test('a statement’s sums are of the whole month, however many lines of it are shown', async () => {
  const boss = await manager()
  const who = await w.facilitator({ agencyId, shift: false })
  const period = '2031-05'
  await w.world.kernel.db.run(
    `insert into commissions.accrual select (jsonb_populate_record(a, jsonb_build_object('task_id', gen_random_uuid(),
      'facilitator_id', $2::text, 'earned_at', '2031-05-10T05:00:00Z', 'state', 'held'))).*
      from commissions.accrual a, generate_series(1, 2100)
      where (a.task_id, a.rule_id) = (select task_id, rule_id from commissions.accrual where agency_id = $1 limit 1)`,
    [agencyId, who.id],
  )
  const { lines, totals, more } = await does(boss, 'agency.statement', { period })
  assert.deepEqual([lines.length, more], [2000, true])
  assert.equal(totals.grossPaisa, lines[0]!.grossPaisa * 2100)
  assert.equal(totals.agencyPaisa, lines[0]!.agencyPaisa * 2100)
  assert.equal(totals.netPaisa, totals.agencyPaisa - totals.taxPaisa)
})

test('an agency’s account, tax number and end: asked by one, decided by another, on record', async () => {
  const [one, two] = [await staff(['admin'], { province: true }), await staff(['admin'], { province: true })]
  const id = newId()
  const make = {
    changeId: newId(),
    agencyId: id,
    name: { en: 'Third Test Firm', ur: 'تیسری آزمائشی کمپنی' },
    taxNumber: '7654321-0',
    iban: IBAN,
    basisPoints: 1000,
    from: addDays(today(), 1),
    reason: 'Papers were seen',
  }
  assert.equal(await no(one, 'agencies.found', { ...make, taxNumber: '12' }), 'tax_number_invalid')
  assert.equal(await no(one, 'agencies.found', { ...make, iban: `${IBAN.slice(0, -1)}9` }), 'iban_invalid')
  const asked = await does(one, 'agencies.found', make)
  assert.equal(asked.accountMasked, 'SCBL ••••6702')
  const yes = (changeId: string, who = two) =>
    does(who, 'agencies.decide', { changeId, approve: true, reason: 'In order' })
  assert.deepEqual(await pay(id), undefined, 'an account that nobody approved is paid nothing')
  await yes(asked.id)
  assert.deepEqual(await pay(id), asked.id)

  assert.equal(
    await no(one, 'agencies.askAccount', { changeId: newId(), agencyId: id, iban: IBAN, reason: 'Same' }),
    'account_same',
  )
  const moved = { changeId: newId(), agencyId: id, iban: OTHER_IBAN, reason: 'A letter of the bank' }
  await does(one, 'agencies.askAccount', moved)
  assert.equal(await no(two, 'agencies.askAccount', { ...moved, changeId: newId() }), 'change_waiting')
  assert.equal(await pay(id), asked.id, 'until a second person says yes the old one is paid')
  assert.equal(
    await no(one, 'agencies.decide', { changeId: moved.changeId, approve: true, reason: 'Mine' }),
    'same_person',
  )
  await yes(moved.changeId)
  assert.equal(await pay(id), moved.changeId)

  await does(two, 'agencies.askDetails', {
    changeId: newId(),
    agencyId: id,
    name: { en: 'Third Test Firm Ltd', ur: 'تیسری آزمائشی کمپنی لمیٹڈ' },
    taxNumber: '7654321',
    reason: 'Registered anew',
  }).then(({ id: changeId }) => yes(changeId, one))
  await w.world.clock.advance(86_400)
  const open = await does(one, 'agencies.get', { agencyId: id })
  assert.deepEqual(
    [open.name.en, open.taxNumber, open.accountMasked?.slice(-4), open.basisPoints, open.managers],
    ['Third Test Firm Ltd', '7654321', '5101', 1000, []],
  )
  assert.deepEqual(
    open.changes.map((change) => [change.kind, change.state]),
    [
      ['details', 'approved'],
      ['account', 'approved'],
      ['found', 'approved'],
    ],
  )

  const person = await w.facilitator({ agencyId: id, shift: false })
  assert.equal(
    await no(one, 'agencies.askClose', { changeId: newId(), agencyId: id, reason: 'Over' }),
    'agency_still_open',
  )
  const boss = await staff(['agency'], { agencies: [id] })
  const release = await does(boss, 'agency.askRelease', { changeId: newId(), facilitatorId: person.id, reason: 'Over' })
  await yes(release.id)
  await does(boss, 'agency.invite', { invitationId: newId(), phone: '+923331234599' })
  const end = await does(one, 'agencies.askClose', { changeId: newId(), agencyId: id, reason: 'The firm is wound up' })
  assert.equal((await does(one, 'agencies.get', { agencyId: id })).open.invitations, 1)
  await yes(end.id)
  const after = await does(two, 'agencies.get', { agencyId: id })
  assert.deepEqual([after.state, after.active, after.open.invitations], ['closed', false, 0])
  assert.ok(after.closedAt)
  assert.equal(await no(boss, 'agency.invite', { invitationId: newId(), phone: '+923331234598' }), 'agency_not_active')
})

/** Which account a payout to this agency would be sent to, by the change that brought it. */
const pay = async (id: string): Promise<string | undefined> => (await w.look((tx) => payAccountsOf(tx, [id]))).get(id)
