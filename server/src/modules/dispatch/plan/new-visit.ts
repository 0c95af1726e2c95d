import type { Point } from '@app/domain/shared'
import { coarse, cornersOf } from '@app/domain/tracking'
import type { WaysToCell } from '@app/domain/travel'
import type { NewVisit } from '@app/planner'
import type { Kernel } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { waysTo } from '../../travel/index.ts'
import type { DayVisit } from '../day/facts.ts'
import { stopNeeds } from '../day/plan-problem.ts'
import { waysAt } from '../day/ways-at.ts'
import type { WarmDay } from './warm-days.ts'

/** A visit that nobody has ordered yet, somewhere in the cell of that point. */
export type VisitToQuote = Pick<DayVisit, 'minutes' | 'tehsilIds' | 'manner' | 'skills' | 'equipment'> & {
  point: Point
  cashPaisa: number
  payPaisa: number
}

const known = new WeakMap<WarmDay, Map<string, WaysToCell>>()
/** Some megabytes of a large day. */
const CELLS_MOST = 600

/** All who ask about one cell share its ways, whatever they want there. */
function waysToCell(kernel: Kernel, day: WarmDay, point: Point): WaysToCell {
  const cells = known.get(day) ?? new Map<string, WaysToCell>()
  known.set(day, cells)
  const middle = coarse(point)
  const name = `${middle.lat} ${middle.lon}`
  const told = cells.get(name)
  if (told) return told
  const ways = waysTo({ kernel }, day.places, { middle, corners: cornersOf(point) }, waysAt(day.facts))
  const [oldest] = cells.keys()
  if (oldest !== undefined && cells.size >= CELLS_MOST) cells.delete(oldest)
  cells.set(name, ways)
  return ways
}

/**
 * The visit as the planner takes it: by the longest ways, wherever its door may be in the cell, so that an hour in which somebody
 * can come is one in which they can come to each of its doors. How near somebody is goes by the middle of it.
 */
export function newVisit(kernel: Kernel, day: WarmDay, visit: VisitToQuote): NewVisit {
  const { longest, likely } = waysToCell(kernel, day, visit.point)
  return {
    stop: { id: newId(), serviceSec: visit.minutes * 60, windows: [], ...stopNeeds(visit) },
    // The model's ways are as long back as there; a router's are known of single ways by their squares.
    at: { fromSec: longest, toSec: longest, likelySec: likely },
  }
}
