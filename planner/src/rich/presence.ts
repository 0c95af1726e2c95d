import type { Model } from './model.ts';

/** Who and what is being planned: all of a model, or some of its vehicles and stops while the others are on leave and out of sight. */
export class Presence {
  /** Stops to be planned. */
  stops: Int32Array;
  /** How many vehicles there are to do it. */
  vehicles: number;
  private readonly model: Model;
  private readonly rights: Int32Array;

  constructor(model: Model) {
    this.model = model;
    this.rights = model.allowedFrom.slice();
    this.stops = Int32Array.from({ length: model.stops }, (_, s) => s);
    this.vehicles = model.vehicles;
  }

  /** From now on only these: every other vehicle gets the rights of those on leave, which may serve nothing. */
  only(vehicles: readonly number[], stops: readonly number[]): void {
    const { model } = this;
    model.allowedFrom.fill(model.allowed.length - model.stops);
    for (const v of vehicles) model.allowedFrom[v] = this.rights[v]!;
    this.vehicles = vehicles.length;
    this.stops = Int32Array.from(stops);
  }
}
