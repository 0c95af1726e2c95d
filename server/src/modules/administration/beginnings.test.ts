import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ServiceDefinition } from '@app/domain/catalogue'
import type { Office } from '@app/domain/places'
import { addDays, localDateOf } from '@app/domain/shared'
import { eventually } from '../../../test/eventually.ts'
import { newId } from '../../kernel/id.ts'
import { running } from '../catalogue/index.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../test/worlds/dispatch-world.ts'
import { closeAllDistricts, officeOf, setOpening } from '../places/index.ts'
import { administrationModule } from './index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([administrationModule])
})
after(() => w?.world.close())

const admin = (): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['admin'], jurisdiction: { province: true } } as Person['actor'] }
}
const [author, second] = [admin(), admin()]
const today = () => localDateOf(w.world.clock.now(), w.world.kernel.territory.calendar.utcOffsetMinutes)
type Kind = 'service' | 'office' | 'commission'

async function published(
  draft: { draftId: string; revision: number; value: Record<string, unknown> },
  change: Record<string, unknown>,
) {
  const saved = await w.act(author, 'drafts.save', {
    draftId: draft.draftId,
    revision: draft.revision,
    value: { ...draft.value, ...change },
  })
  assert.deepEqual(saved.problems, [])
  const handed = await w.act(author, 'drafts.submit', {
    draftId: saved.draftId,
    revision: saved.revision,
    effectiveFrom: today(),
    why: 'It opens',
  })
  await assert.rejects(w.act(author, 'drafts.publish', { draftId: handed.draftId, revision: handed.revision }), {
    code: 'same_person',
  })
  return w.act(second, 'drafts.publish', { draftId: handed.draftId, revision: handed.revision })
}
const begin = (kind: Kind, key: string, like: string) =>
  w.act(author, 'drafts.start', { draftId: newId(), kind, key, like })

test('a service that was not there yet is begun as a copy, published by two, found by its words, and changed again', async () => {
  await assert.rejects(begin('service', 'domicile', 'domicile'), { code: 'setting_exists' })
  await assert.rejects(begin('service', 'new-service', 'unicorn'), { code: 'setting_unknown' })
  const draft = await begin('service', 'character-certificate', 'domicile')
  assert.deepEqual([draft.base, draft.running, draft.value.id], [0, null, 'character-certificate'])
  await published(draft, {
    name: { en: 'Character certificate', ur: 'کریکٹر سرٹیفکیٹ' },
    searchWords: { en: ['character'], ur: ['کریکٹر'], roman: ['kirdar'] },
  })
  const { kernel } = w.world
  await eventually('it is in force', () => running(kernel, 'character-certificate', w.world.clock.now())?.version === 1)
  const found = await w.act(await w.citizen(), 'catalogue.search', { q: 'kirdar', limit: 5 })
  assert.equal(found.items[0]?.id, 'character-certificate')
  assert.deepEqual(
    (await w.act(author, 'settings.history', { kind: 'service', key: 'character-certificate' })).items.map(
      (one) => one.version,
    ),
    [1],
  )
  const again = await w.act(author, 'drafts.start', { draftId: newId(), kind: 'service', key: 'character-certificate' })
  assert.equal(again.base, 1)
  await published(again, { rank: 4_321 })
  await eventually(
    'it is in force',
    () => running(kernel, 'character-certificate', w.world.clock.now())?.rank === 4_321,
  )
})

