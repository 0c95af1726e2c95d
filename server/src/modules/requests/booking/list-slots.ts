import type { Output, ParsedInput } from '@app/contract'
import { DAY_MS, instantAt, localDateOf } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { running } from '../../catalogue/index.ts'
import * as slots from '../../slots/index.ts'
import { holderOf } from '../waiting/wait.ts'

const MANNERS = ['soonest', 'woman', 'gate', 'elsewhere'] as const

/**
 * True slots of a place for a service that are still to begin, those that are held for the caller among them, the days that are
 * full, and the earliest of every manner: one is never substituted for another.
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
    slots: open.map((s) => ({
      id: s.id,
      startsAt: s.startsAt.toISOString(),
      endsAt: s.endsAt.toISOString(),
      left: s.left,
      manner: input.manner,
      ...(s.heldUntil && { heldUntil: s.heldUntil.toISOString() }),
    })),
    full: days.filter((one) => !freeOn.has(one)),
    earliest,
  }
}
