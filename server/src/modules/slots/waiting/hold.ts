import { heldUntil, HOUR_HELD_MINUTES } from '@app/domain/slots'
import { quietUntil } from '@app/domain/texts'
import type { Query } from '../../../kernel/context.ts'

/** Until when an hour is held of which somebody is told now; one that begins before is not told of. */
export function holdNotBefore({ kernel, at }: Query): Date {
  const { settings, calendar } = kernel.territory
  return heldUntil(
    at,
    quietUntil(settings.quietHours, calendar.utcOffsetMinutes, at),
    settings.hourHeldMinutes ?? HOUR_HELD_MINUTES,
  )
}
