/** A million rupees: an act of the desks that moves more is asked for by one person and let go by another. */
export const SECOND_PERSON_ABOVE_PAISA = 100_000_000
