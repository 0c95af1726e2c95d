import type { Output } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { isCurrent } from '../../../kernel/security-contact.ts'
import { allRunning, servicesOff } from '../../catalogue/index.ts'
import { isAnyOn, subjectsOn } from '../../connections/index.ts'
import { administrators, hasRecoveryCode, staffWith } from '../../identity/index.ts'
import { allOffices, districtOpenings } from '../../places/index.ts'
import { tehsilsServed } from '../../workforce/index.ts'
import { assertProvince } from '../draft-view.ts'
import { unverifiedFacts } from '../facts.ts'

type Setup = Output<'setup.get'>
type Row = Setup['rows'][number]
type Services = ReturnType<typeof allRunning>

const ADMINISTRATORS = 2
/** Without these desks something that a citizen is promised has nobody who does it. */
const ROLES = ['agent', 'supervisor', 'clerk', 'operations', 'finance', 'grievances', 'vetting', 'auditor'] as const

/** One or none of a thing. */
const single = (id: Row['id'], there: boolean, needed = true): Row => ({
  id,
  needed,
  ready: there,
  have: there ? 1 : 0,
  of: 1,
  missing: [],
})

type Named = (id: string) => { en: string; ur: string } | null
const plain = (name: { en: string; ur: string } | undefined) => (name ? { en: name.en, ur: name.ur } : null)
const districtNamed =
  (q: Query): Named =>
  (id) =>
    plain(q.kernel.territory.areas.districts.find((one) => one.id === id)?.name)
const departmentNamed =
  (q: Query): Named =>
  (id) =>
    plain(q.kernel.territory.departments.find((one) => one.id === id)?.name)

/** Every one of them, or those that are missing by name. */
function each(id: Row['id'], all: readonly string[], has: ReadonlySet<string>, named: Named = () => null): Row {
  const missing = all.filter((one) => !has.has(one)).map((one) => ({ id: one, name: named(one) }))
  return { id, needed: true, ready: missing.length === 0, have: all.length - missing.length, of: all.length, missing }
}

/** Some are enough to begin with; those that are still missing are named. */
const some = (row: Row): Row => ({ ...row, ready: row.have > 0 })

export async function setupOf(q: Query): Promise<Setup> {
  assertProvince(q)
  const all = allRunning(q.kernel, q.at)
  const off = await servicesOff(q)
  const offered = all.filter((one) => !off.has(one.id))
  // What is on offer says which offices and connections are needed; before anything is, everything does.
  const services = offered.length ? offered : all
  const filed = [...new Set(services.map((one) => one.departmentId))]
  const facts = await unverifiedFacts(q, {})
  const rows: Row[] = [
    await admins(q),
    single('recovery', await hasRecoveryCode(q)),
    single('gateway', await isAnyOn(q, 'text')),
    single('mail', await isAnyOn(q, 'mail'), false),
    each('staff', ROLES, new Set((await staffWith(q, ROLES)).flatMap((one) => one.roles))),
    some(each('offices', districtsOf(q), officesIn(q, filed), districtNamed(q))),
    { id: 'facts', needed: false, ready: facts.total === 0, have: facts.total, of: null, missing: [] },
    single('security', isReachable(q), false),
    onOffer(all, off),
    single('rails', await isAnyOn(q, 'rail')),
    await departments(q, services),
    await facilitators(q),
    await openings(q),
  ]
  const needed = rows.filter((row) => row.needed)
  return { rows, ready: needed.filter((row) => row.ready).length, of: needed.length }
}

/** Whether somebody who finds a hole is told whom to write to. */
const isReachable = ({ kernel, at }: Query): boolean =>
  kernel.config.securityContact !== null && isCurrent(kernel.config.securityContact, at)

async function admins(q: Query): Promise<Row> {
  const ready = (await administrators(q)).filter((one) => one.ready && !one.suspended).length
  const have = Math.min(ready, ADMINISTRATORS)
  return { id: 'administrators', needed: true, ready: ready >= ADMINISTRATORS, have, of: ADMINISTRATORS, missing: [] }
}

const districtsOf = (q: Query): string[] => q.kernel.territory.areas.districts.map((district) => district.id)

/** Districts in which every department that decides about a running service has an office. */
function officesIn(q: Query, departmentIds: readonly string[]): Set<string> {
  const there = new Set(allOffices(q.kernel).map((office) => `${office.districtId} ${office.departmentId}`))
  return new Set(districtsOf(q).filter((id) => departmentIds.every((of) => there.has(`${id} ${of}`))))
}

/** Those that people can order. One is enough to begin with. */
function onOffer(services: Services, off: ReadonlySet<string>): Row {
  const names = new Map(services.map((one) => [one.id, one.name]))
  const on = new Set([...names.keys()].filter((id) => !off.has(id)))
  return some(each('services', [...names.keys()], on, (id) => plain(names.get(id))))
}

/** Those that are filed with over a connection; a department whose clerks work here needs clerks, who count among the staff. */
async function departments(q: Query, services: Services): Promise<Row> {
  const connected = services.filter((one) => one.connector.kind !== 'desk').map((one) => one.connector.departmentId)
  const on = new Set(await subjectsOn(q, 'department'))
  return each('departments', [...new Set(connected)], on, departmentNamed(q))
}

/** Tehsils in which somebody may be sent: without one an open district has no hours to offer. */
async function facilitators(q: Query): Promise<Row> {
  const tehsils = q.kernel.territory.areas.tehsils.length
  const have = (await tehsilsServed(q)).length
  return { id: 'facilitators', needed: true, ready: have > 0, have, of: tehsils, missing: [] }
}

async function openings(q: Query): Promise<Row> {
  const all = await districtOpenings(q)
  const settled = new Set(all.filter((one) => one.open || one.opensOn !== null).map((one) => one.districtId))
  return some(
    each(
      'openings',
      all.map((one) => one.districtId),
      settled,
      districtNamed(q),
    ),
  )
}
