/** A place on a plane, in metres. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Candidate pairs by the first side, in compressed rows; sorted by index of the other side. */
export interface NearPairs {
  readonly first: Int32Array
  readonly other: Int32Array
}

/**
 * The `k` nearest of each side to each of the other, together: from a grid, so that no distance table is ever built.
 */
export function nearPairs(side: readonly Point[], others: readonly Point[], k: number): NearPairs {
  const forward = nearest(side, others, k)
  // The scarcer side is always reached; from the other side a third of the candidates is enough to keep far homes in.
  const backward = nearest(others, side, Math.max(4, Math.ceil(k / 3)))
  const count = new Int32Array(side.length + 1)
  const extra: number[] = []
  const listed = new Set<number>()
  for (let f = 0; f < side.length; f++)
    for (let c = forward.first[f]!; c < forward.first[f + 1]!; c++) listed.add(f * others.length + forward.other[c]!)
  for (let o = 0; o < others.length; o++) {
    for (let c = backward.first[o]!; c < backward.first[o + 1]!; c++) {
      const key = backward.other[c]! * others.length + o
      if (listed.has(key)) continue
      listed.add(key)
      extra.push(key)
    }
  }
  for (let f = 0; f < side.length; f++) count[f + 1] = forward.first[f + 1]! - forward.first[f]!
  for (const key of extra) count[Math.floor(key / others.length) + 1]!++
  for (let f = 0; f < side.length; f++) count[f + 1]! += count[f]!
  const fill = count.slice()
  const other = new Int32Array(count[side.length]!)
  for (let f = 0; f < side.length; f++)
    for (let c = forward.first[f]!; c < forward.first[f + 1]!; c++) other[fill[f]!++] = forward.other[c]!
  for (const key of extra) other[fill[Math.floor(key / others.length)]!++] = key % others.length
  return { first: count, other }
}

/** For each of `from`, its `k` nearest of `to`. */
function nearest(from: readonly Point[], to: readonly Point[], k: number): NearPairs {
  const want = Math.min(k, to.length)
  const first = new Int32Array(from.length + 1)
  const other = new Int32Array(from.length * want)
  if (want === 0) return { first, other }
  const grid = makeGrid(to)
  const far = new Float64Array(want)
  const who = new Int32Array(want)
  from.forEach((point, i) => {
    search(grid, point, want, far, who)
    for (let c = 0; c < want; c++) other[i * want + c] = who[c]!
    first[i + 1] = (i + 1) * want
  })
  return { first, other }
}

interface Grid {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly x0: number
  readonly y0: number
  readonly cell: number
  readonly columns: number
  readonly rows: number
  readonly start: Int32Array
  readonly member: Int32Array
}

/** About four points a cell. */
function makeGrid(points: readonly Point[]): Grid {
  const x = Float64Array.from(points, (p) => p.x)
  const y = Float64Array.from(points, (p) => p.y)
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < x.length; i++) {
    x0 = Math.min(x0, x[i]!)
    x1 = Math.max(x1, x[i]!)
    y0 = Math.min(y0, y[i]!)
    y1 = Math.max(y1, y[i]!)
  }
  const cell = Math.max(
    1e-9,
    Math.sqrt(((x1 - x0 + 1e-6) * (y1 - y0 + 1e-6) * 4) / x.length),
    Math.max(x1 - x0, y1 - y0) / 1024,
  )
  const columns = Math.floor((x1 - x0) / cell) + 1
  const rows = Math.floor((y1 - y0) / cell) + 1
  const start = new Int32Array(columns * rows + 1)
  const cellOf = (i: number): number => Math.floor((y[i]! - y0) / cell) * columns + Math.floor((x[i]! - x0) / cell)
  for (let i = 0; i < x.length; i++) start[cellOf(i) + 1]!++
  for (let c = 0; c < columns * rows; c++) start[c + 1]! += start[c]!
  const fill = start.slice()
  const member = new Int32Array(x.length)
  for (let i = 0; i < x.length; i++) member[fill[cellOf(i)]!++] = i
  return { x, y, x0, y0, cell, columns, rows, start, member }
}

/** Rings of cells outwards until the ring is farther than the k-th found. */
function search(grid: Grid, point: Point, want: number, far: Float64Array, who: Int32Array): void {
  const { x, y, x0, y0, cell, columns, rows, start, member } = grid
  const column = Math.max(0, Math.min(columns - 1, Math.floor((point.x - x0) / cell)))
  const row = Math.max(0, Math.min(rows - 1, Math.floor((point.y - y0) / cell)))
  let count = 0
  const most = Math.max(columns, rows)
  for (let ring = 0; ring <= most; ring++) {
    // Anything in this ring is at least ring − 1 whole cells away (the point may lie at its cell's border or outside
    // the grid).
    if (count === want && far[want - 1]! < ((ring - 1) * cell) ** 2) break
    for (let r = row - ring; r <= row + ring; r++) {
      if (r < 0 || r >= rows) continue
      const edge = r === row - ring || r === row + ring
      for (let c = column - ring; c <= column + ring; c += edge || ring === 0 ? 1 : 2 * ring) {
        if (c < 0 || c >= columns) continue
        for (let k = start[r * columns + c]!; k < start[r * columns + c + 1]!; k++) {
          const i = member[k]!
          const dx = x[i]! - point.x
          const dy = y[i]! - point.y
          const d = dx * dx + dy * dy
          if (count === want && d >= far[want - 1]!) continue
          let at = count < want ? count++ : want - 1
          while (at > 0 && far[at - 1]! > d) {
            far[at] = far[at - 1]!
            who[at] = who[at - 1]!
            at--
          }
          far[at] = d
          who[at] = i
        }
      }
    }
  }
}
