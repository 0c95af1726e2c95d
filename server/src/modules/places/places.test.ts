import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { OFFICE_COLUMNS } from '@app/domain/places'
import { Refused } from '@app/contract/client'
import { eventually } from '../../../test/eventually.ts'
import { tinyTerritory } from '../../../test/tiny-territory.ts'
import { startWorld, type World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { importOffices } from './import-offices.ts'
import { locate, officeOf, placesModule } from './index.ts'

let world: World
before(async () => {
  world = await startWorld({ modules: [placesModule] })
})
after(() => world.close())

const admin: Actor = {
  kind: 'staff',
  id: '01900000-0000-7000-8000-000000000001',
  roles: ['admin'],
  jurisdiction: { province: true },
}

test('a point has a tehsil and a plus code, or is said not to be served', async () => {
  const lahore = await world.call('places.locate', { lat: 31.575, lon: 74.318 })
  assert.deepEqual([lahore.served, lahore.districtId, lahore.tehsilId], [true, 'pb-lahore', 'pb-lahore.lahore-city'])
  assert.match(lahore.plusCode, /^[2-9A-Z]{8}\+[2-9A-Z]{2}$/)
  for (const [lat, lon] of [
    [33.7, 73.06],
    [31.634, 74.872],
    [24.86, 67.01],
    [0, 0],
  ] as const) {
    const outside = await world.call('places.locate', { lat, lon })
    assert.deepEqual([outside.served, outside.tehsilId, outside.districtId], [false, null, null], `${lat} ${lon}`)
  }
})

test('places are found by either script, old names and small mistakes', async () => {
  const first = async (q: string) => (await world.call('places.search', { q })).items[0]
  for (const [q, district] of [
    ['lahore', 'pb-lahore'],
    ['لاهور', 'pb-lahore'],
    ['lyallpur', 'pb-faisalabad'],
    ['raiwind', 'pb-lahore'],
    ['گوجرانوالہ', 'pb-gujranwala'],
    ['sialkott', 'pb-sialkot'],
    ['taunsa', 'pb-taunsa'],
  ] as const)
    assert.equal((await first(q))?.districtId, district, q)
  assert.equal((await first('lahore'))?.kind, 'district')
  assert.equal(await first('atlantis'), undefined)
  // With its district beside it, as people write it, and while it is being typed.
  for (const [q, kind, tehsil] of [
    ['model town lahore', 'tehsil', 'pb-lahore.model-town'],
    ['raiwi', 'tehsil', 'pb-lahore.raiwind'],
  ] as const)
    assert.deepEqual([(await first(q))?.kind, (await first(q))?.tehsilId], [kind, tehsil], q)
})

test('the tree of areas says that it is unverified and whom to credit', async () => {
  const tree = await world.call('places.tree', {})
  assert.equal(tree.divisions.length, 10)
  assert.equal(
    tree.divisions.flatMap((division) => division.districts.flatMap((district) => district.tehsils)).length,
    149,
  )
  assert.equal(tree.verified, false)
  assert.match(tree.credit, /GeoNames/)
})

test('offices of an area', async () => {
  const { items } = await world.call('places.offices', {
    tehsilId: 'pb-lahore.lahore-city',
    departmentId: 'local-government',
  })
  assert.ok(items.length > 0 && items.every((office) => office.tehsilId === 'pb-lahore.lahore-city' && office.demo))
})

const row = (id: string, tehsil = 'pb-lahore.lahore-city') =>
  `${id},local-government,union-council,Union Council 7,یونین کونسل 7,${tehsil},tehsil,Main Road,مین روڈ,31.57,74.32,sixDay,`
const csv = (...rows: string[]) => [OFFICE_COLUMNS.join(), ...rows].join('\n')

test('offices come in pages, each once', async () => {
  const all = (await world.call('places.offices', { limit: 500 })).items.map((one) => one.id)
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const page: { items: { id: string }[]; next: string | null } = await world.call('places.offices', {
      limit: 37,
      ...(cursor && { cursor }),
    })
    seen.push(...page.items.map((one) => one.id))
    if (page.next === null) break
    cursor = page.next
  }
  assert.deepEqual(seen.slice(0, 500), all)
  assert.equal(new Set(seen).size, seen.length)
})

test('an import adds and replaces; with one wrong line it changes nothing', async () => {
  const known = [...world.kernel.territory.offices].find(
    (office) => office.kind === 'union-council' && office.tehsilId === 'pb-lahore.lahore-city',
  )!
  assert.deepEqual(await world.as((tx) => importOffices(tx, { csv: csv(row('uc-7'), row(known.id)) }), admin), {
    added: 1,
    changed: 1,
  })
  await eventually(
    'the import is seen',
    () => officeOf(world.kernel, 'uc-7')?.demo === false && officeOf(world.kernel, known.id)?.demo === false,
  )
  await assert.rejects(
    world.as((tx) => importOffices(tx, { csv: csv(row('uc-8'), row('uc-9', 'nowhere')) }), admin),
    (error: unknown) =>
      error instanceof Refusal && error.code === 'csv_invalid' && JSON.stringify(error.details).includes('"line":3'),
  )
  // Whom a real office serves is for two people: one alone cannot bring it in by a table.
  const elsewhere = world.kernel.territory.areas.tehsils.find((one) => one.districtId !== 'pb-lahore')!.id
  await assert.rejects(
    world.as((tx) => importOffices(tx, { csv: csv(row('uc-8'), row('uc-7', elsewhere)) }), admin),
    (error: unknown) =>
      error instanceof Refusal &&
      error.code === 'csv_invalid' &&
      JSON.stringify(error.details).includes('"line":3') &&
      JSON.stringify(error.details).includes('make a draft'),
  )
  assert.equal(officeOf(world.kernel, 'uc-8'), undefined)
})

test('an import that is rolled back is never seen', async () => {
  await assert.rejects(
    world.as(async (tx) => {
      await importOffices(tx, { csv: csv(row('uc-ghost')) })
      throw new Error('after all not')
    }, admin),
    /after all not/,
  )
  await new Promise((resolve) => setTimeout(resolve, 60))
  assert.equal(officeOf(world.kernel, 'uc-ghost'), undefined)
})

test('only an administrator may import', async () => {
  await assert.rejects(
    world.call('places.importOffices', { csv: csv() }),
    (error: unknown) => error instanceof Refused && ['not_signed_in', 'not_yours'].includes(error.code),
  )
})

test('another territory has other places', async () => {
  const tiny = await startWorld({ modules: [placesModule], territory: tinyTerritory })
  try {
    assert.deepEqual(
      locate(tiny.kernel, { lat: 9.81, lon: 20 }).served &&
        (await tiny.call('places.locate', { lat: 9.81, lon: 20 })).tehsilId,
      't2',
    )
    assert.equal((await tiny.call('places.locate', { lat: 31.5, lon: 74.3 })).served, false)
    assert.equal((await tiny.call('places.search', { q: 'old port' })).items[0]?.id, 'p1')
  } finally {
    await tiny.close()
  }
})
