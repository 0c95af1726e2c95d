import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { endpoints, type Endpoint } from '@app/contract'
import { type Role, STAFF_ROLES, type StaffRole } from '@app/domain/identity'
import { newId } from '../src/kernel/id.ts'
import { inputSchemaOf } from '../src/kernel/pages/schema-example.ts'
import { servedBy } from '../src/kernel/module.ts'
import { modules } from '../src/modules/all.generated.ts'
import { madeUpScan } from '../src/modules/documents/made-up-scans.ts'
import { ask } from './objects/ask.ts'
import { EVERYBODYS, MAY_BE_ANOTHERS, MAY_EXIST, NOT_MADE, except, reasonIn } from './objects/exceptions.ts'
import { ASKED_ELSEWHERE, INNER } from './objects/inner.ts'
import { makeSide } from './objects/make-side.ts'
import { fieldsOf, type Kind, namedBy, type New } from './objects/names.ts'
import { type Side, staffOf } from './objects/side.ts'
import { sampleInput } from './sample-input.ts'
import { dispatchWorld, type DispatchWorld, type Person } from './worlds/dispatch-world.ts'

/**
 * Every operation that names something × every role × whose it is: the own, another's, another district's, another agency's,
 * another centre's. The rule: an owner is let in as far as the state allows; anybody else is told that it is not theirs, or not
 * there, before anything else of it. What departs from the rule stands in `objects/exceptions.ts`, with its reason.
 */
let w: DispatchWorld
let here: Side
let there: Side
/** Staff of the whole programme, and people of `here` who have nothing to do with what is there. */
const whole = {} as Record<StaffRole, Person>
let neighbours: Partial<Record<Role, Person>>
let bytes: Buffer

before(async () => {
  w = await dispatchWorld(modules)
  bytes = await madeUpScan('none', 2)
  const { offices, areas } = w.world.kernel.territory
  const hasCentre = (districtId: string) => offices.some((one) => one.centre && one.districtId === districtId)
  const elsewhere = areas.tehsils.find(({ districtId }) => districtId !== w.tehsil.districtId && hasCentre(districtId))!
  here = await makeSide(w, w.tehsil)
  there = await makeSide(w, elsewhere)
  for (const role of STAFF_ROLES) whole[role] = await staffOf(w, role, { province: true })
  neighbours = {
    citizen: await w.citizen(),
    facilitator: await w.facilitator({ tehsilIds: [here.where.id] }),
    // The same district, and nobody has read them a code.
    agent: await staffOf(w, 'agent', { districts: [here.where.districtId] }),
  }
})
after(() => w?.world.close())

const served = servedBy(modules, endpoints)
/** Only somebody of the whole programme has to do with these. */
const OF_PROGRAMME: readonly Kind[] = [
  'binding',
  'connection',
  'delivery',
  'draft',
  'letter',
  'trial',
  'staff',
  'travelChange',
]
/** Money of the programme's own: its banks, what a department is due, what nobody knows the sender of. */
const ITS_MONEY = [
  'finance.acceptProposal',
  'finance.refuseProposal',
  'finance.resolveBreak',
  'finance.takeBreak',
  'finance.clearRail',
  'finance.fundPayouts',
  'finance.matchCredit',
  'finance.recordCredit',
  'finance.returnCredit',
  'finance.statementLines',
  'finance.confirmSettlement',
  'finance.makeSettlement',
  'finance.releaseSettlement',
  'finance.returnSettlement',
  'finance.settlement',
  'finance.settlementFile',
  'finance.withdrawSettlement',
]
const FIRMS: readonly Kind[] = ['agency', 'agencyChange']
const isStaff = (role: Role): role is StaffRole => (STAFF_ROLES as readonly string[]).includes(role)

interface Operation {
  endpoint: Endpoint
  names: [field: string, what: Kind | New][]
  /** Those that are there already; `inner` within a list or a part of the input. */
  objects: [field: string, kind: Kind][]
  inner: [field: string, kind: Kind][]
  roles: Role[]
}
const undescribed: string[] = []
const operations: Operation[] = (endpoints as readonly Endpoint[])
  .filter(({ who }) => !who.some((one) => one === 'public' || one === 'demo' || one === 'department'))
  .map((endpoint) => {
    const { names, unknown } = namedBy(endpoint.id, fieldsOf(inputSchemaOf(endpoint.input)))
    undescribed.push(...unknown)
    const atTop = names.filter(([field]) => field in endpoint.input.shape)
    const there = (one: [string, Kind | New]): one is [string, Kind] => typeof one[1] === 'string'
    const within = names.filter(([field]) => !(field in endpoint.input.shape))
    return {
      endpoint,
      names: atTop,
      objects: atTop.filter(there),
      inner: within.filter(there),
      roles: [...new Set(endpoint.who as Role[])],
    }
  })
