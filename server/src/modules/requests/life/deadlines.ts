import { dueAfterWorkingDays, type CalendarSubject } from '@app/domain/calendar'
import { DAY_MS } from '@app/domain/shared'
import type { RequestState } from '@app/domain/requests'
import type { Query, Tx } from '../../../kernel/context.ts'
import { definitionOf } from '../../catalogue/index.ts'
import { officeOf } from '../../places/index.ts'
import * as store from '../store.ts'

const after = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

/** Until when the request's present turn should be over. The department's limit runs from submission, in its own working days. */
export async function deadlineIn(tx: Tx, row: store.RequestRow, to: RequestState): Promise<Date | null> {
  const { settings } = tx.kernel.territory
  switch (to) {
    case 'booked':
      return after(tx.at, settings.bookedExpiresDays)
    case 'scheduled':
    case 'visit_assigned':
    case 'visiting':
      return (await store.getOrder(tx, row.order_id)).slot_ends_at
    case 'ready':
    case 'approved':
    case 'issued':
      return after(tx.at, 2)
    case 'submitted':
      return departmentLimit(tx, row)
    case 'in_process':
      return row.state === 'objected' || row.due_at === null || row.state === 'delivered'
        ? departmentLimit(tx, row)
        : row.due_at
    case 'objected':
      return after(tx.at, settings.needLapsesDays)
    case 'delivering':
      return after(tx.at, 3)
    case 'at_office':
      return after(tx.at, settings.keptAtOfficeDays)
    default:
      return null
  }
}

/** A booking without a slot waits for one this long. */
export const deadlineAtBooking = (tx: Tx): Date => after(tx.at, tx.kernel.territory.settings.bookedExpiresDays)

async function departmentLimit(tx: Tx, row: store.RequestRow): Promise<Date> {
  const definition = await definitionOf(tx, row.service_id, row.service_version)
  const limit = definition.cases.find((c) => c.id === row.case_id)?.timeLimit.workingDays ?? 15
  return dueAfterWorkingDays(tx.kernel.territory.calendar, tx.at, limit, calendarOf(tx, row))
}

/** The calendar of the office that holds the request. */
export function calendarOf(q: Query, row: { office_id: string | null; district_id: string | null }): CalendarSubject {
  const office = row.office_id === null ? undefined : officeOf(q.kernel, row.office_id)
  return {
    week: office?.week ?? 'fiveDay',
    ...(row.district_id && { districtId: row.district_id }),
    ...(row.office_id && { officeId: row.office_id }),
  }
}

const KINDS = ['request.expire', 'request.remind', 'request.lapse', 'request.close', 'request.return'] as const

export async function stopTimers(tx: Tx, requestId: string): Promise<void> {
  for (const kind of KINDS) await tx.cancelTimer(kind, requestId)
}

/** What happens by itself if nobody acts. */
export async function startTimers(tx: Tx, requestId: string, state: RequestState): Promise<void> {
  const { settings } = tx.kernel.territory
  const remind = async (days: readonly number[]) => {
    if (days[0] !== undefined)
      await tx.timer('request.remind', requestId, after(tx.at, days[0]), { days, since: tx.at.toISOString() })
  }
  switch (state) {
    case 'booked':
      await tx.timer('request.expire', requestId, after(tx.at, settings.bookedExpiresDays))
      return remind(settings.bookedRemindersDays)
    case 'objected':
    case 'ready':
      await tx.timer('request.lapse', requestId, after(tx.at, settings.needLapsesDays))
      return state === 'objected' ? remind(settings.needRemindersDays) : undefined
    case 'delivered':
      return tx.timer('request.close', requestId, after(tx.at, settings.errorReportDays))
    case 'at_office':
      return tx.timer('request.return', requestId, after(tx.at, settings.keptAtOfficeDays))
    default:
  }
}
