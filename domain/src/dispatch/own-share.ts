/** With fewer others at work in an area, its figures would tell what one of them earned. */
export const SHARE_OTHERS_MIN = 5

/** What was done in one week, by one person or by all of an area together. */
export interface Worked {
  earnedPaisa: number
  hours: number
  visits: number
}

/** Those of an area who were at work in the week, the asking one among them. */
export interface AreaWorked extends Worked {
  people: number
}

export interface AreaShare {
  people: number
  /** Of a hundred visits of the area, mine; and what each would have if all had the same. */
  mineOfHundred: number
  evenOfHundred: number
  /** Of each on average. */
  eachPaisa: number
  eachHours: number
  hourlyPaisa: number | null
}

/** Averages are told in whole tens of rupees and half hours: from week to week nobody's own can be reckoned out of them. */
const roundedPaisa = (paisa: number): number => Math.round(paisa / 1_000) * 1_000
const roundedHours = (hours: number): number => Math.round(hours * 2) / 2
const ofHundred = (part: number): number => Math.round(part * 1_000) / 10

export const hourlyPaisa = ({ earnedPaisa, hours }: Worked): number | null =>
  hours > 0 ? Math.round(earnedPaisa / hours) : null

/** My part of the area's week; null where too few others were at work. */
export function areaShare(mine: Worked, area: AreaWorked): AreaShare | null {
  if (area.people - 1 < SHARE_OTHERS_MIN) return null
  const hourly = hourlyPaisa(area)
  return {
    people: area.people,
    mineOfHundred: area.visits > 0 ? ofHundred(Math.min(1, mine.visits / area.visits)) : 0,
    evenOfHundred: ofHundred(1 / area.people),
    eachPaisa: roundedPaisa(area.earnedPaisa / area.people),
    eachHours: roundedHours(area.hours / area.people),
    hourlyPaisa: hourly === null ? null : roundedPaisa(hourly),
  }
}

export const SHARE_REASONS = [
  'fewer_hours',
  'more_hours',
  'never_asked',
  'not_taken',
  'others_first',
  'rating_for',
  'rating_against',
  'rating_neutral',
  'evenness',
] as const
export type ShareReason = (typeof SHARE_REASONS)[number]

/** `value` and `of` are what the words of the reason name: hours, visits, a percentage, minutes. */
export interface ShareWhy {
  reason: ShareReason
  value: number
  of: number | null
}

export interface Asked {
  asked: number
  taken: number
  declined: number
  unanswered: number
  /** Somebody else accepted first. */
  othersFirst: number
}

const HOURS_DIFFER = 0.1
/** Less than this changes no order. */
const RATING_DIFFERS = 0.02

/** Why a week brought what it brought: what speaks for and against, as the choice of whom to ask weighs it. */
export function shareWhy(facts: {
  mine: Worked
  area: AreaShare | null
  asked: Asked
  ratingMultiplier: number
  fairnessMinutes: number
}): ShareWhy[] {
  const { mine, area, asked, ratingMultiplier, fairnessMinutes } = facts
  const why: ShareWhy[] = []
  if (area && Math.abs(mine.hours - area.eachHours) > area.eachHours * HOURS_DIFFER)
    why.push({
      reason: mine.hours < area.eachHours ? 'fewer_hours' : 'more_hours',
      value: roundedHours(mine.hours),
      of: area.eachHours,
    })
  const notTaken = asked.declined + asked.unanswered
  if (asked.asked === 0) why.push({ reason: 'never_asked', value: 0, of: null })
  if (notTaken > 0) why.push({ reason: 'not_taken', value: notTaken, of: asked.asked })
  if (asked.othersFirst > 0) why.push({ reason: 'others_first', value: asked.othersFirst, of: asked.asked })
  const rating = ratingMultiplier - 1
  const differs = Math.abs(rating) > RATING_DIFFERS
  why.push({
    reason: differs ? (rating > 0 ? 'rating_for' : 'rating_against') : 'rating_neutral',
    value: differs ? Math.round(Math.abs(rating) * 100) : 0,
    of: null,
  })
  if (fairnessMinutes > 0) why.push({ reason: 'evenness', value: fairnessMinutes, of: null })
  return why
}
