import type { Output, ParsedInput } from '@app/contract'
import { instantAt, localDateOf } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { running } from '../../catalogue/index.ts'
import * as slots from '../../slots/index.ts'

const MANNERS = ['soonest', 'woman', 'gate', 'elsewhere'] as const

/** True slots of a place for a service that are still to begin, and the earliest of every manner: one is never substituted for another. */
export async function listSlots(q: Query, input: ParsedInput<'slots.list'>): Promise<Output<'slots.list'>> {
  const { calendar } = q.kernel.territory
  const skills = running(q.kernel, input.serviceId, q.at)?.cases[0]?.skills ?? []
  const day = input.from ?? localDateOf(q.at, calendar.utcOffsetMinutes)
  const start = instantAt(day, '00:00', calendar.utcOffsetMinutes)
  const from = new Date(Math.max(start.getTime(), q.at.getTime()))
  const open = await slots.openSlots(q, {
    tehsilId: input.tehsilId,
    skills: slots.skillsFor(input.manner, skills),
    from,
    to: new Date(start.getTime() + input.days * 86_400_000),
  })
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
    })),
    earliest,
  }
}
