import type { Random } from '@app/planner'

/** Around nought, two in three within one. */
export const bell = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit())

export const between = (random: Random, from: number, to: number): number => from + (to - from) * random.unit()
