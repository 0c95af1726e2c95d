import type { Fix } from '../fix.ts'
import { ACCURACY_UNSAID_METERS, type Heard, speedOf } from './heard.ts'

const KMH_MPS = 1 / 3.6

/**
 * The dialect of OwnTracks over HTTP. The device is whom the call proves itself to be; a `topic` that names somebody else is
 * not believed. Beside positions the app posts cards, waypoints, its own state and, for a friend that was removed, nothing.
 */
export function hearOwnTracks(body: unknown, user: string): Heard {
  if (!user) return { said: 'no_device' }
  const nothing: Heard = { said: 'nothing', device: user }
  if (typeof body !== 'object' || body === null || !('_type' in body) || body._type !== 'location') return nothing
  const said = body as Record<string, unknown>
  if (said.lat === undefined || said.lon === undefined) return nothing
  if (typeof said.topic === 'string' && (said.topic.split('/')[1] ?? '') !== user)
    return { said: 'nothing', device: said.topic.split('/')[1] ?? '' }
  const fix: Fix = {
    atMs: numberOf(said.tst) * 1_000,
    point: { lat: numberOf(said.lat), lon: numberOf(said.lon) },
    accuracyMeters: said.acc === undefined ? ACCURACY_UNSAID_METERS : numberOf(said.acc),
    // Kilometres an hour; -1 where an iPhone does not know.
    speedMps: said.vel === undefined ? null : speedOf(numberOf(said.vel) * KMH_MPS),
    mock: false,
  }
  return { said: 'position', device: user, fix }
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

/** Name and password of a call with Basic authentication. */
export function basicIn(text: string): { user: string; password: string } | undefined {
  const at = text.indexOf(':')
  return at < 0 ? undefined : { user: text.slice(0, at), password: text.slice(at + 1) }
}
