const HALF_HOUR_MS = 30 * 60_000
const CHOICES_MAX = 16

/** The half hours that a hold may end at, and last of all when somebody would have to be found: by the clock of the programme. */
export function holdTimes({ at, startsAt, endsAt }: { at: string; startsAt: string; endsAt: string }): string[] {
  const now = Date.parse(at)
  const last = Date.parse(startsAt) > now ? Date.parse(startsAt) : Date.parse(endsAt)
  const first = (Math.floor(now / HALF_HOUR_MS) + 1) * HALF_HOUR_MS
  const times: number[] = []
  for (let time = first; time < last && times.length < CHOICES_MAX; time += HALF_HOUR_MS) times.push(time)
  if (last > now) times.push(last)
  return times.map((time) => new Date(time).toISOString())
}
