/** A process that ended and was started again: when it ended, and when the new one could serve or did jobs. */
export interface Replacement {
  readonly name: string
  readonly endedAt: number
  readyAt?: number
}

/** So soon the next one is there, its start and the supervisor's pause among it. */
export const REPLACED_WITHIN_MS = 5_000

/** A short form kills one or two, on a machine that does all else beside it: no share, and so no figure. */
export const ONE_REPLACED_WITHIN_MS = 10_000

/** One that is not there yet counts with the time that it has been missing. */
export const replacementTimes = (all: readonly Replacement[], now: number): number[] =>
  all.map(({ endedAt, readyAt }) => (readyAt ?? now) - endedAt)

/** What took too long, in words. */
export function lateReplacements(all: readonly Replacement[], now: number, withinMs = REPLACED_WITHIN_MS): string[] {
  const times = replacementTimes(all, now)
  return all.flatMap(({ name, readyAt }, n) => {
    const ms = times[n] as number
    if (readyAt === undefined) return [`${name} ended and is not there again after ${ms} ms`]
    return ms > withinMs ? [`${name} was replaced after ${ms} ms`] : []
  })
}
