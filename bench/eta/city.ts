import { Random } from '@app/planner'
import type { Point } from '@app/domain/shared'
import type { River } from '@app/domain/travel'
import { between } from './chance.ts'

/** Where nothing of the pack lies near: all that the product knows of these streets it has to learn. */
const MIDDLE: Point = { lat: 28.7, lon: 71.6 }
const LINES = 101
const BLOCK_METERS = 240
const HALF_METERS = ((LINES - 1) / 2) * BLOCK_METERS
/** No street is as straight as on paper. */
const ASKEW_METERS = 55
/** Of the lesser streets so many in a hundred are not there, so that a way round is needed. */
const MISSING = 0.13
const ONE_WAY = 0.3

/** The river is crossed where every sixteenth street, of the widest, meets it, and at no other. */
const RIVER_AT_METERS = 3_600
const RIVER_BENDS_METERS = 700
const BRIDGES = [8, 40, 56, 88]

const METERS_A_DEGREE = 111_195

export type RoadClass = 'trunk' | 'primary' | 'secondary' | 'tertiary' | 'residential'
export interface Node extends Point {
  id: number
  east: number
  north: number
}
interface Street {
  from: number
  to: number
  road: RoadClass
  oneWay: boolean
}
export interface MadeCity {
  nodes: Node[]
  streets: Street[]
  river: River
  /** How many people live around where: the pack of a city says as much. */
  places: { id: string; point: Point; population: number }[]
}

export const pointAt = (east: number, north: number): Point => ({
  lat: MIDDLE.lat + north / METERS_A_DEGREE,
  lon: MIDDLE.lon + east / (METERS_A_DEGREE * Math.cos((MIDDLE.lat * Math.PI) / 180)),
})

const roadOf = (line: number): RoadClass => {
  if (line % 16 === 8) return line % 32 === 24 ? 'trunk' : 'primary'
  if (line % 8 === 4) return 'secondary'
  return line % 4 === 2 ? 'tertiary' : 'residential'
}

const riverEastAt = (north: number): number => RIVER_AT_METERS + RIVER_BENDS_METERS * Math.sin(north / 2_900)

/** One city of that seed: a dense middle, four suburbs, country around, and a river through all of it. */
export function makeCity(seed: number): MadeCity {
  const random = new Random(seed)
  const nodes = Array.from({ length: LINES * LINES }, (_, id): Node => {
    const askew = () => between(random, -ASKEW_METERS, ASKEW_METERS)
    const east = (id % LINES) * BLOCK_METERS - HALF_METERS + askew()
    const north = Math.floor(id / LINES) * BLOCK_METERS - HALF_METERS + askew()
    return { id, east, north, ...pointAt(east, north) }
  })
  return { nodes, streets: streetsBetween(nodes, random), river: riverOfThePack(), places: placesOfThePack() }
}

function streetsBetween(nodes: readonly Node[], random: Random): Street[] {
  const streets: Street[] = []
  const lay = (from: Node, to: Node, line: number, isRow: boolean): void => {
    const road = roadOf(line)
    const [gone, oneWay] = [random.unit() < MISSING, random.unit() < ONE_WAY]
    const wet = from.east < riverEastAt(from.north) !== to.east < riverEastAt(to.north)
    if (wet && !(isRow && BRIDGES.includes(line))) return
    if (road === 'residential' && gone) return
    // Which way a street leads alternates from one to the next.
    const turned = line % 2 === 1
    const ends = turned ? { from: to.id, to: from.id } : { from: from.id, to: to.id }
    streets.push({ ...ends, road, oneWay: road === 'residential' && oneWay })
  }
  for (const node of nodes) {
    const [column, row] = [node.id % LINES, Math.floor(node.id / LINES)]
    if (column + 1 < LINES) lay(node, nodes[node.id + 1]!, row, true)
    if (row + 1 < LINES) lay(node, nodes[node.id + LINES]!, column, false)
  }
  return streets
}

/** To some kilometres, as the courses of a pack are: bends between two of its points are not in it. */
function riverOfThePack(): River {
  const norths = Array.from({ length: 11 }, (_, i) => (i - 5) * 3_000)
  return {
    id: 'made',
    line: norths.map((north) => pointAt(riverEastAt(north), north)),
    bridges: BRIDGES.map((row) => {
      const north = row * BLOCK_METERS - HALF_METERS
      return pointAt(riverEastAt(north), north)
    }),
  }
}

const SUBURB_METERS = 8_500
function placesOfThePack(): MadeCity['places'] {
  const suburbs = [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const
  return [
    { id: 'made-middle', point: MIDDLE, population: 1_500_000 },
    ...suburbs.map(([east, north], i) => ({
      id: `made-suburb-${i}`,
      point: pointAt(east * SUBURB_METERS, north * SUBURB_METERS),
      population: 400_000,
    })),
  ]
}

/** As maps of the open kind are exchanged. */
export function osmOf({ nodes, streets }: Pick<MadeCity, 'nodes' | 'streets'>): string {
  const points = nodes.map(
    ({ id, lat, lon }) => `<node id="${id + 1}" version="1" lat="${lat.toFixed(7)}" lon="${lon.toFixed(7)}"/>`,
  )
  const ways = streets.map(
    ({ from, to, road, oneWay }, i) =>
      `<way id="${i + 1}" version="1"><nd ref="${from + 1}"/><nd ref="${to + 1}"/><tag k="highway" v="${road}"/>` +
      `${oneWay ? '<tag k="oneway" v="yes"/>' : ''}</way>`,
  )
  return `<?xml version="1.0"?>\n<osm version="0.6" generator="made">\n${[...points, ...ways].join('\n')}\n</osm>\n`
}
