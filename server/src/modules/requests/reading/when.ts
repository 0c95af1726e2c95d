import { clockWords, type Language } from '@app/domain/shared'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A time of the territory in words: "Tue 24 Nov, 3:30 pm". The offset is the calendar's; there is no daylight saving. */
export function whenIn(
  at: Date,
  language: Language,
  utcOffsetMinutes: number,
  precision: 'day' | 'minute' = 'minute',
): string {
  const locale = language === 'ur' ? 'ur-PK' : 'en-GB'
  let format = formats.get(locale)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' })
    formats.set(locale, format)
  }
  const there = new Date(at.getTime() + utcOffsetMinutes * 60_000)
  const day = format.format(there)
  if (precision === 'day') return day
  return `${day}${language === 'ur' ? '، ' : ', '}${clockWords(there.getUTCHours(), there.getUTCMinutes(), language)}`
}
