import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { distanceMeters, type Point } from '@app/domain/shared'

/** What the stand-in does with the next calls instead of answering them well. */
export type OsrmFault =
  | 'silent'
  | 'cut'
  | 'unavailable'
  | 'page'
  | 'redirect'
  | 'refuses'
  | 'wrongSize'
  | 'negative'
  | 'endless'
  | 'huge'
  | 'noDistances'

export interface OsrmServer {
  url: string
  /** Of each call, its service and its coordinates. */
  calls: { service: string; points: Point[]; query: URLSearchParams }[]
  /** For whose calls it applies; null: well. */
  fault: { kind: OsrmFault; services?: readonly string[]; times?: number } | null
  /** Ways that no road makes, by where they begin. */
  noRoadFrom: Point | null
  /** A point that lies so far from any road. */
  offRoad: { point: Point; meters: number } | null
  /** Times and lengths of a way; changed where one should be nonsense. */
  way(from: Point, to: Point): { seconds: number; meters: number }
  tableMax: number
  close(): Promise<void>
}

/** So much longer than the crow's flight, and one way slower than the other. */
export const roadOf = (from: Point, to: Point): { seconds: number; meters: number } => {
  const meters = Math.round(distanceMeters(from, to) * 14) / 10
  return { meters, seconds: Math.round((meters / 8) * (from.lat < to.lat ? 12 : 10)) / 10 }
}

const same = (a: Point, b: Point): boolean => Math.abs(a.lat - b.lat) < 2e-5 && Math.abs(a.lon - b.lon) < 2e-5
const lonLat = ({ lon, lat }: Point): [number, number] => [lon, lat]

/** Coordinates as the protocol writes them: longitude first. Null: not one of its addresses. */
function pointsOf(text: string): Point[] | null {
  const points = text.split(';').map((pair) => {
    const [lon, lat, ...more] = pair.split(',').map(Number)
    return more.length === 0 && Number.isFinite(lon) && Number.isFinite(lat) ? { lon: lon!, lat: lat! } : null
  })
  return points.every((one) => one && Math.abs(one.lat) <= 90 && Math.abs(one.lon) <= 180) ? (points as Point[]) : null
}

