import { Cell } from '../memory/kind';
import { take } from '../memory/memory';
import {
  enders, fromPartner, fromStart, nearVehicles, partners, partnerWidth, stops, toEnd, toPartner, vehicleWidth,
} from '../memory/state';

/**
 * The caller's lists of partners and near vehicles, each entry with its ways side by side and in two bytes a number
 * where they do: they are read for every stop that is put back. Stops and vehicles are fewer than 65,536 here, and ways
 * are cells.
 */
@unmanaged export class Partner {
  stop: u16;
  /** Cost of the way from it, and of the way to it, on the first travel class. */
  from: Cell;
  to: Cell;
}

@unmanaged export class Near {
  vehicle: u16;
  /** Cost of the way between its start, or its end, and the stop. */
  way: Cell;
}

const PARTNER_BYTES: usize = offsetof<Partner>();
const NEAR_BYTES: usize = offsetof<Near>();
let partnersAt: usize = 0;
let startsAt: usize = 0;
let endsAt: usize = 0;

export function initNearby(): void {
  partnersAt = take(stops * partnerWidth * <i32>PARTNER_BYTES);
  startsAt = take(stops * vehicleWidth * <i32>NEAR_BYTES);
  endsAt = take(stops * vehicleWidth * <i32>NEAR_BYTES);
  for (let k = 0; k < stops * partnerWidth; k++) {
    const partner = partnerAt(k);
    partner.stop = <u16>partners[k];
    partner.from = <Cell>fromPartner[k];
    partner.to = <Cell>toPartner[k];
  }
  for (let k = 0; k < stops * vehicleWidth; k++) {
    const start = starterAt(k);
    start.vehicle = <u16>nearVehicles[k];
    start.way = <Cell>fromStart[k];
    const end = enderAt(k);
    end.vehicle = <u16>enders[k];
    end.way = <Cell>toEnd[k];
  }
}

/** Number k of all stops' partners, of vehicles that start near by, and of those that end near by. */
@inline export function partnerAt(k: i32): Partner {
  return changetype<Partner>(partnersAt + <usize>k * PARTNER_BYTES);
}
@inline export function starterAt(k: i32): Near { return changetype<Near>(startsAt + <usize>k * NEAR_BYTES); }
@inline export function enderAt(k: i32): Near { return changetype<Near>(endsAt + <usize>k * NEAR_BYTES); }
