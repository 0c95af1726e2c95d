/** What is said of one's hours goes in the order in which it was said. */
export const HOURS_LANE = 'hours'
