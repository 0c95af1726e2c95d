import process from 'node:process'
import { matchBatch, Random, straight, waitPrice, type FreeFacilitator, type WaitingJob } from '@app/planner'

const JOBS = 5000
const FACILITATORS = 2000
const SIDE_M = 30_000

/**
 * `npm run bench -- matching`: one batch of 5,000 waiting jobs and 2,000 facilitators, against the exact optimum over
 * all ten million pairs.
 */
export default async function main(args: string[]): Promise<void> {
  const random = new Random(42)
  const point = (): { x: number; y: number } => ({ x: random.unit() * SIDE_M, y: random.unit() * SIDE_M })
  const towns = Array.from({ length: 12 }, point)
  const bell = (): number => (random.unit() + random.unit() + random.unit() - 1.5) * 4000
  const home = (): { x: number; y: number } => {
    const town = towns[random.below(towns.length)]!
    return random.unit() < 0.3 ? point() : { x: town.x + bell(), y: town.y + bell() }
  }
  const jobs: WaitingJob[] = Array.from({ length: JOBS }, (_, id) => ({
    id,
    ...home(),
    waitedSec: Math.floor(random.unit() * 900),
  }))
  const facilitators: FreeFacilitator[] = Array.from({ length: FACILITATORS }, (_, id) => ({ id, ...home() }))
  // A warm worker is what answers in service: the first rounds let the compiler see the code.
  for (let k = 0; k < 3; k++) matchBatch(jobs.slice(0, 2500), facilitators.slice(0, 1000))
  const times: number[] = []
  let found = matchBatch(jobs, facilitators)
  for (let k = 0; k < 5; k++) {
    const before = performance.now()
    found = matchBatch(jobs, facilitators)
    times.push(performance.now() - before)
  }
  const ms = times.sort((a, b) => a - b)[2]!
  const optimum = densestOptimum(jobs, facilitators)
  const gapToOptimum = found.cost / optimum - 1
  const line = {
    bench: 'matching',
    jobs: JOBS,
    facilitators: FACILITATORS,
    ms: Math.round(ms * 10) / 10,
    gapToOptimum: Number(gapToOptimum.toFixed(6)),
  }
  process.stdout.write(
    args.includes('--json')
      ? `${JSON.stringify(line)}\n`
      : `${JOBS} jobs × ${FACILITATORS} facilitators: ${ms.toFixed(1)} ms (median of 5), ` +
          `${(gapToOptimum * 100).toFixed(4)} % above the exact optimum, ${found.matches.length} matched\n`,
  )
}

/** The Hungarian method over the full table, written apart from the planner's own. Returns the least cost. */
function densestOptimum(jobs: readonly WaitingJob[], facilitators: readonly FreeFacilitator[]): number {
  const approach = straight(jobs, facilitators)
  const wait = jobs.map((job) => waitPrice(job, {}))
  const [n, m] = [facilitators.length, jobs.length]
  // Columns beyond the jobs let a facilitator stay idle: one shared value suffices because idling never runs out.
  const u = new Float64Array(n + 1)
  const v = new Float64Array(m + n + 1)
  const rowOf = new Int32Array(m + n + 1)
  const way = new Int32Array(m + n + 1)
  const least = new Float64Array(m + n + 1)
  const used = new Uint8Array(m + n + 1)
  for (let i = 1; i <= n; i++) {
    rowOf[0] = i
    let column = 0
    least.fill(Infinity)
    used.fill(0)
    do {
      used[column] = 1
      const row = rowOf[column]!
      let delta = Infinity
      let next = 0
      for (let j = 1; j <= m + 1; j++) {
        // Column m + 1 stands for "the idle place of this row".
        const at = j <= m ? j : m + row
        if (used[at]! === 1) continue
        const cost = (j <= m ? approach(j - 1, row - 1) - wait[j - 1]! : 0) - u[row]! - v[at]!
        if (cost < least[at]!) {
          least[at] = cost
          way[at] = column
        }
      }
      for (let at = 1; at <= m + n; at++) {
        if (used[at]! === 0 && least[at]! < delta) {
          delta = least[at]!
          next = at
        }
      }
      for (let at = 0; at <= m + n; at++) {
        if (used[at]! === 1) {
          u[rowOf[at]!]! += delta
          v[at]! -= delta
        } else least[at]! -= delta
      }
      column = next
    } while (rowOf[column]! !== 0)
    while (column !== 0) {
      const before = way[column]!
      rowOf[column] = rowOf[before]!
      column = before
    }
  }
  let cost = wait.reduce((sum, price) => sum + price, 0)
  for (let j = 1; j <= m; j++) if (rowOf[j]! !== 0) cost += approach(j - 1, rowOf[j]! - 1) - wait[j - 1]!
  return cost
}
