/**
 * A hold ends in the future, and no later than somebody would have to be found: what nobody has promised when its hour
 * begins is given up by then, whoever held it.
 */
export function mayHoldUntil(untilMs: number, visit: { startsMs: number; endsMs: number }, atMs: number): boolean {
  return untilMs > atMs && untilMs <= (visit.startsMs > atMs ? visit.startsMs : visit.endsMs)
}