/** A router of its own that speaks OSRM's documented HTTP interface, strictly, and can fail in each way. */
export async function startOsrmServer(): Promise<OsrmServer> {
  const server = createServer((request, response) => serve(osrm, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const osrm: OsrmServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    fault: null,
    noRoadFrom: null,
    offRoad: null,
    way: roadOf,
    tableMax: 100,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return osrm
}

function serve(osrm: OsrmServer, request: IncomingMessage, response: ServerResponse): void {
  const say = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
  const url = new URL(request.url ?? '', osrm.url)
  const [, service = '', version, profile, coordinates = ''] = url.pathname.split('/')
  const points = pointsOf(coordinates)
  if (version !== 'v1' || !profile || !points) return say(400, { code: 'InvalidUrl', message: 'URL string malformed' })
  osrm.calls.push({ service, points, query: url.searchParams })
  const fault = faultFor(osrm, service)
  if (fault && !plays(fault, response, say)) return
  const answer = answerOf(osrm, service, points, url.searchParams)
  say(answer.code === 'Ok' ? 200 : 400, fault ? spoilt(answer, fault) : answer)
}

function faultFor(osrm: OsrmServer, service: string): OsrmFault | null {
  const { fault } = osrm
  if (!fault || (fault.services && !fault.services.includes(service))) return null
  if (fault.times !== undefined && --fault.times <= 0) osrm.fault = null
  return fault.kind
}

/** Whether an answer is still made, which then is spoilt. */
function plays(kind: OsrmFault, response: ServerResponse, say: (status: number, body: unknown) => void): boolean {
  if (kind === 'cut') {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('{"code":"Ok",')
    setImmediate(() => response.destroy())
  } else if (kind === 'endless') {
    response.writeHead(200)
    response.write('{"code":"Ok",')
  } else if (kind === 'unavailable') say(503, 'no backend')
  else if (kind === 'page') say(200, '<html>Welcome</html>')
  else if (kind === 'redirect') response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
  else if (kind === 'refuses') say(400, { code: 'TooBig', message: 'Too many table coordinates' })
  else if (kind === 'huge') say(200, `{"code":"Ok","x":"${'x'.repeat(9_000_000)}"}`)
  else return kind !== 'silent'
  return false
}

type Answer = { code: string } & Record<string, unknown>

function spoilt(answer: Answer, kind: OsrmFault): Answer {
  if (kind === 'wrongSize') return { ...answer, durations: (answer.durations as number[][]).slice(1) }
  if (kind === 'noDistances') return { ...answer, distances: undefined }
  return { ...answer, durations: (answer.durations as number[][]).map((row) => row.map(() => -1)) }
}

function answerOf(osrm: OsrmServer, service: string, points: Point[], query: URLSearchParams): Answer {
  const radiuses = query.get('radiuses')
  if (radiuses !== null && radiuses.split(';').length !== points.length) return { code: 'InvalidOptions' }
  const onRoad = (point: Point) => ({
    hint: 'x',
    name: '',
    location: lonLat(point),
    distance: osrm.offRoad && same(osrm.offRoad.point, point) ? osrm.offRoad.meters : 3.5,
  })
  const geometry = { type: 'LineString', coordinates: points.map(lonLat) }
  if (service === 'nearest') return { code: 'Ok', waypoints: [{ ...onRoad(points[0]!), nodes: [1, 2] }] }
  if (service === 'table') return tableOf(osrm, points, query, onRoad)
  const { seconds, meters } = osrm.way(points[0]!, points.at(-1)!)
  const road = { geometry, duration: seconds, distance: meters, weight: seconds, weight_name: 'routability', legs: [] }
  if (service === 'route' && points.length >= 2)
    return osrm.noRoadFrom && same(osrm.noRoadFrom, points[0]!)
      ? { code: 'NoRoute', message: 'Impossible route between points' }
      : { code: 'Ok', routes: [road], waypoints: points.map(onRoad) }
  if (service === 'match' && points.length >= 2) {
    const times = (query.get('timestamps') ?? '').split(';').map(Number)
    if (times.length !== points.length || times.some((time, i) => i > 0 && time < times[i - 1]!))
      return { code: 'InvalidOptions' }
    const tracepoints = points.map((point, i) => ({ ...onRoad(point), matchings_index: 0, waypoint_index: i }))
    return { code: 'Ok', matchings: [{ ...road, confidence: 0.9 }], tracepoints: [null, ...tracepoints.slice(1)] }
  }
  return { code: 'InvalidService' }
}

function tableOf(osrm: OsrmServer, points: Point[], query: URLSearchParams, onRoad: (point: Point) => unknown): Answer {
  const chosen = (name: string): Point[] =>
    (query.get(name) ?? points.map((_, i) => i).join(';')).split(';').map((index) => points[Number(index)]!)
  const [sources, destinations] = [chosen('sources'), chosen('destinations')]
  if ([...sources, ...destinations].includes(undefined as never)) return { code: 'InvalidOptions' }
  if (points.length > osrm.tableMax) return { code: 'TooBig', message: 'Too many table coordinates' }
  const of = (pick: 'seconds' | 'meters') =>
    sources.map((from) =>
      destinations.map((to) => (osrm.noRoadFrom && same(osrm.noRoadFrom, from) ? null : osrm.way(from, to)[pick])),
    )
  const asked = (query.get('annotations') ?? 'duration').split(',')
  return {
    code: 'Ok',
    sources: sources.map(onRoad),
    destinations: destinations.map(onRoad),
    ...(asked.includes('duration') && { durations: of('seconds') }),
    ...(asked.includes('distance') && { distances: of('meters') }),
  }
}
