import type { Random } from '../random.ts';

/** Numbers of the exponential distribution, one for each of 4,096 equal shares: a logarithm a try would cost as much as the try. */
export const EXPONENTIAL = Float64Array.from({ length: 4096 }, (_, k) => -Math.log((k + 0.5) / 4096));

/** How much dearer a change may be this time, at a temperature. */
export function drawSlack(random: Random, temperature: number): number {
  return temperature * EXPONENTIAL[random.next() >>> 20]!;
}
