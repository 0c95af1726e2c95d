import type { Output, ParsedInput } from '@app/contract'
import { DAY_MS, instantAt, localDateOf, type Point } from '@app/domain/shared'
import { isNear } from '@app/domain/slots'
import { coarse } from '@app/domain/tracking'
import type { Query } from '../../../kernel/context.ts'
import { running } from '../../catalogue/index.ts'
import * as slots from '../../slots/index.ts'
import { mayRead } from '../reading/access.ts'
import * as store from '../store.ts'
import { holderOf } from '../waiting/wait.ts'

const MANNERS = ['soonest', 'woman', 'gate', 'elsewhere'] as const

/**
 * True slots of a place for a service that are still to begin, those that are held for the caller among them, the days that are
 * full, and the earliest of every manner: one is never substituted for another. Where days are planned and a place is told,
 * hours in which nobody could come are left out, and those in which somebody is near are marked; how many are taken is counted all
 * the same.
 */
export async function listSlots(q: Query, input: ParsedInput<'slots.list'>): Promise<Output<'slots.list'>> {
  const { calendar } = q.kernel.territory
  const skills = running(q.kernel, input.serviceId, q.at)?.cases[0]?.skills ?? []
  const day = input.from ?? localDateOf(q.at, calendar.utcOffsetMinutes)
  const start = instantAt(day, '00:00', calendar.utcOffsetMinutes)
  const from = new Date(Math.max(start.getTime(), q.at.getTime()))
  const wanted = { tehsilId: input.tehsilId, skills: slots.skillsFor(input.manner, skills) }
  const to = new Date(start.getTime() + input.days * DAY_MS)
  const accountId = await holderOf(q, input)
  const [free, days, held] = await Promise.all([
    slots.openSlots(q, { ...wanted, from, to }),
    slots.daysOf(q, input.tehsilId, from, to),
    accountId === null
      ? []
      : slots.waits.heldFor(q, {
          accountId,
          tehsilId: input.tehsilId,
          serviceId: input.serviceId,
          manner: input.manner,
        }),
  ])
  const open = [
    ...held.map((s) => ({ ...s, left: 1 })),
    ...free.filter((s) => !held.some((one) => one.id === s.id)).map((s) => ({ ...s, heldUntil: null })),
  ].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const planned = await asPlanned(q, input, open)
  const freeOn = new Set(open.map((s) => localDateOf(s.startsAt, calendar.utcOffsetMinutes)))
  const earliest = await Promise.all(
    MANNERS.map(async (manner) => ({
      manner,
      startsAt:
        (
          await slots.earliestOffered(q, { tehsilId: input.tehsilId, skills: slots.skillsFor(manner, skills) })
        )?.toISOString() ?? null,
    })),
  )
  return {
    slots: planned.map((s) => ({
      id: s.id,
      startsAt: s.startsAt.toISOString(),
      endsAt: s.endsAt.toISOString(),
      left: s.left,
      manner: input.manner,
      ...(s.heldUntil && { heldUntil: s.heldUntil.toISOString() }),
      ...(s.near && { near: true as const }),
    })),
    full: days.filter((one) => !freeOn.has(one)),
    earliest,
  }
}

/** Hours in which somebody can come by the plans of their days, as far as those say; what is held for the caller stays. */
async function asPlanned<Hour extends { startsAt: Date; endsAt: Date; heldUntil: Date | null }>(
  q: Query,
  input: ParsedInput<'slots.list'>,
  hours: readonly Hour[],
): Promise<(Hour & { near: boolean })[]> {
  const around = await aroundWhere(q, input)
  const { serviceId, tehsilId, manner } = input
  const told = around ? await q.kernel.hoursAsPlanned(q, { serviceId, tehsilId, manner, around }, hours) : []
  return hours.flatMap((hour, i) => {
    const plan = told[i] ?? null
    if (plan && !plan.possible && hour.heldUntil === null) return []
    return { ...hour, near: plan !== null && isNear(plan) }
  })
}

/** A kilometre is near enough, and tells nobody which doors are visited. */
async function aroundWhere(q: Query, input: ParsedInput<'slots.list'>): Promise<Point | null> {
  if (input.around !== undefined) {
    const [lat = 0, lon = 0] = input.around.split(',').map(Number)
    return coarse({ lat, lon })
  }
  const request = input.requestId === undefined ? undefined : await store.findRequest(q, input.requestId)
  if (!request || !(await mayRead(q, request))) return null
  const { pin_lat: lat, pin_lon: lon } = await store.getOrder(q, request.order_id)
  return lat === null || lon === null ? null : coarse({ lat, lon })
}
