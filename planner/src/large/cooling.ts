import type { PieceHeat } from '../rich/solve-rich.ts';

/** How warm a large day is searched, from its first round to its last, in mean arc costs. */
export interface Cooling {
  readonly rounds: number;
  readonly hot: number;
  readonly cold: number;
  /** True where threads keep the day, and with it what routes they have seen. */
  readonly kept: boolean;
}

/** Part of the rounds of a kept day in which it cools down; in what is left it is warmed again some times, a little, between exchanges of remembered routes. */
const FIRST = 0.7;
const TIMES = 3;
const WARM_AGAIN = 0.15;
/** Rounds of an exchange, as a part of all, and at the most: enough for each vehicle to begin some tens of chains. */
const EXCHANGE = 1 / 40;
const EXCHANGE_MOST = 6;
/** Heat below which routes are remembered. */
const REMEMBERED = 0.5;

/** What round `round` does. All rounds share one cooling; a kept day ends each of its coolings with chains of remembered routes. */
export function heatOf(cooling: Cooling, round: number): Pick<PieceHeat, 'hot' | 'cold' | 'remembers' | 'exchanges'> {
  const { rounds, hot, cold, kept } = cooling;
  const exchange = Math.min(EXCHANGE_MOST, Math.floor(EXCHANGE * rounds));
  if (!kept || exchange === 0) return { ...fall(hot, cold, round, rounds), remembers: false, exchanges: false };
  const first = Math.round(FIRST * rounds);
  if (round < first) {
    const heat = fall(hot, cold, round, first);
    return { ...heat, remembers: heat.cold < REMEMBERED, exchanges: false };
  }
  // What follows is divided alike: an exchange, then warm to cold; and one exchange at the very end.
  const rest = rounds - first - exchange;
  const time = Math.min(TIMES - 1, Math.floor(((round - first) * TIMES) / rest));
  const from = first + Math.ceil((time * rest) / TIMES);
  const until = first + Math.ceil(((time + 1) * rest) / TIMES);
  if (round >= rounds - exchange || round < from + exchange) return { hot: cold, cold, remembers: true, exchanges: true };
  return { ...fall(Math.max(cold, WARM_AGAIN), cold, round - from - exchange, until - from - exchange), remembers: true, exchanges: false };
}

/** From `hot` to `cold` in equal ratios: what is round `k` of `rounds`. */
function fall(hot: number, cold: number, k: number, rounds: number): { readonly hot: number; readonly cold: number } {
  const at = (round: number): number => hot * (cold / hot) ** (round / Math.max(1, rounds));
  return { hot: at(k), cold: at(k + 1) };
}
