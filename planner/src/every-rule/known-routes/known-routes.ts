import type { Random } from '../../limit-and-chance/random.ts'
import type { Presence } from '../near/presence.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import { Chains } from './chains.ts'
import { RouteMemory } from './route-memory.ts'

/** Routes that a search has had or was told of, for chains of them; nothing is kept before it is asked for. */
export class KnownRoutes {
  /** True while routes of plans that are taken are remembered. */
  remembers = false
  chains: Chains | null = null
  private memory: RouteMemory | null = null
  private readonly routes: LinkedRoutes
  private readonly present: Presence
  private readonly random: Random

  constructor(routes: LinkedRoutes, present: Presence, random: Random) {
    this.routes = routes
    this.present = present
    this.random = random
  }

  /** The present routes are the first to be remembered: others may have made them. */
  remember(remembers: boolean): void {
    this.remembers = remembers
    if (!remembers) return
    this.chains ??= new Chains(this.routes, this.all, this.present, this.random)
    for (const v of this.present.vehicles) this.keep(v)
  }

  /** Remembers the route of a vehicle as it is. */
  keep(vehicle: number): void {
    this.memory?.keep(this.routes, vehicle)
  }

  /** The routes remembered, also those that other searches have told. */
  get all(): RouteMemory {
    return (this.memory ??= new RouteMemory(this.routes.model))
  }
}
