/** Whether orders are taken in a district, and from when they will be. */
export interface Opening {
  open: boolean
  /** null while it is closed: nobody has said yet. */
  opensOn: string | null
}

/**
 * @param set what was settled for the district; undefined where nothing ever was
 * @param today the territory's day
 */
export function openingOf(set: { opensOn: string | null } | undefined, today: string): Opening {
  if (set === undefined) return { open: true, opensOn: null }
  return { open: set.opensOn !== null && set.opensOn <= today, opensOn: set.opensOn }
}