const naming = operations.filter(({ endpoint, objects }) => objects.length > 0 || ITS_MONEY.includes(endpoint.id))

const isOfProgramme = ({ endpoint, objects }: Operation, role: Role): boolean =>
  isStaff(role) &&
  role !== 'agency' &&
  (ITS_MONEY.includes(endpoint.id) || objects.some(([, kind]) => OF_PROGRAMME.includes(kind) || FIRMS.includes(kind)))

function personOf(operation: Operation, role: Role, side: Side): Person {
  if (!isStaff(role)) return role === 'citizen' ? side.citizen : side.facilitator
  return isOfProgramme(operation, role) ? whole[role] : side.staff[role]
}
/** Everybody of that role whose it is not, by what they are. */
function others(operation: Operation, role: Role): [who: string, Person][] {
  // Alarms are a desk’s, and each agent of the place sits at it.
  const ofDesk = role === 'agent' && operation.endpoint.id.startsWith('safety.')
  const neighbour = ofDesk ? undefined : neighbours[role]
  const all: [string, Person][] = [
    [`${role} of another place`, isStaff(role) ? there.staff[role] : personOf(operation, role, there)],
  ]
  if (neighbour) all.push([`another ${role} of this place`, neighbour])
  if (isOfProgramme(operation, role) && isStaff(role)) all.push([`${role} of this district alone`, here.staff[role]])
  return all
}

/** The operation's input with everything of `here`, but for what is given. */
function inputOf({ endpoint, names }: Operation, role: Role, given: Readonly<Record<string, string>> = {}) {
  const own = { ...here.ids, ...here.idsOf[role] }
  const inner = INNER[endpoint.id]?.({ ...own, ...given }, w.world.clock.now())
  const named = names.map(([field, what]): [string, unknown] => {
    const id = given[field] ?? (typeof what === 'string' ? own[what] : undefined) ?? newId()
    return [field, /Ids$/.test(field) && endpoint.method === 'POST' ? [id] : id]
  })
  const { shape } = endpoint.input
  const known = {
    ...Object.fromEntries(named),
    ...('amountPaisa' in shape && { amountPaisa: 100 }),
    ...('itemId' in shape && { itemId: own.item }),
    ...inner,
  }
  return { ...sampleInput(endpoint.input, known), ...known }
}
const hears = (operation: Operation, who: Person, input: Record<string, unknown>): Promise<string> =>
  ask(w.world, operation.endpoint, served.get(operation.endpoint.id)!, input, who.actor, bytes)

/** Not theirs, or not there. */
const SHUT_TO_OWNER = [
  'not_found',
  'not_yours',
  'whole_programme_only',
  'caller_unproven',
  'not_of_your_agency',
  'batch_of_another',
]
/** The same, said of one thing among several, or of a step that is another desk’s. */
const SHUT = [
  'not_found',
  'not_yours',
  'whole_programme_only',
  'caller_unproven',
  'not_of_your_agency',
  'batch_of_another',
  'visit_not_yours',
  'fact_not_yours',
  'not_your_step',
  'visit_unknown',
  'tracking_unknown',
  'file_unknown',
  'call_unknown',
  'receipt_missing',
  'not_eligible',
  'facilitator_barred',
  'command_reused',
]

/** An exception that nothing needs any more is taken out. */
const unneeded = (exceptions: Readonly<Record<string, string>>, needed: ReadonlySet<string>): string[] =>
  Object.keys(exceptions).filter((key) => !needed.has(key))

test('every field that names something is described', () => {
  assert.deepEqual(undescribed, [])
  assert.ok(naming.length > 200, `only ${naming.length} operations name something`)
})

