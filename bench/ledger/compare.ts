import { round } from '../api/bench-system.ts'
import type { Baseline } from './baselines.ts'
import type { Measured, Program } from './turns.ts'

export interface Run {
  legs: number
  inFlight: number
  hot: boolean
  program: Program
}

export interface Found {
  runs: readonly Run[]
  /** One journal a transaction, as a use case posts it. */
  oneEach: Program
  baselines: readonly Baseline[]
  measured: ReadonlyMap<Program, Measured>
}

/** From which on it is worth having, and what is aimed at. Shares of CPU are at most, the others at least. */
const GOALS = {
  timesForUpdate: { goal: 4, aim: 5, most: false, words: 'two legs, times the FOR UPDATE one' },
  shareOfCpu: { goal: 0.25, aim: 0.15, most: true, words: 'two legs, share of its PostgreSQL CPU' },
  oneEach: { goal: 0.5, aim: 1, most: false, words: 'one journal a transaction, times the FOR UPDATE one' },
  hot: { goal: 0.7, aim: 0.8, most: false, words: 'one hot account, share of cold ones' },
  sixLegs: { goal: 0.5, aim: 0.6, most: false, words: 'six legs, share of two' },
}

/** What was measured, in words, and which goals were missed with so many in flight. */
export function compare({ runs, oneEach, baselines, measured }: Found, inFlight: number) {
  const ofRun = (legs: number, hot: boolean): Measured =>
    measured.get(runs.find((run) => run.legs === legs && run.inFlight === inFlight && run.hot === hot)!.program)!
  const forUpdate = measured.get(
    baselines.find((one) => one.name === 'for-update' && one.inFlight === inFlight)!.program,
  )!
  const [cold, hot, six, each] = [ofRun(2, false), ofRun(2, true), ofRun(6, false), measured.get(oneEach)!]
  const values: Record<keyof typeof GOALS, number> = {
    timesForUpdate: cold.perSecond / forUpdate.perSecond,
    shareOfCpu: cold.postgresCpuUs / forUpdate.postgresCpuUs,
    oneEach: each.perSecond / forUpdate.perSecond,
    hot: hot.perSecond / cold.perSecond,
    sixLegs: six.perSecond / cold.perSecond,
  }
  const judged = Object.entries(GOALS).map(([name, { goal, aim, most, words }]) => {
    const value = round(values[name as keyof typeof GOALS])
    return {
      met: most ? value <= goal : value >= goal,
      line: `${words}: ${value} (${most ? 'at most' : 'at least'} ${goal}, aim ${aim})`,
    }
  })
  const line = (name: string, { perSecond, p50Ms, p99Ms, postgresCpuUs, bytes }: Measured): string =>
    `${name}: ${round(perSecond, 0)} a second, p50 ${round(p50Ms)} ms, p99 ${round(p99Ms)} ms, PostgreSQL ` +
    `${round(postgresCpuUs, 0)} µs, ${round(bytes, 0)} bytes`
  return {
    lines: [
      ...runs.map((run) =>
        line(`${run.legs} legs, ${run.inFlight} in flight${run.hot ? ', hot' : ''}`, measured.get(run.program)!),
      ),
      line(`one journal a transaction, ${oneEach.inFlight} in flight`, each),
      ...baselines.map((one) => line(`${one.name}, ${one.inFlight} in flight`, measured.get(one.program)!)),
      ...judged.map((one) => one.line),
    ],
    missed: judged.filter((one) => !one.met).map((one) => `missed: ${one.line}`),
  }
}

/** The last line. */
export const told = ({ runs, oneEach, baselines, measured }: Found, fsync: boolean) => ({
  bench: 'ledger',
  fsync,
  runs: runs.map(({ legs, inFlight, hot, program }) => {
    const { perSecond, p50Ms, p99Ms, postgresCpuUs, bytes } = measured.get(program)!
    return {
      legs,
      inFlight,
      hot,
      perSecond: round(perSecond, 0),
      p50Ms: round(p50Ms),
      p99Ms: round(p99Ms),
      postgresCpuUs: round(postgresCpuUs, 0),
      bytes: round(bytes, 0),
    }
  }),
  baselines: baselines.map(({ name, inFlight, program }) => ({
    name,
    inFlight,
    perSecond: round(measured.get(program)!.perSecond, 0),
    postgresCpuUs: round(measured.get(program)!.postgresCpuUs, 0),
  })),
  oneEach: {
    inFlight: oneEach.inFlight,
    perSecond: round(measured.get(oneEach)!.perSecond, 0),
    postgresCpuUs: round(measured.get(oneEach)!.postgresCpuUs, 0),
  },
})
