import { NOBODY_REFUSES, type Options } from '../options.ts'
import type { Played } from './played.ts'
import { JUDGED_FROM, neverReached } from './situations.ts'

type Judged = Pick<Options, 'seed' | 'requests' | 'faults' | 'plant' | 'nobodyRefuses'>

/**
 * What speaks against a run: what always has to hold did not, or a large one never came to what sometimes has to happen. How
 * it is repeated comes first, what was violated last. One that was broken on purpose and stopped there is not asked how far it came.
 */
export function verdict(
  { summary, violations }: Pick<Played, 'summary' | 'violations'>,
  { seed, requests, faults, plant, nobodyRefuses }: Judged,
): string[] {
  const missed = faults && requests >= JUDGED_FROM && !plant ? neverReached(summary.situations) : []
  const [first] = violations
  if (!first && !missed.length) return []
  const planted = plant ?? (nobodyRefuses ? NOBODY_REFUSES : undefined)
  const again = [`--seed ${seed} --requests ${requests}`, faults && '--faults', planted && `--plant ${planted}`]
  const kept = `${seed} ${requests} ${faults ? 'faults' : 'calm'}`
  return [
    `repeat with: npm run city -- ${again.filter(Boolean).join(' ')}`,
    ...missed.map((name) => `never reached: ${name}`),
    ...(first && !planted
      ? [`when it is mended, add to city/seeds/once-failed.txt: ${kept} ${first.invariant}: ${first.words}`]
      : []),
    ...(first ? [`violated: ${first.invariant}: ${first.subject} ${first.words}`] : []),
  ]
}
