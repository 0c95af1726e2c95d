import { allowed, anyTwins, firstTwin, lastTwin, nextTwin, onLeave } from '../memory/state';
import { indexOf, Vehicle, vehicleAt } from '../memory/rows';

/** As in twins.ts of the caller. */
const LOOKS: i32 = 8;

/** True for two vehicles whose whole routes could be exchanged without any difference. */
@inline export function areTwins(u: Vehicle, w: Vehicle): bool {
  return anyTwins && firstTwin[indexOf(u)] == firstTwin[indexOf(w)];
}

/** Of the vehicles like `first` one without stops, where it is soon found; otherwise any. */
@inline export function idleLike(first: i32): Vehicle { return anyTwins ? searched(first) : vehicleAt(first); }

function searched(first: i32): Vehicle {
  let v = lastTwin[first];
  for (let k = 0; k < LOOKS && !isIdle(vehicleAt(v)); k++) v = nextTwin[v];
  lastTwin[first] = v;
  return vehicleAt(v);
}

function isIdle(v: Vehicle): bool {
  return v.free == 0 && changetype<usize>(v.allowed) != changetype<usize>(allowed) + <usize>onLeave;
}
