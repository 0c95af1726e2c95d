import { total, type Assignment } from './auction.ts'
import type { Edges } from './edges.ts'

/**
 * The best assignment on the given edges, exactly: bidders join one at a time along a cheapest augmenting path
 * (Dijkstra over reduced costs with a binary heap). Each bidder may also stay apart, at gain 0.
 */
export function assignExact(edges: Edges): Assignment {
  const search = new ShortestPaths(edges)
  for (let i = 0; i < edges.bidders; i++) search.add(i)
  return { objectOf: search.objectOf, bidderOf: search.bidderOf, gain: total(edges, search.objectOf) }
}

class ShortestPaths {
  readonly objectOf: Int32Array
  readonly bidderOf: Int32Array
  private readonly edges: Edges
  /** Dual prices: reduced cost of an edge is price[o] − gain − profit[i], never negative. */
  private readonly price: Float64Array
  private readonly profit: Float64Array
  private readonly distance: Float64Array
  private readonly from: Int32Array
  private readonly settled: Uint8Array
  private readonly seen: number[] = []
  private readonly heap: number[] = []
  /** Place of an object in the heap, −1 outside. */
  private readonly at: Int32Array

  constructor(edges: Edges) {
    this.edges = edges
    this.objectOf = new Int32Array(edges.bidders).fill(-1)
    this.bidderOf = new Int32Array(edges.objects).fill(-1)
    this.price = new Float64Array(edges.objects)
    this.profit = new Float64Array(edges.bidders)
    this.distance = new Float64Array(edges.objects).fill(Infinity)
    this.from = new Int32Array(edges.objects)
    this.settled = new Uint8Array(edges.objects)
    this.at = new Int32Array(edges.objects).fill(-1)
  }

  /** Finds the cheapest way to take bidder `root` in; someone on the way may end up apart. */
  add(root: number): void {
    const { edges, price, profit, distance, from, settled, seen, heap, bidderOf } = this
    seen.length = 0
    heap.length = 0
    let bestApart = 0
    let apart = root
    let endObject = -1
    let bound = 0
    let i = root
    let base = 0
    for (;;) {
      // Leaving i apart ends the path at cost base + profit[i] (its profit is lost); for the root itself that is 0.
      const leave = base + (i === root ? 0 : profit[i]!)
      if (i === root || leave < bestApart) {
        bestApart = leave
        apart = i
      }
      for (let e = edges.first[i]!; e < edges.first[i + 1]!; e++) {
        const o = edges.object[e]!
        if (settled[o]! === 1) continue
        const d = base + price[o]! - edges.gain[e]! + (i === root ? 0 : profit[i]!)
        if (d < distance[o]! - 1e-12) {
          if (distance[o]! === Infinity) seen.push(o)
          distance[o] = d
          from[o] = i
          this.push(o)
        }
      }
      const o = this.pop()
      if (o < 0 || distance[o]! >= bestApart) {
        bound = bestApart
        break
      }
      settled[o] = 1
      base = distance[o]!
      if (bidderOf[o]! < 0) {
        endObject = o
        bound = base
        break
      }
      i = bidderOf[o]!
    }
    this.reprice(root, bound)
    if (endObject >= 0) this.augment(root, endObject)
    else if (apart !== root) {
      const freed = this.objectOf[apart]!
      this.objectOf[apart] = -1
      profit[apart] = 0
      this.augment(root, freed)
    }
    for (const o of seen) {
      distance[o] = Infinity
      this.at[o] = -1
      settled[o] = 0
    }
  }

  private reprice(root: number, bound: number): void {
    const { seen, settled, distance, price, profit, bidderOf } = this
    profit[root] = -bound
    for (const o of seen) {
      if (settled[o]! === 0 || distance[o]! >= bound) continue
      const gain = bound - distance[o]!
      price[o]! += gain
      if (bidderOf[o]! >= 0) profit[bidderOf[o]!]! -= gain
    }
  }

  private augment(root: number, end: number): void {
    let o = end
    for (;;) {
      const i = this.from[o]!
      const before = this.objectOf[i]!
      this.objectOf[i] = o
      this.bidderOf[o] = i
      if (i === root) return
      o = before
    }
  }

  /** Puts an object in, or moves it up after its distance fell. */
  private push(o: number): void {
    const { heap, at, distance } = this
    let k = at[o]! >= 0 ? at[o]! : heap.push(o) - 1
    while (k > 0 && distance[heap[(k - 1) >> 1]!]! > distance[o]!) {
      heap[k] = heap[(k - 1) >> 1]!
      at[heap[k]!] = k
      k = (k - 1) >> 1
    }
    heap[k] = o
    at[o] = k
  }

  /** Nearest object not yet settled, or −1. */
  private pop(): number {
    const { heap, at, distance } = this
    const top = heap[0]!
    if (top === undefined) return -1
    const last = heap.pop()!
    at[top] = -1
    if (heap.length === 0) return top
    let k = 0
    for (;;) {
      let child = 2 * k + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++
      if (distance[heap[child]!]! >= distance[last]!) break
      heap[k] = heap[child]!
      at[heap[k]!] = k
      k = child
    }
    heap[k] = last
    at[last] = k
    return top
  }
}
