/** What somebody at a desk has opened within an hour. */
interface Opened {
  cards: number
  /** Of these, with nobody on the line. */
  withoutCall: number
}

/** Beyond how much of an hour's reading somebody looks at who reads. */
export interface ReadingRules {
  cardsHourly: number
  withoutCallHourly: number
}

/**
 * Twenty calls an hour with three requests each is a busy agent; three times as much is no desk's work. Without a call there
 * are call-backs and complaints to look up, and little else.
 */
export const READING_RULES: ReadingRules = { cardsHourly: 180, withoutCallHourly: 40 }

export const isUnusual = ({ cards, withoutCall }: Opened, rules: ReadingRules): boolean =>
  cards > rules.cardsHourly || withoutCall > rules.withoutCallHourly
