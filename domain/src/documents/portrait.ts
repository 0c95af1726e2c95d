/** What can be measured of a picture of a face. That it is one, and whose, a person looks at. */
export interface PortraitFacts {
  width: number
  height: number
  /** Frames: more than one moves. */
  frames: number
  /** How far its greys lie apart, 0 to about 128: a wall, a sky or a covered lens has next to none. */
  deviation: number
}
export const PORTRAIT_PIXELS_MIN = 200
const ASPECT_MAX = 2
const DEVIATION_MIN = 6

export type PortraitRefusal = 'photo_too_small' | 'photo_shape' | 'photo_moves' | 'photo_blank'

/** What stands against putting it on a badge, as far as a machine can say honestly; or nothing. */
export function portraitRefusal({ width, height, frames, deviation }: PortraitFacts): PortraitRefusal | null {
  if (frames > 1) return 'photo_moves'
  if (Math.min(width, height) < PORTRAIT_PIXELS_MIN) return 'photo_too_small'
  if (Math.max(width, height) / Math.min(width, height) > ASPECT_MAX) return 'photo_shape'
  return deviation < DEVIATION_MIN ? 'photo_blank' : null
}
