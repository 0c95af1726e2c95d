import type { Figures } from '@app/domain/figures'
import { STATES } from '@app/domain/requests'
import { addDays, instantAt } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'

/** The events that say where a request stands. */
export const MOVED = STATES.filter((state) => state !== 'draft').map((state) => `request.${state}`)

/** A day of figures: its end is the first moment of the day after. */
export interface Day {
  asOf: string
  until: Date
  previous: string | null
  format: Figures['format']
}

export const dayOf = (q: Query, asOf: string, previous: string | null, format: Figures['format'] = 2): Day => ({
  asOf,
  until: instantAt(addDays(asOf, 1), '00:00', q.kernel.territory.calendar.utcOffsetMinutes),
  previous,
  format,
})
