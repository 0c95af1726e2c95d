import type { LinkedRoutes } from './linked-routes.ts'

/** A whole plan: nodes of each vehicle (pauses included), unassigned stops, and the full price. */
export interface WholePlan {
  readonly nodes: readonly (readonly number[])[]
  readonly unassigned: readonly number[]
  readonly cost: number
}

/**
 * The cheapest plan seen. Only routes changed since the last copy are copied again: a cold search finds a better plan
 * every few steps.
 */
export class BestPlan {
  cost = Infinity
  private readonly routes: LinkedRoutes
  private readonly nodes: (readonly number[])[]
  private readonly dirty: number[] = []
  private readonly isDirty: Uint8Array
  private bank: number[] = []

  constructor(routes: LinkedRoutes) {
    this.routes = routes
    this.nodes = new Array<readonly number[]>(routes.model.vehicles).fill([])
    this.isDirty = new Uint8Array(routes.model.vehicles)
  }

  /** Forgets everything: all routes may have changed. */
  forget(): void {
    this.cost = Infinity
    this.changed(this.nodes.keys())
  }

  /** Notes routes that differ from the copy. */
  changed(vehicles: Iterable<number>): void {
    for (const v of vehicles) {
      if (this.isDirty[v]! === 1) continue
      this.isDirty[v] = 1
      this.dirty.push(v)
    }
  }

  /** Copies the present plan. */
  keep(cost: number, unassigned: readonly number[]): void {
    for (const v of this.dirty) {
      this.nodes[v] = this.routes.nodesOf(v)
      this.isDirty[v] = 0
    }
    this.dirty.length = 0
    this.bank = [...unassigned]
    this.cost = cost
  }

  /** Takes a plan that a kernel has found. */
  replace(cost: number, routes: readonly (readonly number[])[], unassigned: Iterable<number>): void {
    routes.forEach((nodes, v) => {
      this.nodes[v] = nodes
    })
    this.bank = [...unassigned]
    this.cost = cost
  }

  read(): WholePlan {
    return { nodes: [...this.nodes], unassigned: [...this.bank].sort((a, b) => a - b), cost: this.cost }
  }
}
