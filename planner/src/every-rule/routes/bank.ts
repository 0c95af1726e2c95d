import type { LinkedRoutes } from './linked-routes.ts'

/** Stops without a vehicle, and the price of leaving them out. */
export class Bank {
  readonly stops: number[] = []
  price = 0
  private readonly leaveOut: Float64Array
  private readonly held: number[] = []
  private heldPrice = 0

  /** `leaveOut` is the price of each stop. */
  constructor(leaveOut: Float64Array) {
    this.leaveOut = leaveOut
  }

  clear(): void {
    this.stops.length = 0
    this.price = 0
  }

  add(stop: number): void {
    this.stops.push(stop)
    this.price += this.leaveOut[stop]!
  }

  /** These stops instead, and the price of leaving them out. */
  replace(stops: Iterable<number>, price: number): void {
    this.stops.length = 0
    for (const s of stops) this.stops.push(s)
    this.price = price
  }

  /** Takes out those for which `leaves` is true. */
  takeOut(leaves: (stop: number) => boolean): void {
    const { stops } = this
    let kept = 0
    for (const s of stops) {
      if (leaves(s)) this.price -= this.leaveOut[s]!
      else stops[kept++] = s
    }
    stops.length = kept
    if (kept === 0) this.price = 0
  }

  /** Notes the present stops, for `giveBack`. */
  hold(): void {
    this.held.length = 0
    for (const s of this.stops) this.held.push(s)
    this.heldPrice = this.price
  }

  /** As it was at the last `hold`; to be called after the routes' own `undo`. */
  giveBack(routes: LinkedRoutes): void {
    this.stops.length = 0
    for (const s of this.held) {
      this.stops.push(s)
      routes.vehicle[s] = -1
    }
    this.price = this.heldPrice
  }
}
