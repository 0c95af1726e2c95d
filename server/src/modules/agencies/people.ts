import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import { cashStanding, shiftsNow } from '../dispatch/index.ts'
import { payHeldOf } from '../standing/index.ts'
import * as workforce from '../workforce/index.ts'
import { ownAgency, ownPerson } from './own.ts'
import { offThen, plannedView } from './shifts.ts'

type Person = Output<'agency.people'>['items'][number]
const AHEAD_MS = 31 * 86_400_000
const PLANNED_SHOWN = 60

/** The agency's own people; what they carry is a sum, of whose homes it came nothing is said. */
export async function people(q: Query, input: ParsedInput<'agency.people'>): Promise<Output<'agency.people'>> {
  const ids = await workforce.agencies.peopleOf(q, ownAgency(q), input.cursor ?? null, input.limit + 1)
  const shown = ids.slice(0, input.limit)
  const byId = new Map((await workforce.many(q, shown)).map((one) => [one.id, one]))
  const items = await views(
    q,
    shown.flatMap((id) => byId.get(id) ?? []),
  )
  return { items, next: ids.length > input.limit ? (shown.at(-1) ?? null) : null }
}

export async function person(q: Query, input: ParsedInput<'agency.person'>): Promise<Output<'agency.person'>> {
  const found = await ownPerson(q, input.facilitatorId)
  const [view] = await views(q, [found])
  const planned = await workforce.hours.plannedIn(q, {
    agencyId: ownAgency(q),
    facilitatorId: found.id,
    from: q.at,
    to: new Date(q.at.getTime() + AHEAD_MS),
    limit: PLANNED_SHOWN,
  })
  const off = await offThen(q, planned)
  const { week, daysOff } = await workforce.hours.hoursOf(q, found.id)
  return {
    ...(view as Person),
    planned: planned.map((row) => plannedView(row, found.name, off)),
    week,
    daysOff: daysOff.map((row) => ({
      id: row.id,
      from: row.starts_at.toISOString(),
      to: row.ends_at.toISOString(),
      kind: row.kind,
    })),
  }
}

async function views(q: Query, found: readonly workforce.Facilitator[]): Promise<Person[]> {
  const ids = found.map((one) => one.id)
  const [shifts, held] = [await shiftsNow(q, ids), await payHeldOf(q, ids)]
  const items: Person[] = []
  for (const one of found) {
    const { position, warning } = await cashStanding(q, one.id)
    const shift = shifts.get(one.id)
    items.push({
      facilitatorId: one.id,
      name: one.name,
      badgeNo: one.badgeNo,
      standing: one.standing,
      tehsilIds: one.tehsilIds,
      skills: one.skills,
      vehicle: one.vehicle,
      rating: one.rating,
      ratedVisits: one.ratedVisits,
      onShift: shift?.until !== undefined && shift.until !== null,
      until: shift?.until?.toISOString() ?? null,
      openVisits: shift?.openVisits ?? 0,
      payHeld: held.has(one.id),
      cash: {
        inHandPaisa: position.inHandPaisa,
        capPaisa: position.capPaisa,
        inTransitPaisa: position.inTransitPaisa,
        overAuthorityPaisa: position.overAuthorityPaisa,
        warning,
        oldestAt: position.oldestAt?.toISOString() ?? null,
      },
    })
  }
  return items
}
