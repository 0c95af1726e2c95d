import { PlanStream, routesOf } from './plan-stream.ts'

/** Moments of a search at which a thread shows a plan, at the most. */
const PLACES = 4

/** Memory that the threads of one search share. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer
  readonly threads: number
  readonly nodes: number
}

/** Where the stream begins: the slots come first, and its worths are eight bytes each. */
function streamAt(threads: number, nodes: number): number {
  return 8 * Math.ceil((4 * threads * PLACES * (nodes + 3)) / 8)
}

/**
 * Where threads searching the same problem show each other the best they have: one slot in shared memory for each
 * thread and place. An annealing has a place for each moment at which it compares plans, as only those of equal heat
 * can be: a thread that is behind would else always find the other's plan cheaper, and only repeat its work. A slot is
 * [version, cost, length, nodes …]; routes follow each other, divided by −1. The version is odd while its owner writes,
 * so a reader who sees it change simply tries again later. Costs are rounded: they only say which thread is ahead.
 */
export class EliteBoard {
  private readonly slots: Int32Array
  private readonly width: number
  readonly threads: number
  private readonly self: number
  private readonly seen: Int32Array
  /** For threads that recombine plans. */
  readonly stream: PlanStream

  constructor({ buffer, threads, nodes }: SharedMemory, self: number) {
    this.threads = threads
    this.self = self
    this.width = nodes + 3
    this.slots = new Int32Array(buffer, 0, threads * PLACES * this.width)
    this.seen = new Int32Array(threads * PLACES)
    this.stream = new PlanStream(buffer, streamAt(threads, nodes), threads, self, nodes)
  }

  /** Memory for the plans of `threads`, each of up to `nodes` entries (stops, pauses and dividers). */
  static memory(threads: number, nodes: number): SharedMemory {
    return {
      buffer: new SharedArrayBuffer(streamAt(threads, nodes) + PlanStream.memory(threads, nodes)),
      threads,
      nodes,
    }
  }

  /** Shows a plan, instead of the one that was in that place. */
  publish(cost: number, routes: readonly (readonly number[])[], place = 0): void {
    const base = (this.self * PLACES + place) * this.width
    const { slots } = this
    let at = base + 3
    Atomics.add(slots, base, 1)
    for (const route of routes) {
      if (at + route.length + 1 > base + this.width) break
      for (const node of route) slots[at++] = node
      slots[at++] = -1
    }
    slots[base + 1] = Math.min(2_000_000_000, Math.round(cost))
    slots[base + 2] = at - base - 3
    Atomics.add(slots, base, 1)
  }

  /** A plan in that place of another thread that is cheaper than `than` and not yet taken, or null. */
  better(than: number, place = 0): number[][] | null {
    const { slots } = this
    for (let k = 0; k < this.threads; k++) {
      const slot = k * PLACES + place
      const base = slot * this.width
      const version = Atomics.load(slots, base)
      if (
        k === this.self ||
        version === 0 ||
        version % 2 === 1 ||
        version === this.seen[slot]! ||
        slots[base + 1]! >= than - 0.5
      )
        continue
      const flat = slots.slice(base + 3, base + 3 + slots[base + 2]!)
      // Not a load: see `PlanStream`.
      if (Atomics.add(slots, base, 0) !== version) continue
      this.seen[slot] = version
      return routesOf(flat)
    }
    return null
  }
}
