import { ints, Ints } from '../memory/memory'
import { leaveOut, stops } from '../memory/state'
import { NOBODY, nodeAt } from '../memory/rows'

/** Stops without a vehicle, and the price of leaving them out. */
export let bank: Ints = changetype<Ints>(0)
export let bankCount: i32 = 0
export let bankPrice: f64 = 0
let held: Ints = changetype<Ints>(0)
let heldCount: i32 = 0
let heldPrice: f64 = 0

export function initBank(): void {
  bank = ints(stops)
  held = ints(stops)
}

export function addToBank(stop: i32): void {
  bank[bankCount++] = stop
  bankPrice += leaveOut[stop]
}

/** A stop goes out; those that stay are to be moved together, and counted by `shrinkBank`. */
export function takeOutOfBank(stop: i32): void {
  bankPrice -= leaveOut[stop]
}

/** Leaves the first `kept` stops in the bank. */
export function shrinkBank(kept: i32): void {
  bankCount = kept
  if (kept == 0) bankPrice = 0
}

/** Notes the present stops, for `giveBankBack`. */
export function holdBank(): void {
  for (let k = 0; k < bankCount; k++) held[k] = bank[k]
  heldCount = bankCount
  heldPrice = bankPrice
}

/** As it was at the last `holdBank`; to be called after the routes' own `undo`. */
export function giveBankBack(): void {
  for (let k = 0; k < heldCount; k++) {
    bank[k] = held[k]
    nodeAt(held[k]).vehicle = NOBODY
  }
  bankCount = heldCount
  bankPrice = heldPrice
}
