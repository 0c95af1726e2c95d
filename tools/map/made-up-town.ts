import type { Areas } from '@app/domain/places'

type At = [lon: number, lat: number]
interface Feature {
  type: 'Feature'
  properties: Record<string, string | number>
  geometry:
    | { type: 'LineString'; coordinates: At[] }
    | { type: 'Polygon'; coordinates: At[][] }
    | { type: 'Point'; coordinates: At }
}
/** By name, as OpenMapTiles has them. */
export type Layers = Record<string, Feature[]>
interface Place {
  lat: number
  lon: number
}

const METERS_PER_DEGREE = 111_195
/** From the middle to the edge. */
const HALF_METERS = 9_000
const BLOCK_METERS = 300
const LINES = (2 * HALF_METERS) / BLOCK_METERS
const HALF_LINES = LINES / 2

type Class = 'motorway' | 'primary' | 'secondary' | 'minor'
const FAMILIES: [en: string, ur: string][] = [
  ['Misali', 'مثالی'],
  ['Farzi', 'فرضی'],
  ['Namuna', 'نمونہ'],
  ['Khayali', 'خیالی'],
  ['Tajarba', 'تجربہ'],
  ['Mashq', 'مشق'],
]
const KINDS: Record<Class, [en: string, ur: string][]> = {
  motorway: [['Ring Road', 'رنگ روڈ']],
  primary: [
    ['Road', 'روڈ'],
    ['Avenue', 'ایونیو'],
  ],
  secondary: [
    ['Bazaar', 'بازار'],
    ['Road', 'روڈ'],
  ],
  minor: [
    ['Street', 'سٹریٹ'],
    ['Lane', 'گلی'],
  ],
}
const TOWNS: [en: string, ur: string][] = [
  ['Town', 'ٹاؤن'],
  ['Colony', 'کالونی'],
  ['Mohalla', 'محلہ'],
  ['Park', 'پارک'],
]

/** The same on every machine, and unlike a pattern. */
const chance = (a: number, b: number): number => {
  const value = Math.sin(a * 127.1 + b * 311.7) * 43_758.5453
  return value - Math.floor(value)
}
const pick = <T>(list: readonly T[], number: number): T => list[Math.abs(number) % list.length] as T

/** Streets bend: a grid of straight lines would be taken for graph paper. */
function bend(u: number, v: number): [number, number] {
  const x = u * BLOCK_METERS + 260 * Math.sin(v / 5.3) + 90 * Math.sin(v / 2.1 + u / 7)
  const y = v * BLOCK_METERS + 300 * Math.sin(u / 6.1 + 1) + 80 * Math.sin(u / 1.9 + v / 9)
  return [x, y]
}

function on(centre: Place): (u: number, v: number) => At {
  const shrink = METERS_PER_DEGREE * Math.cos((centre.lat * Math.PI) / 180)
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return (u, v) => {
    const [x, y] = bend(u, v)
    return [round(centre.lon + x / shrink), round(centre.lat + y / METERS_PER_DEGREE)]
  }
}

type Facts = Feature['properties']
const feature = (geometry: Feature['geometry'], properties: Facts): Feature => ({
  type: 'Feature',
  properties,
  geometry,
})
const line = (coordinates: At[], facts: Facts) => feature({ type: 'LineString', coordinates }, facts)
const area = (ring: At[], facts: Facts) => feature({ type: 'Polygon', coordinates: [[...ring, ring[0] as At]] }, facts)
const point = (coordinates: At, facts: Facts) => feature({ type: 'Point', coordinates }, facts)

const classOf = (at: number): Class => {
  if (Math.abs(at) === HALF_LINES - 4) return 'motorway'
  if (at % 10 === 0) return 'primary'
  return at % 4 === 0 ? 'secondary' : 'minor'
}

function nameOf(at: number, across: boolean): Facts {
  const kinds = KINDS[classOf(at)]
  const [family, kind] = [pick(FAMILIES, at * 5 + (across ? 3 : 0)), pick(kinds, at + (across ? 1 : 0))]
  const number = classOf(at) === 'minor' ? ` ${Math.abs(at)}${across ? 'A' : ''}` : ''
  return { name: `${family[0]} ${kind[0]}${number}`, 'name:ur': `${family[1]} ${kind[1]}${number}` }
}

/** Small streets are missing here and there, as where houses stand; large ones go through. */
function streetPieces(at: number, across: boolean): [number, number][][] {
  const pieces: [number, number][][] = []
  let piece: [number, number][] = []
  const end = () => {
    if (piece.length > 1) pieces.push(piece)
    piece = []
  }
  for (let step = -HALF_LINES; step <= HALF_LINES; step += 0.5) {
    const whole = Math.floor(step)
    if (classOf(at) === 'minor' && chance(at + (across ? 500 : 0), whole) < 0.16) end()
    else piece.push(across ? [step, at] : [at, step])
  }
  end()
  return pieces
}

/** Streets of nowhere around the middle of a town: their names say that they are made up. */
export function madeUpTown(centre: Place): Layers {
  const place = on(centre)
  return { ...streets(place), park: parks(place), water: waters(place), place: quarters(place) }
}

type On = ReturnType<typeof on>

function streets(place: On) {
  const transportation: Feature[] = []
  const transportation_name: Feature[] = []
  for (const across of [false, true])
    for (let at = -HALF_LINES; at <= HALF_LINES; at++)
      for (const piece of streetPieces(at, across)) {
        const coordinates = piece.map(([u, v]) => place(u, v))
        const kind = { class: classOf(at) }
        transportation.push(line(coordinates, kind))
        if (piece.length > 6) transportation_name.push(line(coordinates, { ...kind, ...nameOf(at, across) }))
      }
  return { transportation, transportation_name }
}

const blocks = (place: On, u: number, v: number, wide: number, high: number): At[] => [
  place(u + 0.1, v + 0.1),
  place(u + wide - 0.1, v + 0.1),
  place(u + wide - 0.1, v + high - 0.1),
  place(u + 0.1, v + high - 0.1),
]

const somewhere = (n: number, salt: number): number => Math.floor(chance(n, salt) * LINES) - HALF_LINES

const parks = (place: On): Feature[] =>
  Array.from({ length: 34 }, (_, n) =>
    area(blocks(place, somewhere(n, 1), somewhere(n, 2), 1 + (n % 3), 1 + (n % 2)), { class: 'park' }),
  )

/** A canal from side to side between two streets, and a lake. */
function waters(place: On): Feature[] {
  const bank = (off: number) => Array.from({ length: LINES + 1 }, (_, n) => place(n - HALF_LINES, 6.5 + off))
  return [
    area([...bank(-0.14), ...bank(0.14).toReversed()], { class: 'river' }),
    area(blocks(place, -9, -12, 2, 2), { class: 'lake' }),
  ]
}

function quarters(place: On): Feature[] {
  const found: Feature[] = []
  for (let u = -25; u <= 25; u += 10)
    for (let v = -25; v <= 25; v += 10) {
      const [family, town] = [pick(FAMILIES, u * 3 + v), pick(TOWNS, (u - v) / 5)]
      const names = { name: `${family[0]} ${town[0]}`, 'name:ur': `${family[1]} ${town[1]}` }
      found.push(point(place(u, v), { class: 'suburb', rank: 10, ...names }))
    }
  return found
}

/** Around it lie the demo's streets. */
export function largestPlace({ places }: Areas): Areas['places'][number] {
  const largest = places.toSorted((a, b) => b.population - a.population)[0]
  if (!largest) throw new Error('the territory has no places')
  return largest
}
