import assert from 'node:assert/strict'
import type { Input } from '@app/contract'
import type { ServiceDefinition } from '@app/domain/catalogue'
import { OFFICE_COLUMNS, type Office } from '@app/domain/places'
import { localDateOf } from '@app/domain/shared'
import { newId } from '@app/city/ids'
import { readGuide, type Town } from '@app/city/catalogue'
import { twoTowns, workingMorning } from '@app/city/stage'
import { eventually } from '@app/server/test/eventually'
import type { Rehearsal } from '../world/rehearsal.ts'
import { comeIn, textedTo } from './begin.ts'

type Role = Input<'staff.create'>['roles'][number]
type Place = Input<'staff.create'>['place']

/** Every desk that a citizen's promise needs, and two of finance and of supervisors: one who asks and one who says yes. */
const DESKS: readonly [string, Role][] = [
  ['agent', 'agent'],
  ['supervisor', 'supervisor'],
  ['otherSupervisor', 'supervisor'],
  ['operations', 'operations'],
  ['finance', 'finance'],
  ['secondFinance', 'finance'],
  ['grievances', 'grievances'],
  ['vetting', 'vetting'],
  ['clerk', 'clerk'],
]
/** What is filed by mail, by REST and at a desk. */
export const SERVICES = { mail: 'marriage-certificate', rest: 'e-stamp', desk: 'domicile' } as const

let appointed = 0
/** A member of staff, who comes in by the link that was sent to them; what makes an auditor waits for the other administrator. */
export async function appoint(r: Rehearsal, name: string, role: Role, place: Place): Promise<void> {
  const phone = `+9230900001${String(++appointed).padStart(2, '0')}`
  const accountId = newId()
  const { member } = await r.desk('first').call('staff.create', {
    accountId,
    name: `Test ${name}`,
    nameUr: 'ٹیسٹ عملہ',
    phone,
    roles: [role],
    place,
  })
  if (member.asked) await r.desk('second').call('staff.confirmRoles', { accountId, confirm: true })
  await comeIn(r.machine, await textedTo(r.machine, phone, 'link'), { which: name, phone }, r.say)
}

/** Staff, the real offices of two districts, whom each decides about, and from which day orders are taken. */
export async function openOffice(r: Rehearsal): Promise<void> {
  const { line } = r.machine
  await r.steps.play('office', async () => {
    await workingMorning(line)
    const before = await r.desk('first').call('setup.get', {})
    for (const [name, role] of DESKS) await appoint(r, name, role, { province: true })
    await appoint(r, 'auditor', 'auditor', { province: true })
    r.say(`   ${DESKS.length + 1} people with desks, each with a second factor; the auditor by two administrators`)
    const guide = await readGuide(line)
    const towns = twoTowns(guide)
    r.put('guide', guide)
    r.put('towns', towns)
    await enterOffices(r, [towns.home, towns.away])
    const today = localDateOf(await line.now(), r.territory.calendar.utcOffsetMinutes)
    for (const { districtId } of [towns.home, towns.away])
      await r.desk('first').call('districts.setOpening', { districtId, opensOn: today })
    const { items } = await line.send('districts.openings', {})
    assert.equal(items.filter((one) => one.open).length, 2, 'two districts are open')
    const after = await r.desk('first').call('setup.get', {})
    for (const id of ['administrators', 'gateway', 'staff', 'offices', 'openings'])
      assert.ok(after.rows.find((row) => row.id === id)?.ready, `set-up says that ${id} is missing`)
    r.say(
      `   two districts take orders from ${today}; the set-up page stands at ${after.ready} of ${after.of}, was ${before.ready}`,
    )
  })
  await r.steps.play('service', () => turnOn(r))
}

