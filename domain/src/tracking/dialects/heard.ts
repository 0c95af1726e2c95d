import { ACCURACY_MAX_METERS, type Fix } from '../fix.ts'

/**
 * What a frame of a tracker app says: a position; nothing of where it is; or not even of which device it speaks.
 * A number that is there and is none comes as NaN, so that it is judged and counted like every other bad fix.
 */
export type Heard =
  | { said: 'position'; device: string; fix: Fix }
  | { said: 'nothing'; device: string }
  | { said: 'no_device' }

/** A device that does not say how sure it is, is taken to be as unsure as can still be shown. */
export const ACCURACY_UNSAID_METERS = ACCURACY_MAX_METERS

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** A number in words of another's program; NaN where it is none. */
export const numberIn = (text: string): number => (NUMBER.test(text.trim()) ? Number(text) : Number.NaN)

/** No vehicle on a road; beyond it the device's speed is left out, and its position kept. */
const SPEED_MAX_MPS = 200
export const speedOf = (mps: number): number | null => (mps >= 0 && mps <= SPEED_MAX_MPS ? mps : null)
