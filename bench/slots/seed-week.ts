import { type LocalDate, localDateOf, addDays } from '@app/domain/shared'
import type { ServiceDefinition } from '@app/domain/catalogue'
import { inTransaction } from '@app/server/kernel/data/in-transaction'
import type { Kernel, Tx } from '@app/server/kernel/context'
import { newId } from '@app/server/kernel/id'
import { publishCapacity } from '../../server/src/modules/dispatch/shifts/shift.ts'
import { makePlan } from '../../server/src/modules/dispatch/plan/make-plan.ts'
import { collectionMinutes } from '../../server/src/modules/dispatch/visit/definition.ts'
import { hoursOf } from '../../server/src/modules/slots/index.ts'
import { seedPeople } from '../../server/src/modules/identity/index.ts'
import { seedFacilitator } from '../../server/src/modules/workforce/index.ts'
import type { MadeDistrict, Worker } from './made-district.ts'

const BENCH = { actor: { kind: 'system', id: 'bench' } } as const
/** Made in one transaction. */
const AT_ONCE = 50
export const DAYS = 7

/** Services whose visit anybody may do. */
export const plainServices = ({ territory }: Kernel): ServiceDefinition[] =>
  territory.services
    .filter(({ cases: [usual], sensitivity }) => {
      return sensitivity === 'normal' && usual && usual.legs.includes('collection') && !usual.skills.length
    })
    .slice(0, 4)

export const minutesOf = (service: ServiceDefinition): number => collectionMinutes(service.cases[0]!)

/** A week from a day on, and how many of its days have hours for visits: the others nobody can ask about. */
export interface Week {
  from: LocalDate
  open: number
}

/** The week from tomorrow on, each day with hours with so many visits, planned as the product plans it. */
export async function seedWeek(
  kernel: Kernel,
  district: MadeDistrict,
  size: { visits: number; people: number },
): Promise<Week> {
  for (let from = 0; from < size.people; from += AT_ONCE)
    await inTransaction(kernel, BENCH, async (tx) => {
      for (let n = from; n < Math.min(from + AT_ONCE, size.people); n++) await hire(tx, n, district.worker())
    })
  await inTransaction(kernel, BENCH, (tx) =>
    publishCapacity(
      tx,
      district.tehsils.map(({ id }) => id),
    ),
  )
  const today = localDateOf(kernel.clock.now(), kernel.territory.calendar.utcOffsetMinutes)
  const days = Array.from({ length: DAYS }, (_, n) => addDays(today, n + 1))
  const open = days.filter((day) => hoursOf(kernel, day, district.id).length > 0)
  for (const day of open) await promise(kernel, district, day, size.visits)
  return { from: days[0]!, open: open.length }
}

async function hire(tx: Tx, n: number, { sex, tehsilIds, week }: Worker): Promise<void> {
  const [id, personId] = [newId(), newId()]
  const [name, phone] = [`Test Facilitator ${n}`, `+92311${String(n).padStart(7, '0')}`]
  await seedPeople(tx, [{ accountId: id, personId, kind: 'facilitator', name, sex, phone }])
  await seedFacilitator(tx, {
    accountId: id,
    personId,
    name,
    phone,
    badgeNo: `B-${10_000 + n}`,
    sex,
    tehsilIds,
    week,
    equipment: ['biometric'],
  })
}

/** How a household's visits come into being is not what is measured. */
async function promise(kernel: Kernel, district: MadeDistrict, day: LocalDate, count: number): Promise<void> {
  const hours = hoursOf(kernel, day, district.id)
  const services = plainServices(kernel)
  const visits = Array.from({ length: count }, () => {
    const { tehsil, point, manner } = district.door()
    const { startsAt, endsAt } = district.one(hours)
    const minutes = minutesOf(district.one(services))
    return {
      id: newId(),
      order_id: newId(),
      tehsil_id: tehsil.id,
      ...point,
      manner,
      starts_at: startsAt,
      ends_at: endsAt,
      minutes,
    }
  })
  await inTransaction(kernel, BENCH, (tx) =>
    tx.run(
      `insert into dispatch.visit (id, kind, state, order_id, tehsil_id, tehsils, district_id, lat, lon, starts_at, ends_at,
        manner, minutes, minimum_dwell_seconds, planned_at)
      select id, 'household', 'planned', order_id, tehsil_id, array[tehsil_id], $2, lat, lon, starts_at, ends_at, manner, minutes,
        300, $3 from jsonb_to_recordset($1::jsonb) as g(id uuid, order_id uuid, tehsil_id text, lat double precision,
        lon double precision, starts_at timestamptz, ends_at timestamptz, manner text, minutes integer)`,
      [JSON.stringify(visits), district.id, tx.at],
    ),
  )
  const outcome = await makePlan(kernel, district.id, day)
  if (outcome !== 'planned') throw new Error(`${day} was not planned: ${outcome}`)
}
