import { cpuMsOf } from '../api/watch-cpu.ts'
import type { BenchSystem } from '../api/bench-system.ts'

/** What so many do at the same time, each again as soon as it has its answer. */
export interface Program {
  inFlight: number
  act(): Promise<void>
}

export interface Measured {
  count: number
  perSecond: number
  p50Ms: number
  p99Ms: number
  /** Of the processes that serve connections, by /proc. */
  postgresCpuUs: number
  /** What one leaves in the log that is written ahead. */
  bytes: number
}

interface Turn {
  count: number
  wallMs: number
  cpuMs: number
  walBytes: number
  waitedMs: number[]
}

/** Each program for a while, all of them again and again; the first turn only warms up, and is not counted. */
export async function takeTurns(
  system: BenchSystem,
  programs: readonly Program[],
  { turns, ms }: { turns: number; ms: number },
): Promise<Map<Program, Measured>> {
  const taken = new Map<Program, Turn[]>(programs.map((program) => [program, []]))
  const acted = new Map<Program, number>(programs.map((program) => [program, 0]))
  for (let turn = 0; turn <= turns; turn++)
    for (const program of programs) {
      const one = await takeTurn(system, program, turn === 0 ? ms / 3 : ms)
      acted.set(program, acted.get(program)! + one.count)
      if (turn > 0) taken.get(program)!.push(one)
    }
  return new Map(programs.map((program) => [program, { ...sumOf(taken.get(program)!), count: acted.get(program)! }]))
}

async function takeTurn(system: BenchSystem, { inFlight, act }: Program, ms: number): Promise<Turn> {
  const waitedMs: number[] = []
  const before = await used(system)
  const begun = performance.now()
  const caller = async (): Promise<void> => {
    while (performance.now() - begun < ms) {
      const asked = performance.now()
      await act()
      waitedMs.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, caller))
  const wallMs = performance.now() - begun
  const after = await used(system)
  let cpuMs = 0
  for (const [pid, spent] of after.cpuMs) cpuMs += spent - (before.cpuMs.get(pid) ?? 0)
  return { count: waitedMs.length, wallMs, cpuMs, walBytes: after.walBytes - before.walBytes, waitedMs }
}

async function used(system: BenchSystem): Promise<{ cpuMs: Map<number, number>; walBytes: number }> {
  const backends = await system.ask<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and application_name <> 'bench'`,
  )
  const [row] = await system.ask<{ wal: string }>(`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as wal`)
  return { cpuMs: new Map(backends.map(({ pid }) => [pid, cpuMsOf(pid)])), walBytes: Number(row?.wal) }
}

function sumOf(turns: readonly Turn[]): Measured {
  const sum = (of: (turn: Turn) => number): number => turns.reduce((total, turn) => total + of(turn), 0)
  const count = sum((turn) => turn.count)
  const waited = turns.flatMap((turn) => turn.waitedMs).sort((a, b) => a - b)
  const at = (share: number): number => waited[Math.min(waited.length - 1, Math.floor(waited.length * share))] ?? 0
  return {
    count,
    perSecond: count / (sum((turn) => turn.wallMs) / 1_000),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    postgresCpuUs: (sum((turn) => turn.cpuMs) * 1_000) / count,
    bytes: sum((turn) => turn.walBytes) / count,
  }
}