test('a pay rule and an office are begun so too; what the code names by itself is not', async () => {
  const pay = await begin('commission', 'night-collection', 'collection')
  await published(pay, { amountPaisa: 77_700, effectiveFrom: today() })
  await eventually('it is in force', () =>
    w.world.kernel.territory.commissionRules.some((one) => one.id === 'night-collection' && one.amountPaisa === 77_700),
  )
  const next = await w.act(author, 'drafts.start', { draftId: newId(), kind: 'commission', key: 'night-collection' })
  assert.equal(next.base, 1)
  const office = await begin('office', 'dc-office-lahore-two', 'dc-office-lahore')
  assert.equal(office.value.demo, false)
  await published(office, { name: { en: 'A second office', ur: 'دوسرا دفتر' } })
  await eventually(
    'it is in force',
    () => officeOf(w.world.kernel, 'dc-office-lahore-two')?.name.en === 'A second office',
  )
  assert.deepEqual(
    (await w.act(author, 'settings.history', { kind: 'office', key: 'dc-office-lahore-two' })).items.map(
      (one) => one.version,
    ),
    [1],
  )
  await assert.rejects(
    w.act(author, 'drafts.start', { draftId: newId(), kind: 'reason', key: 'rain', like: 'nobody_home' }),
    { code: 'setting_unknown' },
  )
  await assert.rejects(
    w.act(author, 'drafts.start', {
      draftId: newId(),
      kind: 'office',
      key: 'Not A Key',
      like: 'dc-office-lahore',
    } as never),
  )
})

test('an office that would leave a district with nobody is not handed on; a walk-in centre is changed with its counters', async () => {
  const { kernel } = w.world
  const domicile = running(kernel, 'domicile', w.world.clock.now()) as ServiceDefinition
  const kind = domicile.cases[0]!.competence.officeKind
  const only = kernel.territory.offices.find(
    (one) =>
      one.departmentId === domicile.departmentId &&
      one.kind === kind &&
      one.serves === 'district' &&
      one.districtId !== 'pb-lahore',
  )!
  const draft = await w.act(author, 'drafts.start', { draftId: newId(), kind: 'office', key: only.id })
  const saved = await w.act(author, 'drafts.save', {
    draftId: draft.draftId,
    revision: draft.revision,
    value: { ...draft.value, serves: 'tehsil' },
  })
  assert.ok(
    saved.problems.some((one) => one.code === 'no_office' && one.what.includes(only.districtId)),
    JSON.stringify(saved.problems),
  )
  await assert.rejects(
    w.act(author, 'drafts.submit', {
      draftId: saved.draftId,
      revision: saved.revision,
      effectiveFrom: addDays(today(), 1),
      why: 'x',
    }),
    { code: 'draft_unfit' },
  )
  const centre = kernel.territory.offices.find((one) => one.centre)!
  const desk = await w.act(author, 'drafts.start', { draftId: newId(), kind: 'office', key: centre.id })
  await published(desk, { centre: { ...(desk.value.centre as Office['centre']), counters: 9 } })
  await eventually('it is in force', () => officeOf(kernel, centre.id)?.centre?.counters === 9)
})

test('a programme that begins in one district needs offices there, and none where there is no opening day', async () => {
  const { kernel } = w.world
  const domicile = running(kernel, 'domicile', w.world.clock.now()) as ServiceDefinition
  const { officeKind } = domicile.cases[0]!.competence
  for (const office of kernel.territory.offices)
    if (office.kind === officeKind && office.districtId !== 'pb-lahore') officeOf(kernel, office.id)!.serves = 'tehsil'
  const problems = async () => {
    const { draftId, revision, value } = await w.act(author, 'drafts.start', {
      draftId: newId(),
      kind: 'service',
      key: 'domicile',
    })
    const saved = await w.act(author, 'drafts.save', { draftId, revision, value })
    await w.act(author, 'drafts.withdraw', { draftId })
    return saved.problems.filter((one) => one.code === 'no_office').length
  }
  assert.ok((await problems()) > 0, 'open everywhere')
  await w.world.as(closeAllDistricts)
  await w.world.as((tx) => setOpening(tx, { districtId: 'pb-lahore', opensOn: today() }))
  assert.equal(await problems(), 0)
  await w.world.as((tx) => setOpening(tx, { districtId: 'pb-multan', opensOn: addDays(today(), 30) }))
  assert.ok((await problems()) > 0, 'one more will open')
})
