import { doubles, Doubles, ints, Ints } from './memory';
import { firstsCount, vehicles, version } from './state';
import { foundDelta, foundNode, foundSecond, setFound } from './insertion';
import { bestPair } from './pair-insertion';

const SLOTS_MOST: u32 = 131_071;
/** Kept where no place was found: only that there is none below the delta. */
const NONE: i32 = -1;

let slots: u32 = 1;
let keys: Ints = changetype<Ints>(0);
let versions: Doubles = changetype<Doubles>(0);
let deltas: Doubles = changetype<Doubles>(0);
let places: Ints = changetype<Ints>(0);
let seconds: Ints = changetype<Ints>(0);

export function initPairPlaces(): void {
  slots = max(<u32>1, min(SLOTS_MOST, <u32>(firstsCount * vehicles)));
  const length = <i32>slots;
  keys = ints(length);
  for (let k = 0; k < length; k++) keys[k] = -1;
  versions = doubles(length);
  deltas = doubles(length);
  places = ints(length);
  seconds = ints(length);
}

/** As `bestPair`, and true where it has improved the place found. The best place of a pair on a vehicle is kept until its route changes: of the vehicles tried for a pair, few have changed since it was last tried there. */
export function improveByPair(stop: i32, v: i32, part: f64): bool {
  const key = stop * vehicles + v;
  const slot = <i32>(<u32>key % slots);
  if (keys[slot] != key || versions[slot] != version[v] || (places[slot] == NONE && deltas[slot] < foundDelta)) {
    const delta = foundDelta;
    const node = foundNode;
    const second = foundSecond;
    setFound(delta, NONE, second);
    bestPair(stop, v, part);
    keys[slot] = key;
    versions[slot] = version[v];
    deltas[slot] = foundDelta;
    places[slot] = foundNode;
    seconds[slot] = foundSecond;
    setFound(delta, node, second);
  }
  if (places[slot] == NONE || deltas[slot] >= foundDelta) return false;
  setFound(deltas[slot], places[slot], seconds[slot]);
  return true;
}
