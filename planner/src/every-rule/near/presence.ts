import type { Model } from '../model/model.ts'
import { noRights } from '../model/rights.ts'

/**
 * The vehicles and stops that are being planned: all of a model, or some of its vehicles and stops while the others are
 * on leave and out of sight.
 */
export class Presence {
  /** Stops to be planned, in order of their numbers. */
  stops: Int32Array
  /** Vehicles to do it. */
  vehicles: Int32Array
  private readonly model: Model
  private readonly rights: Int32Array
  /** By node: 1 for stops that are present, and for pauses, which always are. */
  private readonly here: Uint8Array

  constructor(model: Model) {
    this.model = model
    this.rights = model.allowedFrom.slice()
    this.stops = Int32Array.from({ length: model.stops }, (_, s) => s)
    this.vehicles = Int32Array.from({ length: model.vehicles }, (_, v) => v)
    this.here = new Uint8Array(model.nodes).fill(1)
  }

  /** From now on only these: every other vehicle gets the rights of those on leave, which may serve nothing. */
  only(vehicles: readonly number[], stops: readonly number[]): void {
    const { model } = this
    model.allowedFrom.fill(noRights(model))
    for (const v of vehicles) model.allowedFrom[v] = this.rights[v]!
    this.here.fill(0, 0, model.stops)
    for (const s of stops) this.here[s] = 1
    this.vehicles = Int32Array.from(vehicles)
    this.stops = Int32Array.from(stops).sort()
  }

  /** True for a stop to be planned, and for pauses. */
  has(node: number): boolean {
    return this.here[node]! === 1
  }
}
