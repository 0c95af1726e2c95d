import { Doubles, ints, Ints } from '../memory/memory';
import { stops } from '../memory/state';
import { below } from '../memory/random';

/** As in ground.ts of the caller. */
const EVERYWHERE: i32 = 2000;
const AREA: i32 = 256;
const STAY: i32 = 16;

/** Stops to be planned, in order of their numbers. */
export let present: Ints = changetype<Ints>(0);
export let presentCount: i32 = 0;
/** True once others are to be planned than when it last moved on. */
export let presentChanged: bool = true;
/** How warm it is at each stop, and whether that is looked at. */
export let heats: Doubles = changetype<Doubles>(0);
export let even: bool = true;
let from: i32 = 0;
let width: i32 = 0;
let stay: i32 = 0;

export function initGround(): void {
  present = ints(stops);
}

/** Begins to work in another area, once it has stayed a while or other stops are to be planned. */
export function moveOn(): void {
  if (!presentChanged && stay-- > 0) return;
  presentChanged = false;
  stay = STAY - 1;
  width = presentCount > EVERYWHERE ? AREA : presentCount;
  from = width < presentCount ? below(presentCount) : 0;
}

/** A stop to begin a try at, once it has moved on to somewhere. */
export function pick(): i32 {
  const at = from + below(width);
  return present[at < presentCount ? at : at - presentCount];
}

@inline export function heatAt(stop: i32): f64 { return even ? 1 : heats[stop]; }
