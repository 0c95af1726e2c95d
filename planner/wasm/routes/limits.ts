import { Ints } from '../memory/memory';
import { distanceM, distances, hasLimits, maxDistance, maxTravel, travelSec } from '../memory/state';
import { PLAIN } from '../memory/kind';
import { indexOf, isPause, Node, stopsOf, Vehicle } from '../memory/rows';

/** True where some vehicle may drive so long, or so far, at the most. */
@inline export function areLimited(): bool { return !PLAIN && hasLimits; }

/** Adds up anew how long and how far a vehicle drives. One without stops stays at home. */
export function sumTravel(v: Vehicle): void {
  const at = indexOf(v);
  const metres = metresOf(v);
  const used = stopsOf(v) > 0;
  let sec: f64 = 0;
  let far: f64 = 0;
  let from = v.start.place;
  for (let node = v.start; used && node != v.end; ) {
    node = node.next;
    if (isPause(node)) continue;
    sec += <f64>v.time[from * v.size + node.place];
    if (metres != NO_METRES) far += <f64>metres[from * v.size + node.place];
    from = node.place;
  }
  travelSec[at] = sec;
  distanceM[at] = far;
}

export function keepsLimits(v: Vehicle): bool {
  const at = indexOf(v);
  return travelSec[at] <= maxTravel[at] && distanceM[at] <= maxDistance[at];
}

/** True where a vehicle may drive so much longer. */
export function mayDrive(v: Vehicle, more: i32): bool {
  return travelSec[indexOf(v)] + <f64>more <= maxTravel[indexOf(v)];
}

/**
 * True where it may go from place to place, up to four of them (−1 for none), instead of straight on between the first
 * and the last.
 */
export function mayGo(v: Vehicle, from: i32, one: i32, two: i32, to: i32): bool {
  const metres = metresOf(v);
  if (metres == NO_METRES) return true;
  const straight = stopsOf(v) > 0 ? way(metres, v, from, to) : 0;
  const detour =
    two < 0
      ? way(metres, v, from, one) + way(metres, v, one, to)
      : way(metres, v, from, one) + way(metres, v, one, two) + way(metres, v, two, to);
  return distanceM[indexOf(v)] + detour - straight <= maxDistance[indexOf(v)];
}

/**
 * True where a pair may be put behind `behind` and between places `from` and `to`: in the gap of its first half unless
 * the vehicle has driven on (`rode`).
 */
export function pairMayGo(v: Vehicle, behind: Node, stop: Node, rode: bool, from: i32, there: i32, to: i32): bool {
  const metres = metresOf(v);
  if (metres == NO_METRES) return true;
  const after = behind.next.toPlace;
  let far =
    distanceM[indexOf(v)] +
    way(metres, v, behind.fromPlace, stop.place) +
    way(metres, v, from, there) +
    way(metres, v, there, to);
  if (stopsOf(v) > 0) far -= way(metres, v, behind.fromPlace, after);
  if (rode) far += way(metres, v, stop.place, after) - way(metres, v, from, to);
  return far <= maxDistance[indexOf(v)];
}

const NO_METRES = changetype<Ints>(0);
@inline function metresOf(v: Vehicle): Ints { return changetype<Ints>(distances[v.travelClass]); }
@inline function way(metres: Ints, v: Vehicle, from: i32, to: i32): f64 { return <f64>metres[from * v.size + to]; }
