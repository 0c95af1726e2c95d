/** Both sides stay hidden until both have rated or the window is over; then nothing changes any more. */
export interface RatingWindow {
  until: Date
  citizenRated: boolean
  facilitatorRated: boolean
  revealed: boolean
}

export type Side = 'citizen' | 'facilitator'

export function mayRate(window: RatingWindow, side: Side, at: Date): 'rating_closed' | 'already_rated' | null {
  if (side === 'citizen' ? window.citizenRated : window.facilitatorRated) return 'already_rated'
  return window.revealed || at >= window.until ? 'rating_closed' : null
}

export const isRevealed = (window: RatingWindow, at: Date): boolean =>
  window.revealed || (window.citizenRated && window.facilitatorRated) || at >= window.until

/** Comments come out in batches, so that none can be laid at a door by its time. */
export const COMMENT_BATCH = 5
