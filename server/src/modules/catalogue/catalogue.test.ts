import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ParsedInput } from '@app/contract'
import { Refused } from '@app/contract/client'
import { tinyTerritory } from '../../../test/tiny-territory.ts'
import { startWorld, type World } from '../../../test/world.ts'
import type { Query } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { allRunning, catalogueModule, definitionOf, quote, readSignature, running } from './index.ts'
import * as store from './store.ts'
import { loadVersions } from './versions.ts'

/** Who pays, and what they still owe, is the requests' to say. */
const priced: Module = {
  ...catalogueModule,
  handlers: {
    ...catalogueModule.handlers,
    'catalogue.quote': (q: Query, input: ParsedInput<'catalogue.quote'>) => quote(q, input),
  },
}
let world: World
before(async () => {
  world = await startWorld({ modules: [priced] })
})
after(() => world.close())

const refused = (code: string) => (error: unknown) => error instanceof Refused && error.code === code
const found = async (q: string) => (await world.call('catalogue.search', { q })).items.map((item) => item.id)

test('a service is found in either script and in Roman Urdu, a thing that is not ours as well', async () => {
  const table: [string, string][] = [
    ['ڈومیسائل', 'domicile'],
    ['domisile', 'domicile'],
    ['نکاح', 'marriage-certificate'],
    ['nikaah', 'marriage-certificate'],
    ['talaaq', 'divorce-certificate'],
    ['paidaish', 'birth-certificate'],
    ['فوتگی', 'death-certificate'],
    ['ashtam', 'e-stamp'],
    ['gari transfer', 'vehicle-transfer'],
    ['ٹوکن', 'token-tax'],
    ['shnakhti card', 'cnic'],
    ['بجلی', 'electricity'],
    ['8171', 'bisp'],
  ]
  for (const [words, id] of table) assert.equal((await found(words))[0], id, words)
  assert.deepEqual(await found('zzzz'), [])
})

test('without words the most asked come first, each with its cheapest way and true price', async () => {
  const { items } = await world.call('catalogue.search', { limit: 50 })
  assert.equal(items[0]!.id, 'domicile')
  assert.equal(items.filter((item) => item.kind === 'service').length, 10)
  const birth = items.find((item) => item.id === 'birth-certificate')!
  assert.equal(birth.fromPaisa, 0, 'free if one does it oneself')
  assert.ok(birth.doorstepPaisa! > 0, 'and what it costs at the door')
  assert.ok(
    items.filter((item) => item.kind === 'notOurs').every((item) => item.modes.length === 0 && item.fromPaisa === null),
  )
})

test('a definition comes with what no source gives; what is not ours with where to go and a warning', async () => {
  const { service, unverified, department } = await world.call('catalogue.get', { serviceId: 'domicile' })
  assert.equal(service!.version, 1)
  assert.ok(department!.ur)
  assert.ok(unverified.some((path) => path.includes('timeLimit')))
  const other = await world.call('catalogue.get', { serviceId: 'cnic' })
  assert.equal(other.service, null)
  assert.ok(other.notOurs!.warning.ur && other.notOurs!.whereToGo.ur && other.unverified.includes('fee'))
  await assert.rejects(world.call('catalogue.get', { serviceId: 'unicorn' }), refused('not_found'))
  await assert.rejects(world.call('catalogue.get', { serviceId: 'unicorn', version: 1 }), refused('service_unknown'))
  await assert.rejects(
    world.call('catalogue.get', { serviceId: 'domicile', version: 99 }),
    refused('service_version_old'),
  )
})

const answers = JSON.stringify({ homeTehsil: 'pb-lahore.lahore-city', birthDate: '1990-01-01', hasPrevious: false })

test('a quote is signed for what was shown, and any change breaks it', async () => {
  const { options } = await world.call('catalogue.quote', { serviceId: 'domicile', caseId: 'adult', answers })
  assert.deepEqual(
    options.map((option) => option.mode),
    ['centre', 'selfService', 'doorstep'],
  )
  const door = options.find((option) => option.mode === 'doorstep')!.quote
  await world.as(async (tx) => {
    const signed = readSignature(tx, door.signature)
    assert.deepEqual(
      signed && [signed.serviceId, signed.serviceVersion, signed.caseId, signed.mode, signed.totalPaisa],
      ['domicile', 1, 'adult', 'doorstep', door.totalPaisa],
    )
    assert.equal(signed!.validUntil.toISOString(), door.validUntil)
    const [facts, mac] = door.signature.split('.') as [string, string]
    const cheaper = Buffer.from(
      Buffer.from(facts, 'base64url').toString().replace(String(door.totalPaisa), '1'),
    ).toString('base64url')
    const otherMac = `${mac.slice(0, -1)}${mac.endsWith('A') ? 'E' : 'A'}`
    for (const forged of [`${cheaper}.${mac}`, `${facts}.`, facts, '', `${facts}.${otherMac}`, 'x.y.z'])
      assert.equal(readSignature(tx, forged), null, forged)
  })
})

