import { hasSetup, setup } from '../memory/state';
import { PLAIN } from '../memory/kind';
import { idOf, Node, NOWHERE } from '../memory/rows';

/** True where some stop takes setting up. */
@inline export function needSetup(): bool { return !PLAIN && hasSetup; }

/** Setup at a node that is reached from place `from`: 0 where that is the same. */
@inline export function setupFrom(from: i32, node: Node): i32 {
  return needSetup() && from != node.place ? setup[idOf(node)] : 0;
}

/** Setup at a node of a route, as it is reached now; 0 at the start. */
@inline export function setupAt(node: Node): i32 {
  return needSetup() && node.prev != NOWHERE ? setupFrom(node.prev.fromPlace, node) : 0;
}

/** The longest setup at a node. */
@inline export function setupOf(node: Node): i32 { return needSetup() ? setup[idOf(node)] : 0; }
