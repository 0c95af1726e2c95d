import type { PlanProblem } from '../../problem/plan-problem.ts'
import type { Model } from '../model/model.ts'
import { classKey } from '../model/travel.ts'
import { areNarrow, fitsKernel } from './fits-kernel.ts'
import { LINE, Room } from './room.ts'

/** The kernel's own lists: so much a node, and so much beside. */
const OWN_A_NODE = 768
const OWN = 6 * 2 ** 20
/** Lists of a search by node, by stop and dimension, and by vehicle and stop (rights), at most. */
const LISTS_A_NODE = 2048
const LISTS_A_LOAD = 64
const WINDOW = 8

/** With fewer stops a search is over before a memory of its own would have paid. */
const LEAST_STOPS = 40

/** The numbers that a room's size depends on. */
interface Counts {
  readonly stops: number
  readonly vehicles: number
  readonly nodes: number
  readonly dimensions: number
  readonly windows: number
}

/** Bytes of a room for a search, beside its matrices. */
function roomBytes({ stops, vehicles, nodes, dimensions, windows }: Counts): number {
  return (
    OWN + WINDOW * windows + nodes * (OWN_A_NODE + LISTS_A_NODE + LISTS_A_LOAD * dimensions) + (vehicles + 1) * stops
  )
}

/**
 * Lists of cells a class of travel has: times, costs, and those by destination; metres; and times once more where costs
 * alone need four bytes a cell.
 */
const CELLS_A_CLASS = 5

/** A room for a problem that has not been compiled yet, with its matrices. */
export function roomForProblem({ stops, vehicles, matrices }: PlanProblem): Room {
  const pauses = vehicles.reduce((sum, vehicle) => sum + (vehicle.pauses?.length ?? 0), 0)
  const windows = [...stops, ...vehicles.flatMap((vehicle) => vehicle.pauses ?? [])].reduce(
    (sum, one) => sum + one.windows.length,
    0,
  )
  const counts = {
    windows,
    stops: stops.length,
    vehicles: vehicles.length,
    nodes: stops.length + pauses + 2 * vehicles.length,
    dimensions: vehicles[0]?.capacity?.length ?? 0,
  }
  const places = Math.max(0, ...Object.values(matrices).map(({ size }) => size + 1))
  const classes = new Set(vehicles.map(classKey)).size
  return new Room(roomBytes(counts) + classes * CELLS_A_CLASS * (4 * places ** 2 + LINE))
}

/**
 * With many kinds of vehicles, each with cells of its own, a copy of all of them would be more than a machine has to
 * spare.
 */
const ROOM_MOST = 2 ** 30

/**
 * A room for a search of a model and for copies of its matrices; null where the kernel cannot search it, or it would
 * not pay.
 */
export function roomFor(model: Model): Room | null {
  if (model.stops < LEAST_STOPS || !fitsKernel(model)) return null
  const cell = model.has.limits || !areNarrow(model) ? 4 : 2
  const bytes =
    roomBytes({ ...model, windows: model.windowOpen.length }) +
    model.travel.reduce((sum, { size }) => sum + CELLS_A_CLASS * (cell * size ** 2 + LINE), 0)
  return bytes > ROOM_MOST ? null : new Room(bytes)
}
