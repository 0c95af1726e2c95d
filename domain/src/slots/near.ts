/** An hour as the plan of its day sees it for one more visit. */
export interface PlannedHour {
  /** False: nobody could come then, as the day is planned. */
  possible: boolean
  /** How much longer somebody's way becomes; null where it is not known where their way leads that day. */
  roadSeconds: number | null
}

/** Whoever rides no further out of their way than this is near. */
const NEAR_SECONDS = 5 * 60

/** Somebody is near then: a visit costs hardly any road. */
export const isNear = ({ possible, roadSeconds }: PlannedHour): boolean =>
  possible && roadSeconds !== null && roadSeconds <= NEAR_SECONDS
