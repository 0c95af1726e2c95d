import type { Language } from '@app/domain/shared'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A time of the territory in words: "Tue 24 Nov, 3:30 pm". The offset is the calendar's; there is no daylight saving. */
export function whenIn(at: Date, language: Language, utcOffsetMinutes: number, precision: 'day' | 'minute' = 'minute'): string {
  const locale = language === 'ur' ? 'ur-PK' : 'en-GB'
  const key = `${locale} ${precision}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', ...(precision === 'minute' && { hour: 'numeric', minute: '2-digit', hour12: true }),
    })
    formats.set(key, format)
  }
  return format.format(new Date(at.getTime() + utcOffsetMinutes * 60_000))
}
