import { grossPayPaisa } from '@app/domain/dispatch'
import { type LocalDate, localDateOf } from '@app/domain/shared'
import type { PlannedHour } from '@app/domain/slots'
import { commissionRuleAt } from '@app/domain/territory'
import type { HoursAsPlanned, Query, ThoughtOfVisit } from '../../../kernel/context.ts'
import { running } from '../../catalogue/index.ts'
import { collectionMinutes } from '../visit/definition.ts'
import { plansHere } from './plan-rules.ts'
import type { VisitToQuote } from './new-visit.ts'
import { quoteHours } from './quote-hours.ts'

/** Further days are hardly planned, and a thread keeps few days open. */
const DAYS_MOST = 7

/** For whoever lists hours: what each would cost its day, so far as that is known within the moment that the planner is given. */
export const hoursAsPlanned: HoursAsPlanned = async (q, visit, hours) => {
  const unknown = hours.map(() => null)
  const tehsil = q.kernel.territory.areas.tehsils.find(({ id }) => id === visit.tehsilId)
  if (!tehsil || !plansHere(q.kernel, tehsil.districtId)) return unknown
  const { utcOffsetMinutes } = q.kernel.territory.calendar
  const days = [...Map.groupBy(hours, ({ startsAt }) => localDateOf(startsAt, utcOffsetMinutes))].slice(0, DAYS_MOST)
  const known = new Map<object, PlannedHour>()
  await Promise.all(
    days.map(async ([day, ofDay]) => {
      const asked = visitToQuote(q, visit, day)
      const windows = ofDay.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }))
      const prices = asked && (await quoteHours(q.kernel, tehsil.districtId, day, asked, windows))
      prices?.forEach(({ beginsAt, roadSeconds }, i) =>
        known.set(ofDay[i]!, { possible: beginsAt !== null, roadSeconds }),
      )
    }),
  )
  return hours.map((hour) => known.get(hour) ?? null)
}

/** As a collection of the service's usual case: what is to be paid there is not known before its questions are answered. */
function visitToQuote(q: Query, { serviceId, ...visit }: ThoughtOfVisit, day: LocalDate): VisitToQuote | undefined {
  const usual = running(q.kernel, serviceId, q.at)?.cases[0]
  if (!usual) return undefined
  const ruleId = usual.commission.collection ?? null
  const rule = ruleId === null ? undefined : commissionRuleAt(q.kernel.territory, ruleId, day)
  return {
    point: visit.around,
    minutes: collectionMinutes(usual),
    tehsilIds: [visit.tehsilId],
    manner: visit.manner,
    skills: usual.skills,
    equipment: usual.equipment,
    cashPaisa: 0,
    payPaisa: grossPayPaisa([{ kind: 'collection', ruleId }], rule ? [rule] : []),
  }
}
