import { useMemo } from 'react'
import { businessNow } from './clock.ts'
import { useProgramme } from './programme.ts'

/** Minutes by which the territory's clock is ahead of UTC, whatever the phone is set to. */
export function useOffset(): number {
  const timeZone = useProgramme().programme?.timeZone
  return useMemo(() => {
    const now = businessNow()
    if (!timeZone) return -now.getTimezoneOffset()
    const parts = Object.fromEntries(
      new Intl.DateTimeFormat('en-GB', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
      })
        .formatToParts(now)
        .map((part) => [part.type, part.value]),
    )
    const there = Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:00Z`)
    return Math.round((there - Math.floor(now.getTime() / 60_000) * 60_000) / 60_000)
  }, [timeZone])
}
