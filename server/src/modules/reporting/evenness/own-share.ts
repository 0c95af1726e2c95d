import type { Output } from '@app/contract'
import {
  areaShare,
  type AreaWorked,
  type Asked,
  FAIRNESS_ROAD_MINUTES,
  hourlyPaisa,
  shareWhy,
  type Worked,
} from '@app/domain/dispatch'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { tehsilOf } from '../../places/index.ts'
import { getFacilitator } from '../../workforce/index.ts'
import { type AreaWeekRow, areaWeeks, type OwnWeekRow, ownWeeks } from './store.ts'
import { weekOf } from './week-of.ts'

const WEEKS = 5
const SECONDS_AN_HOUR = 3_600

/** What a representative earned by the week, their part of the work where they serve, and why. */
export async function ownShare(q: Query): Promise<Output<'share.mine'>> {
  const id = q.actor.kind === 'facilitator' ? q.actor.id : refuse('not_yours')
  const person = await getFacilitator(q, id)
  const weeks = Array.from({ length: WEEKS }, (_, back) => weekOf(q, back))
  const [own, areas] = await Promise.all([ownWeeks(q, id, weeks), areaWeeks(q, person.tehsilIds, weeks)])
  const fairnessMinutes = q.kernel.territory.settings.fairnessRoadMinutes ?? FAIRNESS_ROAD_MINUTES
  return {
    places: person.tehsilIds.flatMap((tehsilId) => {
      const name = tehsilOf(q.kernel, tehsilId)?.name
      return name ? [{ en: name.en, ur: name.ur }] : []
    }),
    weeks: weeks.flatMap(({ from, until }, back) => {
      const row = own.find((one) => one.week === back + 1)
      if (!row) return []
      const mine = workedOf(row)
      const area = areaShare(mine, areaOf(areas.find((one) => one.week === row.week)))
      const asked = askedOf(row)
      return {
        from: from.toISOString(),
        until: until.toISOString(),
        earnedPaisa: mine.earnedPaisa,
        hours: Math.round(mine.hours * 10) / 10,
        hourlyPaisa: hourlyPaisa(mine),
        visits: mine.visits,
        asked,
        area,
        why: shareWhy({ mine, area, asked, ratingMultiplier: person.ratingMultiplier, fairnessMinutes }),
      }
    }),
  }
}

const workedOf = (row: Pick<OwnWeekRow, 'paisa' | 'seconds' | 'visits'>): Worked => ({
  earnedPaisa: row.paisa,
  hours: row.seconds / SECONDS_AN_HOUR,
  visits: row.visits,
})

const areaOf = (row: AreaWeekRow | undefined): AreaWorked =>
  row ? { ...workedOf(row), people: row.people } : { people: 0, earnedPaisa: 0, hours: 0, visits: 0 }

const askedOf = (row: OwnWeekRow): Asked => ({
  asked: row.asked,
  taken: row.taken,
  declined: row.declined,
  unanswered: row.unanswered,
  othersFirst: row.others_first,
})
