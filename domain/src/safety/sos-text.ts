import { toLatinDigits } from '../shared/index.ts'

/** Words that mean a call for help, at the beginning of a text message. */
const CALLS = /^(?:SOS|HELP|MADAD|مدد|ایس او ایس)(?![A-Z\u0600-\u06ff])/

/** `SOS`, `SOS 482913` (the code that the app keeps for this), with a place if the phone knew one: `SOS 482913 31.52,74.35`. */
export function readSos(text: string): { code: string | null; point: { lat: number; lon: number } | null } | null {
  const said = toLatinDigits(text).trim().toUpperCase()
  if (!CALLS.test(said)) return null
  const code = /(?<![\d.,-])(\d{6})(?![\d.,])/.exec(said)?.[1] ?? null
  const place = /(-?\d{1,2}\.\d{1,7}),\s?(-?\d{1,3}\.\d{1,7})/.exec(said)
  const point = place ? { lat: Number(place[1]), lon: Number(place[2]) } : null
  return { code, point: point && Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : null }
}

/** What the facilitator's phone writes when there is no network. */
export const writeSos = (code: string, point: { lat: number; lon: number } | null): string =>
  `SOS ${code}${point ? ` ${point.lat.toFixed(5)},${point.lon.toFixed(5)}` : ''}`
