import type { PieceHeat } from '../search/search-options.ts'

/** How warm a large day is searched, from its first round to its last, in mean arc costs. */
export interface Cooling {
  readonly rounds: number
  readonly hot: number
  readonly cold: number
  /** True where threads keep the day, and with it the routes they have seen. */
  readonly kept: boolean
}

/** A stretch of the cooling, and how many rounds' time it takes. */
export interface Phase extends Pick<PieceHeat, 'hot' | 'cold' | 'remembers' | 'exchanges'> {
  readonly rounds: number
}

/** Part of the rounds of a kept day after which known routes are exchanged, and as often again while it cools on. */
const FIRST = 0.7
const TIMES = 3
/**
 * The first exchange comes while it is this much warmer than `cold`: routes are still many there. The cooling after it
 * goes on to less than `cold`, as chains have done the work of warmth.
 */
const AT_CHAINS = 3.5
const AT_END = 0.5
/** Rounds of an exchange, as a part of all, and at the most; none in a search of fewer rounds. */
const EXCHANGE = 1 / 40
const EXCHANGE_MOST = 3
const LEAST_ROUNDS = 30
/** Routes are remembered from this heat on, where 1 is that of the first exchange. */
const REMEMBERED = 1.6

/**
 * The phase that begins with round `round`. All rounds share one cooling; that of a kept day is broken by exchanges of
 * remembered routes, and ends with one.
 */
export function phaseOf({ rounds, hot, cold, kept }: Cooling, round: number): Phase {
  if (!kept || rounds < LEAST_ROUNDS)
    return { ...fall(hot, cold, round, rounds), remembers: false, exchanges: false, rounds: 1 }
  const exchange = Math.min(EXCHANGE_MOST, Math.ceil(EXCHANGE * rounds))
  const chains = Math.min(hot, AT_CHAINS * cold)
  const first = Math.round(FIRST * rounds)
  if (round < first) {
    const heat = fall(hot, chains, round, first)
    return { ...heat, remembers: heat.cold < REMEMBERED * chains, exchanges: false, rounds: 1 }
  }
  // The other rounds are divided alike: an exchange, then cooling; and one exchange at the very end.
  const last = rounds - exchange
  const time = Math.min(TIMES - 1, Math.floor(((round - first) * TIMES) / (last - first)))
  const from = round < last ? first + Math.ceil((time * (last - first)) / TIMES) : last
  if (round < from + exchange)
    return { hot: chains, cold: chains, remembers: true, exchanges: true, rounds: from + exchange - round }
  const heat = fall(chains, AT_END * cold, round - first - (time + 1) * exchange, last - first - TIMES * exchange)
  return { ...heat, remembers: true, exchanges: false, rounds: 1 }
}

/** From `hot` to `cold` in equal ratios: heats at the beginning and the end of round `k` of `rounds`. */
function fall(hot: number, cold: number, k: number, rounds: number): { readonly hot: number; readonly cold: number } {
  const at = (round: number): number => hot * (cold / hot) ** (round / Math.max(1, rounds))
  return { hot: at(k), cold: at(k + 1) }
}
