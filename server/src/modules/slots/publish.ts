import { visitHours, windowsOf } from '@app/domain/calendar'
import { overlapMs, type LocalDate } from '@app/domain/shared'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { slotId } from './slot-id.ts'
import * as store from './store.ts'
import { noteGrown } from './waiting/note.ts'

const HOUR_MS = 3_600_000

/** Opens a day's hours in a tehsil; how many visits they bear is said by `setCrews`. The second time changes nothing. */
export async function publishHours(
  tx: Tx,
  given: { tehsilId: string; districtId: string; day: LocalDate },
): Promise<void> {
  const rows = hoursOf(tx.kernel, given.day, given.districtId).map((hour) => ({
    id: slotId(given.tehsilId, hour.startsAt),
    tehsil_id: given.tehsilId,
    starts_at: hour.startsAt,
    ends_at: hour.endsAt,
  }))
  if (rows.length && (await store.publishHours(tx, rows)) > 0) await noteGrown(tx, [given.tehsilId])
}

/** The day's whole slots: within visiting hours, clear of pauses, prayers and the heat. */
export function hoursOf(kernel: Kernel, day: LocalDate, districtId: string): { startsAt: Date; endsAt: Date }[] {
  const { calendar, settings } = kernel.territory
  const open = windowsOf(visitHours(calendar, day, districtId), day, calendar.utcOffsetMinutes)
  const month = Number(day.slice(5, 7))
  const hot =
    settings.heat.enabled && month >= settings.heat.fromMonth && month <= settings.heat.toMonth
      ? windowsOf({ open: settings.heat.from, close: settings.heat.to, breaks: [] }, day, calendar.utcOffsetMinutes)
      : []
  const length = settings.slotHours * HOUR_MS
  const hours: { startsAt: Date; endsAt: Date }[] = []
  for (const window of open)
    for (let from = window.from.getTime(); from + length <= window.to.getTime(); from += length) {
      const slot = { from: new Date(from), to: new Date(from + length) }
      if (!hot.some((h) => overlapMs(h, slot) > 0)) hours.push({ startsAt: slot.from, endsAt: slot.to })
    }
  return hours
}
