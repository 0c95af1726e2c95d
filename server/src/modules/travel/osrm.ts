import type { Point } from '@app/domain/shared'
import { z } from 'zod'
import { type Outgoing, type OutgoingAnswer } from '../../kernel/outgoing/outgoing.ts'
import { OutgoingError } from '../../kernel/outgoing/outgoing-error.ts'
import type { RouterSettings } from '../../kernel/outgoing/router-settings.ts'

export type Service = 'table' | 'nearest' | 'route' | 'match'
/** `slow`: not in time; `gone`: no answer, or one that is the machine's and not the router's; `refused`: its own "no". */
export type Failing = 'slow' | 'gone' | 'refused' | 'wrong'

export class OsrmError extends Error {
  readonly failing: Failing

  constructor(failing: Failing, because: string) {
    super(because)
    this.name = 'OsrmError'
    this.failing = failing
  }
}

/** A point as it lies on a road, and how far from there it was asked for. */
export interface OnRoad {
  point: Point
  meters: number
}
/** Row by row from each source to each destination; null where no road leads. */
export interface RoadTable {
  seconds: (number | null)[][]
  meters: (number | null)[][]
  sources: OnRoad[]
  destinations: OnRoad[]
}
export interface Road {
  seconds: number
  meters: number
  line: Point[]
}
/** A fix of a track: `accuracyMeters` is how far from the road it may lie. */
export interface TrackFix {
  point: Point
  atMs: number
  accuracyMeters: number
}

// What a way within a territory cannot be longer than; also keeps all sums within 32 bits.
const seconds = z.number().min(0).max(1_000_000)
const meters = z.number().min(0).max(10_000_000)
const place = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const onRoad = z
  .object({ location: place, distance: meters })
  .transform(({ location: [lon, lat], distance }): OnRoad => ({ point: { lat, lon }, meters: distance }))
const line = z
  .object({ type: z.literal('LineString'), coordinates: z.array(place) })
  .transform(({ coordinates }) => coordinates.map(([lon, lat]): Point => ({ lat, lon })))
const road = z
  .object({ duration: seconds, distance: meters, geometry: line })
  .transform(({ duration, distance, geometry }): Road => ({ seconds: duration, meters: distance, line: geometry }))

const TABLE = z.object({
  durations: z.array(z.array(seconds.nullable())),
  distances: z.array(z.array(meters.nullable())),
  sources: z.array(onRoad),
  destinations: z.array(onRoad),
})
const NEAREST = z.object({ waypoints: z.array(onRoad).min(1) })
const ROUTE = z.object({ routes: z.array(road).min(1) })
const MATCH = z.object({ matchings: z.array(road), tracepoints: z.array(z.looseObject({}).nullable()) })

/** A metre: more digits would only make the address longer. */
const lonLat = ({ lon, lat }: Point): string => `${lon.toFixed(5)},${lat.toFixed(5)}`
const listed = (values: readonly (string | number)[]): string => values.join(';')
const upTo = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i)

/**
 * OSRM's HTTP interface, version 1: longitude before latitude, and "Ok" in every answer that is one. Places go out without
 * anything that says whose they are.
 */
export function createOsrm(outgoing: Pick<Outgoing, 'call'>, { url, profile, tryMs }: RouterSettings) {
  async function ask<T>(
    service: Service,
    points: readonly Point[],
    options: Record<string, string>,
    shape: z.ZodType<T>,
    answerBytesMax: number,
  ): Promise<T> {
    const query = Object.entries(options).map(([name, value]) => `${name}=${value}`)
    const where = `${url}/${service}/v1/${profile}/${listed(points.map(lonLat))}?${query.join('&')}`
    const answer = await outgoing.call({ url: where, timeoutMs: tryMs, answerBytesMax }).catch((error: unknown) => {
      throw failed(error)
    })
    const parsed = shape.safeParse(bodyOf(answer))
    if (!parsed.success) throw new OsrmError('wrong', `not the shape of ${service}`)
    return parsed.data
  }

  return {
    /** All ways from the sources to the destinations. */
    async table(sources: readonly Point[], destinations: readonly Point[]): Promise<RoadTable> {
      const from = sources.length
      const options = {
        annotations: 'duration,distance',
        sources: listed(upTo(0, from)),
        destinations: listed(upTo(from, destinations.length)),
        // One point without a road near it must not refuse the whole table: how far off each lies is said, and judged here.
        radiuses: listed(new Array(from + destinations.length).fill('unlimited')),
      }
      const most = 100_000 + from * destinations.length * 40
      const found = await ask('table', [...sources, ...destinations], options, TABLE, most)
      const fits = (rows: readonly unknown[][]): boolean =>
        rows.length === from && rows.every((row) => row.length === destinations.length)
      if (!fits(found.durations) || !fits(found.distances))
        throw new OsrmError('wrong', 'a table of another size than was asked for')
      if (found.sources.length !== from || found.destinations.length !== destinations.length)
        throw new OsrmError('wrong', 'other points than were asked for')
      return {
        seconds: found.durations,
        meters: found.distances,
        sources: found.sources,
        destinations: found.destinations,
      }
    },

    /** Where the nearest road is. */
    async nearest(point: Point): Promise<OnRoad> {
      return (await ask('nearest', [point], { number: '1' }, NEAREST, 100_000)).waypoints[0]!
    },

    /** One way with its course. */
    async route(from: Point, to: Point): Promise<Road> {
      const options = { overview: 'full', geometries: 'geojson', alternatives: 'false', steps: 'false' }
      return (await ask('route', [from, to], options, ROUTE, 4_000_000)).routes[0]!
    },

    /** The roads that a track went, in pieces where it broke off; fixes in the order of their times. */
    async match(track: readonly TrackFix[]): Promise<Road[]> {
      const options = {
        overview: 'full',
        geometries: 'geojson',
        timestamps: listed(track.map(({ atMs }) => Math.round(atMs / 1_000))),
        radiuses: listed(track.map(({ accuracyMeters }) => Math.max(1, Math.round(accuracyMeters)))),
        gaps: 'split',
        tidy: 'true',
      }
      const points = track.map(({ point }) => point)
      const { matchings, tracepoints } = await ask('match', points, options, MATCH, 4_000_000)
      if (tracepoints.length !== track.length) throw new OsrmError('wrong', 'another track than was asked for')
      return matchings
    },
  }
}
export type Osrm = ReturnType<typeof createOsrm>

function failed(error: unknown): OsrmError {
  const code = error instanceof OutgoingError ? error.code : 'unreachable'
  if (code === 'timed_out') return new OsrmError('slow', code)
  return new OsrmError(code === 'answer_too_large' || code === 'redirected' ? 'wrong' : 'gone', code)
}

/** What the router says, which has "Ok" in it. Its other codes come with 400; a proxy's page comes with anything. */
function bodyOf({ status, body }: OutgoingAnswer): unknown {
  let said: unknown
  try {
    said = JSON.parse(body.toString('utf8'))
  } catch {
    said = null
  }
  const code = (said as { code?: unknown } | null)?.code
  if (status >= 500 || status === 429) throw new OsrmError('gone', `HTTP ${status}`)
  if (typeof code !== 'string') throw new OsrmError('wrong', `HTTP ${status} without a code`)
  if (code !== 'Ok') throw new OsrmError('refused', /^\w{1,40}$/.test(code) ? code : 'a code that is none')
  return said
}
