/** What somebody at a desk has opened within an hour. */
interface Opened {
  cards: number
  /** Of these, with nobody on the line. */
  withoutCall: number
}

/** Twenty calls an hour with three requests each is a busy agent; three times as much is no desk's work. */
const CARDS_AN_HOUR = 180
/** Without a call there are call-backs and complaints to look up, and little else. */
export const CARDS_WITHOUT_CALL = 40

export const isUnusual = ({ cards, withoutCall }: Opened): boolean =>
  cards > CARDS_AN_HOUR || withoutCall > CARDS_WITHOUT_CALL
