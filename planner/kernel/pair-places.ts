import { doubles, Doubles, ints, Ints } from './memory';
import { firstsCount, vehicles } from './state';
import { foundDelta, foundNode, foundSecond, setFound } from './insertion';
import { bestPair } from './pair-insertion';
import { idOf, indexOf, Node, nodeList, Nodes, NOWHERE, Vehicle } from './rows';

const SLOTS_MOST: u32 = 131_071;

let slots: u32 = 1;
let keys: Ints = changetype<Ints>(0);
let versions: Doubles = changetype<Doubles>(0);
let deltas: Doubles = changetype<Doubles>(0);
/** NOWHERE where no place was found: only that there is none below the delta. */
let places: Nodes = changetype<Nodes>(0);
let seconds: Nodes = changetype<Nodes>(0);

export function initPairPlaces(): void {
  slots = max(<u32>1, min(SLOTS_MOST, <u32>(firstsCount * vehicles)));
  const length = <i32>slots;
  keys = ints(length);
  for (let k = 0; k < length; k++) keys[k] = -1;
  versions = doubles(length);
  deltas = doubles(length);
  places = nodeList(length);
  seconds = nodeList(length);
}

/** As `bestPair`, and true where it has improved the place found. The best place of a pair on a vehicle is kept until its route changes: of the vehicles tried for a pair, few have changed since it was last tried there. */
export function improveByPair(stop: Node, other: Node, v: Vehicle, part: f64): bool {
  const key = idOf(stop) * vehicles + indexOf(v);
  const slot = <i32>(<u32>key % slots);
  if (keys[slot] != key || versions[slot] != v.version || (places[slot] == NOWHERE && deltas[slot] < foundDelta)) {
    const delta = foundDelta;
    const node = foundNode;
    const second = foundSecond;
    setFound(delta, NOWHERE, second);
    bestPair(stop, other, v, part);
    keys[slot] = key;
    versions[slot] = v.version;
    deltas[slot] = foundDelta;
    places[slot] = foundNode;
    seconds[slot] = foundSecond;
    setFound(delta, node, second);
  }
  if (places[slot] == NOWHERE || deltas[slot] >= foundDelta) return false;
  setFound(deltas[slot], places[slot], seconds[slot]);
  return true;
}