test('own: whoever it belongs to, or whose place it is, is let in', async () => {
  const closed: string[] = []
  const needed = new Set<string>()
  for (const operation of naming)
    for (const role of operation.roles) {
      const { id } = operation.endpoint
      const heard = await hears(operation, personOf(operation, role, here), inputOf(operation, role))
      if (heard.startsWith('bug')) closed.push(`${id}: ${role} meets a ${heard}`)
      else if (SHUT_TO_OWNER.includes(heard) && !except(NOT_MADE, needed, id, role))
        closed.push(`${id}: ${role} hears ${heard} of their own`)
    }
  assert.deepEqual(closed, [])
  assert.deepEqual(unneeded(NOT_MADE, needed), [])
})

test('another’s: whoever it does not belong to finds nothing', async () => {
  const holes: string[] = []
  const needed = new Set<string>()
  let cells = 0
  for (const operation of naming)
    for (const role of operation.roles)
      for (const [who, person] of others(operation, role)) {
        cells++
        const { id } = operation.endpoint
        const heard = await hears(operation, person, inputOf(operation, role))
        if (!SHUT.includes(heard) && !except(EVERYBODYS, needed, id, role)) holes.push(`${id}: ${who} hears ${heard}`)
      }
  assert.ok(cells > 600, `only ${cells} cells`)
  assert.deepEqual(holes, [])
  assert.deepEqual(unneeded(EVERYBODYS, needed), [])
})

/** Whoever it belongs to, with one thing in its place that is another’s. */
function hearsWith(operation: Operation, role: Role, field: string, kind: Kind): Promise<string> | undefined {
  const anothers = { ...there.ids, ...there.idsOf[role] }[kind]
  if (anothers === undefined) return undefined
  return hears(operation, personOf(operation, role, here), inputOf(operation, role, { [field]: anothers }))
}

test('mixed: what is named beside one’s own has to be one’s own too', async () => {
  const holes: string[] = []
  const needed = new Set<string>()
  let cells = 0
  for (const operation of naming.filter(({ objects }) => objects.length > 1))
    for (const role of operation.roles)
      for (const [field, kind] of operation.objects) {
        const { id } = operation.endpoint
        const heard = await hearsWith(operation, role, field, kind)
        if (heard === undefined || reasonIn(EVERYBODYS, id, role)) continue
        cells++
        if (!SHUT.includes(heard) && !except(MAY_BE_ANOTHERS, needed, `${id} ${field}`, role))
          holes.push(`${id}: ${role} with another’s ${field} hears ${heard}`)
      }
  assert.ok(cells > 80, `only ${cells} cells`)
  assert.deepEqual(holes, [])
  assert.deepEqual(unneeded(MAY_BE_ANOTHERS, needed), [])
})

test('within: what is named in a list or a part of the input has to be one’s own too', async () => {
  const holes: string[] = []
  const elsewhere = new Set(Object.keys(ASKED_ELSEWHERE))
  let cells = 0
  for (const operation of operations)
    for (const [field, kind] of operation.inner) {
      const { id } = operation.endpoint
      if (elsewhere.delete(`${id} ${field}`)) continue
      for (const role of operation.roles) {
        cells++
        const given = { [kind]: { ...there.ids, ...there.idsOf[role] }[kind]! }
        const heard = await hears(operation, personOf(operation, role, here), inputOf(operation, role, given))
        if (!INNER[id] || !SHUT.includes(heard)) holes.push(`${id}: ${role} with another’s ${field} hears ${heard}`)
      }
    }
  assert.ok(cells > 5, `only ${cells} cells`)
  assert.deepEqual([holes, [...elsewhere]], [[], []])
})

test('new: an id that is another’s already takes nothing from them', async () => {
  const holes: string[] = []
  const needed = new Set<string>()
  let cells = 0
  for (const operation of operations)
    for (const [field, what] of operation.names)
      for (const role of typeof what === 'string' ? [] : operation.roles) {
        const { id } = operation.endpoint
        const heard = await hearsWith(operation, role, field, (what as New).new)
        if (heard === undefined) continue
        cells++
        const taken = heard === 'done' || heard.startsWith('bug')
        if (taken && !except(MAY_EXIST, needed, `${id} ${field}`, role))
          holes.push(`${id}: ${role} with another’s ${field} hears ${heard}`)
      }
  assert.ok(cells > 40, `only ${cells} cells`)
  assert.deepEqual(holes, [])
  assert.deepEqual(unneeded(MAY_EXIST, needed), [])
})
