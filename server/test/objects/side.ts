import type { Tehsil } from '@app/domain/places'
import type { Jurisdiction, Role, StaffRole } from '@app/domain/identity'
import { api, endpoints, type EndpointId, type Input, type Output } from '@app/contract'
import { newId } from '../../src/kernel/id.ts'
import { servedBy } from '../../src/kernel/module.ts'
import { modules } from '../../src/modules/all.generated.ts'
import { seedPeople } from '../../src/modules/identity/index.ts'
import { declared } from '../declared.ts'
import type { DispatchWorld, Person } from '../worlds/dispatch-world.ts'

/** What an operation may name, by its kind; a tracking number or a receipt's is one as well. */
export type Ids = Record<string, string>

/** One district with its people and everything that an operation may name there: the test makes two. */
export interface Side {
  where: Tehsil
  centreId: string
  agencyId: string
  citizen: Person
  facilitator: Person
  /** Those of staff whose place is this one: a district, or for some an office, an agency or a centre. */
  staff: Record<StaffRole, Person>
  ids: Ids
  /** Where it is another thing for that role: a centre's clerk has to do with what was brought there. */
  idsOf: Partial<Record<Role, Ids>>
}

let staffed = 0
/** Somebody of staff, with an account. */
export async function staffOf(w: DispatchWorld, role: StaffRole, jurisdiction: Jurisdiction): Promise<Person> {
  const id = newId()
  const phone = `+92325${String(++staffed).padStart(7, '0')}`
  const who = { accountId: id, personId: newId(), kind: 'staff' as const, name: `Test ${role} ${staffed}`, phone }
  await w.look((tx) => seedPeople(tx, [{ ...who, roles: [role], jurisdiction }]))
  return { id, actor: { kind: 'staff', id, roles: [role], jurisdiction } }
}

const served = servedBy(modules, endpoints)
/** The same for an upload, whose bytes come beside its input. */
export const sends = <Id extends EndpointId>(
  w: DispatchWorld,
  who: Person,
  id: Id,
  input: Input<Id>,
  bytes: Buffer,
): Promise<Output<Id>> =>
  w.world.as(
    (tx) =>
      declared(id, served.get(id)!(tx, { ...(api[id].input.parse(input) as object), bytes })) as Promise<Output<Id>>,
    who.actor,
  )

/** The one value that the question finds. */
export async function foundBy(w: DispatchWorld, sql: string, ...values: unknown[]): Promise<string> {
  const [row] = await w.world.kernel.db.many<{ found: string }>(sql, values)
  if (!row) throw new Error(`nothing is found by ${sql}`)
  return row.found
}