/** The operator's own table; a wrong line changes nothing. */
async function enterOffices(r: Rehearsal, towns: readonly Town[]): Promise<void> {
  const districts = new Set(towns.map((town) => town.districtId))
  const real = r.territory.offices.filter((one) => districts.has(one.districtId) && !one.centre)
  const csv = [OFFICE_COLUMNS.join(','), ...real.map(lineOf)].join('\n')
  const first = r.desk('first')
  await assert.rejects(
    first.call('places.importOffices', { csv: `${csv}\nwrong,line` }),
    (error: { code?: string }) => error.code === 'csv_invalid',
  )
  const { added } = await first.call('places.importOffices', { csv })
  assert.equal(added, real.length)
  r.say(`   ${added} offices by a table (with one wrong line nothing was changed)`)
  for (const [serviceId, town] of [
    [SERVICES.mail, towns[0]],
    [SERVICES.rest, towns[1]],
    [SERVICES.desk, towns[0]],
  ] as const) {
    const service = r.territory.services.find((one) => one.id === serviceId)
    const ask = { serviceId, caseId: service?.cases[0]?.id ?? '', tehsilId: town?.tehsilId ?? '' }
    await eventually(`somebody decides about ${serviceId}`, async () =>
      Boolean((await first.call('competence.preview', ask)).office),
    )
    const { office } = await first.call('competence.preview', ask)
    assert.ok(office)
    r.say(`   ${serviceId} in ${town?.name}: decided by ${office.name.en}`)
  }
}

const cell = (words: string): string => `"${words.replaceAll('"', '""')}"`
function lineOf(office: Office): string {
  const name = (words: string) => words.replace(/ \((demo|نمونہ)\)$/, '')
  return [
    office.id,
    office.departmentId,
    office.kind,
    cell(name(office.name.en)),
    cell(name(office.name.ur)),
    office.tehsilId,
    office.serves,
    cell(`Test Road 1, ${office.tehsilId}`),
    cell('آزمائشی روڈ 1'),
    office.point.lat,
    office.point.lon,
    office.week,
    '',
  ].join(',')
}

/** A service as this operator has it: one administrator writes it, the other says yes, and citizens read it. */
async function turnOn(r: Rehearsal): Promise<void> {
  const [first, second] = [r.desk('first'), r.desk('second')]
  const { line } = r.machine
  const key = SERVICES.mail
  const { service: before } = await line.send('catalogue.get', { serviceId: key })
  const draft = await first.call('drafts.start', { draftId: newId(), kind: 'service', key })
  const value = structuredClone(draft.value) as unknown as ServiceDefinition
  const [found] = value.cases
  assert.ok(found && before)
  found.timeLimit.workingDays += 1
  const saved = await first.call('drafts.save', {
    draftId: draft.draftId,
    revision: draft.revision,
    value: value as unknown as Record<string, unknown>,
  })
  const unfit = saved.problems.map((one) => `${one.path}: ${one.words.en}`)
  assert.deepEqual(unfit, [])
  const today = localDateOf(await line.now(), r.territory.calendar.utcOffsetMinutes)
  const handed = await first.call('drafts.submit', {
    draftId: saved.draftId,
    revision: saved.revision,
    effectiveFrom: today,
    why: 'The department gave its own time limit',
  })
  const publish = { draftId: handed.draftId, revision: handed.revision }
  await assert.rejects(
    first.call('drafts.publish', publish),
    (error: { code?: string }) => error.code === 'same_person',
  )
  await second.call('drafts.publish', publish)
  await eventually('the new version is in force', async () => {
    const { service } = await line.send('catalogue.get', { serviceId: key })
    return service?.version === before.version + 1
  })
  for (const serviceId of Object.values(SERVICES))
    await first.call('services.setIntake', { serviceId, taken: true, why: 'Its facts are settled' })
  const { items } = await line.send('catalogue.search', { q: value.name.en })
  assert.ok(
    items.some((one) => one.id === key),
    'nobody finds it',
  )
  r.say(`   ${value.name.en}: version ${before.version + 1}, written by one administrator, published by the other`)
}
