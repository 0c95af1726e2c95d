import { POSITIONS_A_DAY_MAX, type Signs } from './signs.ts'

/** What one representative's phones told in a day. */
export interface ToldDay extends Signs {
  /** Everything that came, also twice or unfit to be kept. */
  positions: number
  /** Others whose positions came from the same phone that day. */
  others: number
}

export const DOUBT_SIGNS = [
  'mock',
  'still',
  'evenly_sure',
  'unsure',
  'drawn',
  'leaps',
  'phone_of_two',
  'flood',
] as const
export type DoubtSign = (typeof DOUBT_SIGNS)[number]

/** Why somebody should look: `count` of `of` positions, stretches or days; of leaps there is no whole. */
export interface WeekReason {
  sign: DoubtSign
  count: number
  of: number | null
  points: number
}
export interface WeekDoubt {
  /** From 0 to 100. From the line on somebody looks; no score has an effect of its own. */
  score: number
  reasons: WeekReason[]
}

/** From here on somebody looks at a week. */
export const LOOK_FROM = 50
const MOST = 100
/** In fewer than these a share says nothing. */
const POSITIONS_LEAST = 100
const STRETCHES_LEAST = 30
/** The last batch before a flood is refused brings at most so many. */
const BATCH_MAX = 100

type Steps = readonly (readonly [from: number, points: number])[]
const STEPS: Record<DoubtSign, Steps> = {
  // Only an app that makes positions up sets this mark; a few may be of a phone that was set up for something else.
  mock: [
    [0.02, 60],
    [0.2, 100],
  ],
  // A phone that lies indoors repeats what it knew, and is as sure as before: one of the two alone is no reason to look.
  still: [
    [0.6, 20],
    [0.9, 40],
  ],
  evenly_sure: [
    [0.85, 15],
    [0.97, 35],
  ],
  unsure: [
    [0.6, 20],
    [0.9, 50],
  ],
  drawn: [
    [0.2, 30],
    [0.5, 60],
  ],
  leaps: [
    [4, 30],
    [8, 60],
  ],
  // A phone that broke is lent for a day.
  phone_of_two: [
    [1, 30],
    [2, 60],
  ],
  flood: [
    [1, 20],
    [3, 50],
  ],
}

/** What a week's positions look like. It judges nobody: a reason is something to ask about. */
export function weekDoubt(days: readonly ToldDay[]): WeekDoubt {
  const total = (key: keyof ToldDay): number => days.reduce((all, day) => all + day[key], 0)
  const kept = total('kept')
  const reasons = [
    byShare('mock', total('mock'), kept, POSITIONS_LEAST),
    byShare('still', total('repeated'), kept, POSITIONS_LEAST),
    byShare('evenly_sure', total('evenlySure'), kept, POSITIONS_LEAST),
    byShare('unsure', total('unsure'), kept, POSITIONS_LEAST),
    byShare('drawn', total('drawn'), total('stretches'), STRETCHES_LEAST),
    byNumber('leaps', total('leaps'), null),
    byNumber('phone_of_two', days.filter((day) => day.others > 0).length, days.length),
    byNumber('flood', days.filter(isFlood).length, days.length),
  ].filter((reason) => reason.points > 0)
  const points = reasons.reduce((all, reason) => all + reason.points, 0)
  return { score: Math.min(MOST, points), reasons: reasons.sort((one, other) => other.points - one.points) }
}

const isFlood = (day: ToldDay): boolean => day.positions > POSITIONS_A_DAY_MAX - BATCH_MAX

const pointsOf = (sign: DoubtSign, reached: number): number =>
  STEPS[sign].findLast(([from]) => reached >= from)?.[1] ?? 0

const byShare = (sign: DoubtSign, count: number, of: number, least: number): WeekReason => ({
  sign,
  count,
  of,
  points: of >= least ? pointsOf(sign, count / of) : 0,
})

const byNumber = (sign: DoubtSign, count: number, of: number | null): WeekReason => ({
  sign,
  count,
  of,
  points: pointsOf(sign, count),
})

/** What somebody finds who looks at a week: nothing wrong, that they will talk, or a complaint that was opened by its own way. */
export const WEEK_OUTCOMES = ['nothing_wrong', 'talk', 'complaint'] as const
export type WeekOutcome = (typeof WEEK_OUTCOMES)[number]
/** Half a year: so that a pattern shows, and an answer can be given to it. What they were reckoned from is gone long before. */
export const WEEKS_KEPT_DAYS = 182
