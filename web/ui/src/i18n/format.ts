import { clockWords } from '@app/domain/shared'
import type { Language } from './messages.ts'

/** Territory time: screens speak the clock on the citizen's wall whatever the device is set to. */
let zone: string | undefined

/** Set from the programme's data (see time-zone.tsx); until it is known, the device's own. */
export function setTimeZone(timeZone: string | undefined): void {
  zone = timeZone
}

const cache = new Map<string, Intl.DateTimeFormat>()

function formatter(
  language: Language | 'day',
  options: Intl.DateTimeFormatOptions,
  timeZone = zone,
): Intl.DateTimeFormat {
  const key = `${language}|${timeZone}|${JSON.stringify(options)}`
  let found = cache.get(key)
  if (!found) {
    // Latin digits in both languages: every number is a left-to-right island read the same way.
    const locale = language === 'ur' ? 'ur-PK-u-nu-latn' : language === 'day' ? 'en-CA' : 'en-GB'
    found = new Intl.DateTimeFormat(locale, { ...(timeZone && { timeZone }), ...options })
    cache.set(key, found)
  }
  return found
}

export { formatRupees } from '@app/domain/shared'

export type WhenStyle = 'date' | 'day' | 'shortDay' | 'weekday' | 'dayMonth' | 'time' | 'moment' | 'month'

const styles: Record<WhenStyle, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  shortDay: { weekday: 'short', day: 'numeric', month: 'short' },
  weekday: { weekday: 'long' },
  dayMonth: { day: 'numeric', month: 'long' },
  time: { hour: 'numeric', minute: '2-digit', hour12: true },
  moment: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', hour12: true },
  month: { month: 'long', year: 'numeric' },
}

/** A plain date (2026-11-24) is a day and no instant: it is the same day in every zone. */
const isPlainDay = (instant: string | number | Date): instant is string =>
  typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant)

/** The calendar day of an instant, as the territory counts days: 2026-11-24. */
export function dayOf(instant: string | number | Date): string {
  return isPlainDay(instant)
    ? instant
    : formatter('day', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant))
}

export function formatWhen(instant: string | number | Date, style: WhenStyle, language: Language): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  if (isPlainDay(instant))
    return formatter(language, styles[style === 'time' || style === 'moment' ? 'date' : style], 'UTC').format(date)
  if (style === 'time') return clockOf(date, language)
  if (style === 'moment') {
    const day = formatter(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(date)
    return `${day}${language === 'ur' ? '، ' : ', '}${clockOf(date, language)}`
  }
  return formatter(language, styles[style]).format(date)
}

/** 4:30 pm, or in Urdu the part of the day as people say it: شام 4:30. */
function clockOf(date: Date, language: Language): string {
  const parts = formatter('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(date)
  const number = (type: 'hour' | 'minute') => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return clockWords(number('hour'), number('minute'), language)
}

/** A window such as a slot: `10:00 am to 12:00 pm`. */
export function formatWindow(from: string, until: string, language: Language): string {
  const [start, end] = [formatWhen(from, 'time', language), formatWhen(until, 'time', language)]
  if (language === 'en') return `${start} to ${end}`
  // The part of the day is said once where both ends lie in it: دوپہر 2:30 سے 3:30.
  const [part = '', clock = ''] = end.split(' ')
  return `${start} سے ${start.startsWith(`${part} `) ? clock : end}`
}

/** A distance said as a person would. */
export function formatDistance(distanceMeters: number, language: Language): string {
  if (distanceMeters < 950) {
    const rounded = Math.max(50, Math.round(distanceMeters / 50) * 50)
    return language === 'ur' ? `${rounded} میٹر` : `${rounded} m`
  }
  const km = distanceMeters < 9_950 ? (distanceMeters / 1000).toFixed(1) : String(Math.round(distanceMeters / 1000))
  return language === 'ur' ? `${km} کلومیٹر` : `${km} km`
}

/** 3520212345671 → 35202-1234567-1, also while it is being typed. */
export function groupCnic(digits: string): string {
  const d = digits.replace(/\D/g, '').slice(0, 13)
  return [d.slice(0, 5), d.slice(5, 12), d.slice(12)].filter(Boolean).join('-')
}

/** +923001234567 → 0300 1234567; foreign numbers stay as they are. */
export function groupPhone(phone: string): string {
  const local = /^\+92(3\d{2})(\d{7})$/.exec(phone)
  return local ? `0${local[1]} ${local[2]}` : phone
}
