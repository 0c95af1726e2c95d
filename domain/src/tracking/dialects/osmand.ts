import type { Fix } from '../fix.ts'
import { ACCURACY_UNSAID_METERS, type Heard, numberIn, speedOf } from './heard.ts'

/** The fields of one frame, from the query string or a form. */
export type Fields = Readonly<Record<string, string | undefined>>

const KNOT_MPS = 1_852 / 3_600
/** What a unit of dilution is worth in metres with the receiver of a phone. */
const METERS_OF_HDOP = 5
/** Whoever counts in seconds stays below this until 2038; whoever counts in milliseconds passed it in January 1970. */
const SECONDS_BELOW = 2 ** 31

/** The dialect of OsmAnd's online tracking, which Traccar Client speaks up to its version 8. */
export function hearOsmAnd(fields: Fields, nowMs: number): Heard {
  const device = (fields.id || fields.deviceid || '').trim()
  if (!device) return { said: 'no_device' }
  const place = placeIn(fields)
  if (!place || fields.valid === 'false' || fields.valid === '0') return { said: 'nothing', device }
  const fix: Fix = {
    atMs: fields.timestamp ? timeIn(fields.timestamp) : nowMs,
    point: { lat: numberIn(place[0]), lon: numberIn(place[1]) },
    accuracyMeters: accuracyIn(fields),
    // In knots, whatever the phone's own settings show.
    speedMps: fields.speed ? speedOf(numberIn(fields.speed) * KNOT_MPS) : null,
    mock: fields.mock === 'true' || fields.mock === '1',
  }
  return { said: 'position', device, fix }
}

/** `lat` and `lon`, or both in one field; a frame that tells of a battery or of an alarm alone has neither. */
function placeIn(fields: Fields): [lat: string, lon: string] | undefined {
  if (fields.lat && fields.lon) return [fields.lat, fields.lon]
  const [lat, lon, ...more] = fields.location?.split(',') ?? []
  return lat?.trim() && lon?.trim() && !more.length ? [lat, lon] : undefined
}

function accuracyIn({ accuracy, hdop }: Fields): number {
  if (accuracy) return numberIn(accuracy)
  return hdop ? numberIn(hdop) * METERS_OF_HDOP : ACCURACY_UNSAID_METERS
}

const SPACED = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/

/** Seconds, milliseconds, ISO with its zone, or a date and an hour, which are of the world's time. */
function timeIn(text: string): number {
  const count = numberIn(text)
  if (!Number.isNaN(count)) return Math.round(Math.abs(count) < SECONDS_BELOW ? count * 1_000 : count)
  const spaced = SPACED.exec(text)
  if (spaced) return Date.parse(`${spaced[1]}T${spaced[2]}Z`)
  // A plus sign that was not encoded has become a space on its way.
  const iso = text.replace(/ (?=\d\d:?\d\d$)/, '+')
  return ISO.test(iso) ? Date.parse(iso) : Number.NaN
}
