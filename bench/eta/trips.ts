import { Random } from '@app/planner'
import { distanceMeters, type Point } from '@app/domain/shared'
import { type Band, bandAt } from '@app/domain/travel'
import { bell, between } from './chance.ts'
import type { MadeCity, Node } from './city.ts'
import type { RoutedWay, Router } from './router.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Visits are made between these hours, local time. */
const [FIRST_HOUR, LAST_HOUR] = [7, 21]
const METERS_MIN = 700
/** Half of all ways are shorter than this, few are three times as long. */
const METERS_USUAL = 3_800
/** How much a trip differs from others on the same road at the same hour. */
const TRIP_SPREAD = 0.12
/** Of a hundred trips so many stop for something else on the way. */
const STOPPED = 0.05
const TRIES = 200

/** What is true of one city's traffic, and what the product has to find out. */
export interface Temper {
  pace: number
  slow: Readonly<Record<Band, number>>
  /** To set out, to park, to find the door. */
  doorSeconds: number
}
export interface MadeTrip {
  from: Point
  to: Point
  atMs: number
  seconds: number
  way: RoutedWay
}

export function temperOf(seed: number): Temper {
  const random = new Random(seed * 31 + 5)
  const around = (middle: number) => middle * between(random, 0.9, 1.1)
  return {
    pace: between(random, 1, 1.35),
    slow: {
      free: 1,
      morning: around(1.3),
      midday: around(1.15),
      friday: around(1.2),
      evening: around(1.5),
      night: around(0.85),
    },
    doorSeconds: between(random, 120, 300),
  }
}

/** What such a trip takes in truth: the router's time, the traffic of the hour, the door, and chance. */
export function trueSeconds(freeSeconds: number, band: Band, temper: Temper, random: Random): number {
  const driven = freeSeconds * temper.pace * temper.slow[band] * Math.exp(TRIP_SPREAD * bell(random))
  const stopped = random.unit() < STOPPED ? between(random, 180, 900) : 0
  return Math.round(driven + temper.doorSeconds * Math.exp(0.3 * bell(random)) + stopped)
}

/** From any corner of the city to another: near ones are more often gone to than far ones. */
function drawPair({ nodes }: MadeCity, random: Random): [Node, Node] {
  for (let tries = 0; tries < TRIES; tries++) {
    const from = nodes[random.below(nodes.length)]!
    const wish = METERS_USUAL * Math.exp(0.6 * bell(random))
    const turn = random.unit() * 2 * Math.PI
    const to = nearestTo(nodes, from.east + wish * Math.cos(turn), from.north + wish * Math.sin(turn))
    if (to && distanceMeters(from, to) >= METERS_MIN) return [from, to]
  }
  throw new Error('no two doors of this city are far enough apart')
}

function nearestTo(nodes: readonly Node[], east: number, north: number): Node | null {
  const side = Math.sqrt(nodes.length)
  const step = (nodes[nodes.length - 1]!.east - nodes[0]!.east) / (side - 1)
  const column = Math.round((east - nodes[0]!.east) / step)
  const row = Math.round((north - nodes[0]!.north) / step)
  return column < 0 || row < 0 || column >= side || row >= side ? null : nodes[row * side + column]!
}

export interface Asked {
  count: number
  seed: number
  temper: Temper
  /** Midnight, local time, of the first of so many days. */
  fromMs: number
  days: number
  utcOffsetMinutes: number
}

/** Trips of those days in the order in which they set out. Doors to which no road leads are drawn again. */
export async function makeTrips(city: MadeCity, router: Router, asked: Asked): Promise<MadeTrip[]> {
  const random = new Random(asked.seed)
  const trips: MadeTrip[] = []
  let unreached = 0
  while (trips.length < asked.count) {
    const pairs = Array.from({ length: asked.count - trips.length }, () => drawPair(city, random))
    const ways = await router.ways(pairs)
    for (const [n, way] of ways.entries()) {
      if (!way) {
        unreached++
        continue
      }
      const [from, to] = pairs[n]!
      const day = asked.fromMs + random.below(asked.days) * DAY_MS
      const atMs = Math.round(day + between(random, FIRST_HOUR, LAST_HOUR) * HOUR_MS)
      const band = bandAt(new Date(atMs), asked.utcOffsetMinutes)
      const seconds = trueSeconds(way.seconds, band, asked.temper, random)
      trips.push({ from, to, atMs, seconds, way })
    }
    if (unreached > asked.count) throw new Error(`the router reaches too few doors: ${unreached} not reached`)
  }
  return trips.sort((a, b) => a.atMs - b.atMs)
}
