import { businessNow, useProgramme } from './programme.tsx'

/** Minutes by which the territory's clock is ahead of UTC. */
export function useOffset(): number {
  const timeZone = useProgramme().programme?.timeZone ?? 'UTC'
  const now = businessNow()
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour12: false,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(now)
      .map((part) => [part.type, part.value]),
  )
  const local = Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:00Z`)
  return Math.round((local - Math.floor(now.getTime() / 60_000) * 60_000) / 60_000)
}