test('a quote for what is not there, or from nonsense, is refused by its code', async () => {
  await assert.rejects(
    world.call('catalogue.quote', { serviceId: 'domicile', caseId: 'none', answers }),
    refused('case_unknown'),
  )
  await assert.rejects(
    world.call('catalogue.quote', { serviceId: 'domicile', caseId: 'adult', answers: '{' }),
    refused('form_invalid'),
  )
  await assert.rejects(
    world.call('catalogue.quote', { serviceId: 'none', caseId: 'adult', answers }),
    refused('not_found'),
  )
})

test('answers for callers say papers, prices and days, or where else to go', async () => {
  const { items } = await world.call('catalogue.knowledge', { q: 'birth certificate' })
  const said = items[0]!.answer.en.split('\n')
  assert.match(said[1]!, /^Have ready: .+, .+\.$/)
  assert.ok(
    said.some((line) => /: Rs 0$/.test(line)),
    'each price is a line of its own',
  )
  assert.match(said.at(-1)!, /\d+ working days/)
  const cnic = await world.call('catalogue.knowledge', { q: 'شناختی کارڈ' })
  assert.match(cnic.items[0]!.answer.ur, /نادرا/)
  const everything = await world.call('catalogue.knowledge', { q: '' })
  assert.equal(everything.items.length, world.kernel.territory.services.length + world.kernel.territory.notOurs.length)
  const sites = everything.items.flatMap((item) => item.officialSite ?? [])
  assert.ok(
    sites.length > 3 && sites.every((site) => /^https:\/\/[^/]+\.(gov|gop)\.pk$/.test(site)),
    'no private page is named to a caller',
  )
})

test('an answer comes with the words that led to it, and one word does not bring what merely sounds like it', async () => {
  const { items } = await world.call('catalogue.search', { q: 'mujhe halaf nama chahiye' })
  assert.deepEqual([items[0]!.id, items[0]!.because], ['e-stamp', ['halaf nama']])
  assert.deepEqual(await found('CNIC'), ['cnic'])
  assert.deepEqual(await found('license'), ['driving-licence', 'arms-licence'])
})

test('a later version takes over on its day; the earlier one stays for those who booked under it', async () => {
  const { kernel } = world
  const [first] = kernel.territory.services
  const next = { ...first!, version: 2, effectiveFrom: '2099-01-01', rank: 1 }
  await store.putVersion(kernel.db, next, 'test', kernel.clock.now())
  await loadVersions(kernel)
  assert.equal(running(kernel, 'domicile', kernel.clock.now())!.version, 1)
  assert.equal(running(kernel, 'domicile', new Date('2099-01-02'))!.version, 2)
  await world.as(async (tx) => {
    assert.equal((await definitionOf(tx, 'domicile', 1)).version, 1)
    assert.equal((await definitionOf(tx, 'domicile', 2)).rank, 1)
  })
})

test('a published version never changes, whatever the pack says later', async () => {
  const { kernel } = world
  await store.putVersion(kernel.db, { ...kernel.territory.services[1]!, rank: -5 }, 'test', kernel.clock.now())
  await loadVersions(kernel)
  assert.notEqual(allRunning(kernel, kernel.clock.now()).find((service) => service.id === 'e-stamp')!.rank, -5)
})

test('another, tiny pack runs on the same code', async () => {
  const tiny = await startWorld({ modules: [priced], territory: tinyTerritory })
  try {
    const search = async (q: string) => (await tiny.call('catalogue.search', { q })).items.map((item) => item.id)
    assert.deepEqual(
      [await search('kishti'), await search('کشتی'), await search('jaal')],
      [['paper'], ['paper'], ['net']],
    )
    const { options } = await tiny.call('catalogue.quote', {
      serviceId: 'paper',
      caseId: 'plain',
      answers: JSON.stringify({ where: 't1', born: '1990-01-01' }),
    })
    assert.deepEqual(
      options.map((option) => [option.mode, option.quote.chargePaisa]),
      [
        ['remote', 0],
        ['selfService', 0],
        ['centre', 0],
        ['doorstep', 120_000],
      ],
    )
  } finally {
    await tiny.close()
  }
})
