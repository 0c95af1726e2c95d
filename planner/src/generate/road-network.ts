import { Random } from '../limit-and-chance/random.ts'
import { NO_WAY } from '../problem/plan-problem.ts'

/** A made road network: a jittered grid with fast and slow streets, one-way streets, a river with few bridges. */
export interface RoadNetwork {
  /** Position of each junction in metres. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly side: number
  /** Streets out of junction i: `first[i] … first[i + 1] − 1`. */
  readonly first: Int32Array
  readonly to: Int32Array
  readonly sec: Int32Array
  readonly metres: Int32Array
}

const SPACING_M = 260

/**
 * Builds a network of `side` × `side` junctions. Times differ by direction (slopes, congestion), so matrices are
 * asymmetric.
 */
export function makeRoadNetwork(side: number, seed: number): RoadNetwork {
  const random = new Random(seed)
  const count = side * side
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    x[i] = (i % side) * SPACING_M + (random.unit() - 0.5) * 130
    y[i] = Math.floor(i / side) * SPACING_M + (random.unit() - 0.5) * 130
  }
  const riverAt = Math.floor(side * (0.35 + 0.3 * random.unit()))
  const bridges = new Set(Array.from({ length: Math.max(2, Math.floor(side / 12)) }, () => random.below(side)))
  const rowClass = Array.from({ length: side }, () => random.unit())
  const columnClass = Array.from({ length: side }, () => random.unit())
  const links: { from: number; to: number; sec: number; metres: number }[] = []
  const join = (a: number, b: number, road: number): void => {
    const metres = Math.round(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) * (1.02 + 0.15 * random.unit()))
    const speed = road < 0.12 ? 15 : road < 0.4 ? 9.5 : 6
    const oneWay = road >= 0.4 && random.unit() < 0.18
    const go = (from: number, to: number): void => {
      links.push({
        from,
        to,
        sec: Math.max(1, Math.round(metres / (speed * (0.75 + 0.5 * random.unit())) + 4)),
        metres,
      })
    }
    if (!oneWay || random.unit() < 0.5) go(a, b)
    else {
      go(b, a)
      return
    }
    if (!oneWay) go(b, a)
  }
  for (let r = 0; r < side; r++) {
    for (let c = 0; c < side; c++) {
      const i = r * side + c
      if (c + 1 < side && random.unit() < 0.95) join(i, i + 1, rowClass[r]!)
      if (r + 1 < side && (r !== riverAt || bridges.has(c)) && random.unit() < 0.95) join(i, i + side, columnClass[c]!)
    }
  }
  links.sort((a, b) => a.from - b.from)
  const first = new Int32Array(count + 1)
  for (const link of links) first[link.from + 1]!++
  for (let i = 0; i < count; i++) first[i + 1]! += first[i]!
  return {
    x,
    y,
    side,
    first,
    to: Int32Array.from(links, (l) => l.to),
    sec: Int32Array.from(links, (l) => l.sec),
    metres: Int32Array.from(links, (l) => l.metres),
  }
}

/** Fastest times (and the metres along them) from one junction to all, by Dijkstra with a binary heap. */
function fastest(network: RoadNetwork, source: number): { sec: Int32Array; metres: Int32Array } {
  const count = network.x.length
  const sec = new Int32Array(count).fill(NO_WAY)
  const metres = new Int32Array(count)
  const heap: number[] = [source]
  const key = (i: number): number => sec[i]!
  sec[source] = 0
  const done = new Uint8Array(count)
  while (heap.length > 0) {
    const at = heap[0]!
    const last = heap.pop()!
    if (heap.length > 0) {
      let k = 0
      for (;;) {
        let child = 2 * k + 1
        if (child >= heap.length) break
        if (child + 1 < heap.length && key(heap[child + 1]!) < key(heap[child]!)) child++
        if (key(heap[child]!) >= key(last)) break
        heap[k] = heap[child]!
        k = child
      }
      heap[k] = last
    }
    if (done[at]! === 1) continue
    done[at] = 1
    for (let e = network.first[at]!; e < network.first[at + 1]!; e++) {
      const to = network.to[e]!
      const t = sec[at]! + network.sec[e]!
      if (t >= sec[to]!) continue
      sec[to] = t
      metres[to] = metres[at]! + network.metres[e]!
      let k = heap.push(to) - 1
      while (k > 0 && key(heap[(k - 1) >> 1]!) > t) {
        heap[k] = heap[(k - 1) >> 1]!
        k = (k - 1) >> 1
      }
      heap[k] = to
    }
  }
  return { sec, metres }
}

/**
 * Durations and distances between chosen junctions. Unreachable pairs (dead one-way corners) get a long detour instead
 * of none.
 */
export function roadMatrix(
  network: RoadNetwork,
  junctions: readonly number[],
): { size: number; durationsSec: Int32Array; distancesM: Int32Array } {
  const size = junctions.length
  const durationsSec = new Int32Array(size * size)
  const distancesM = new Int32Array(size * size)
  const known = new Map<number, { sec: Int32Array; metres: Int32Array }>()
  junctions.forEach((from, i) => {
    let row = known.get(from)
    if (row === undefined) known.set(from, (row = fastest(network, from)))
    junctions.forEach((to, j) => {
      durationsSec[i * size + j] = row.sec[to]! >= NO_WAY ? 7200 : row.sec[to]!
      distancesM[i * size + j] = row.sec[to]! >= NO_WAY ? 40_000 : row.metres[to]!
    })
    // Rows of large networks are dropped again: only repeated junctions gain from keeping them.
    if (known.size > 64) known.clear()
  })
  return { size, durationsSec, distancesM }
}
