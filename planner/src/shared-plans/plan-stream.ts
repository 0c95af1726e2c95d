/** Plans on their way to the other threads, at the most; a plan that a thread has not fetched by then is lost to it. */
const RING = 64

/** Cost of a plan, and by how much it breaks the rules of load and time. */
export interface Worth {
  readonly cost: number
  readonly excess: number
  readonly warp: number
}

/**
 * How threads that recombine plans of the same problem tell each other every plan that joins a population, so that all
 * of them have one population and children come as many times as fast. A ring in shared memory for each thread. A place
 * is [number, length, nodes …], routes divided by −1, and its worth beside it; the number is 0 while it is being
 * written, so a reader who sees it change passes it over.
 */
export class PlanStream {
  private readonly places: Int32Array
  private readonly worths: Float64Array
  /** Plans sent so far, by thread. */
  private readonly sent: Int32Array
  private readonly width: number
  private readonly threads: number
  private readonly self: number
  private readonly taken: Int32Array

  /** Over the memory from `at` on, where `memory` bytes have been set apart. */
  constructor(buffer: SharedArrayBuffer, at: number, threads: number, self: number, nodes: number) {
    this.threads = threads
    this.self = self
    this.width = nodes + 2
    this.worths = new Float64Array(buffer, at, 3 * threads * RING)
    this.sent = new Int32Array(buffer, at + this.worths.byteLength, threads)
    this.places = new Int32Array(
      buffer,
      at + this.worths.byteLength + this.sent.byteLength,
      threads * RING * this.width,
    )
    this.taken = new Int32Array(threads)
  }

  /** Bytes for `threads` rings of plans of up to `nodes` entries (stops and dividers). */
  static memory(threads: number, nodes: number): number {
    return threads * (8 * 3 * RING + 4 + 4 * RING * (nodes + 2))
  }

  send(routes: readonly (readonly number[])[], { cost, excess, warp }: Worth): void {
    const { places, worths, sent, self, width } = this
    const number = sent[self]! + 1
    const place = self * RING + (number % RING)
    const base = place * width
    if (routes.reduce((sum, route) => sum + route.length + 1, 2) > width) return
    Atomics.store(places, base, 0)
    let at = base + 2
    for (const route of routes) {
      for (const node of route) places[at++] = node
      places[at++] = -1
    }
    places[base + 1] = at - base - 2
    worths.set([cost, excess, warp], 3 * place)
    Atomics.store(places, base, number)
    Atomics.store(sent, self, number)
  }

  /** The next plan that another thread has sent, or null. */
  receive(): { readonly routes: number[][]; readonly worth: Worth } | null {
    const { places, worths, sent, taken, width } = this
    for (let k = 0; k < this.threads; k++) {
      const last = k === this.self ? 0 : Atomics.load(sent, k)
      while (taken[k]! < last) {
        const number = (taken[k] = Math.max(taken[k]! + 1, last - RING + 1))
        const place = k * RING + (number % RING)
        const base = place * width
        if (Atomics.load(places, base) !== number) continue
        const flat = places.slice(base + 2, base + 2 + places[base + 1]!)
        const [cost, excess, warp] = worths.subarray(3 * place, 3 * place + 3)
        // Not a load: reads before it could happen after it on some processors.
        if (Atomics.add(places, base, 0) === number)
          return { routes: routesOf(flat), worth: { cost: cost!, excess: excess!, warp: warp! } }
      }
    }
    return null
  }
}

/** Routes as they lie in shared memory: one behind the other, each with −1 behind it. */
export function routesOf(flat: Int32Array): number[][] {
  const routes: number[][] = []
  for (let from = 0; from < flat.length;) {
    const until = flat.indexOf(-1, from)
    routes.push(Array.from(flat.subarray(from, until)))
    from = until + 1
  }
  return routes
}
