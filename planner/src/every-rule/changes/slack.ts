import type { Random } from '../../limit-and-chance/random.ts'

/**
 * Numbers of the exponential distribution, one for each of 1,024 equal shares: a logarithm a try would cost as much as
 * the try.
 */
export const EXPONENTIAL = Float64Array.from({ length: 1024 }, (_, k) => -Math.log((k + 0.5) / 1024))

/** How much dearer a change may be this time, at a temperature. */
export function drawSlack(random: Random, temperature: number): number {
  return temperature * EXPONENTIAL[random.next() >>> 22]!
}
