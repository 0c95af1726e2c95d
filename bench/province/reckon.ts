import { round } from '../api/bench-system.ts'
import { type Kind, KINDS, PEAK_RATE, PER_DAY } from './day.ts'
import type { Phase, Spent } from './phase.ts'

/** A Node process is one thread: more than this much of a core, and its callers wait for each other. */
const THREAD_SHARE = 0.6
const LATE_MS = 1_000
const JOBS_LATE_SECONDS = 30
const BUSY_CORES = 0.9
const GB = 1e9

export type Costs = Record<Kind, Spent>

/** What one of them costs, without what the house spends by itself meanwhile. */
export function costOfOne({ load, spent, seconds }: Phase, kind: Kind, idle: Spent): Spent {
  const count = Math.max(1, load.byKind[kind]?.answered ?? 0)
  const one = (name: keyof Spent): number => Math.max(0, (spent[name] - idle[name] * seconds) / count)
  return {
    serving: one('serving'),
    working: one('working'),
    postgres: one('postgres'),
    walBytes: one('walBytes'),
    diskBytes: one('diskBytes'),
  }
}

export interface Needs {
  servingCores: number
  workingCores: number
  postgresCores: number
  walMbPerSecond: number
  walGbPerDay: number
  diskGbPerDay: number
  servingProcesses: number
  workingProcesses: number
  connections: number
  memoryGb: number
}

/** All of the province in its busiest hour, from the cost of one of each. Arithmetic: nothing of that size has run here. */
export function needsOfAll(costs: Costs, seen: { connections: number; memoryMb: number }): Needs {
  const sum = (name: keyof Spent, times: Record<Kind, number>): number =>
    KINDS.reduce((total, kind) => total + costs[kind][name] * times[kind], 0)
  const [servingCores, workingCores] = [sum('serving', PEAK_RATE) / 1_000, sum('working', PEAK_RATE) / 1_000]
  const servingProcesses = Math.ceil(servingCores / THREAD_SHARE)
  const workingProcesses = Math.ceil(workingCores / THREAD_SHARE)
  const processes = servingProcesses + workingProcesses
  return {
    servingCores: round(servingCores),
    workingCores: round(workingCores),
    postgresCores: round(sum('postgres', PEAK_RATE) / 1_000),
    walMbPerSecond: round(sum('walBytes', PEAK_RATE) / 1e6),
    walGbPerDay: round(sum('walBytes', PER_DAY) / GB, 1),
    diskGbPerDay: round(sum('diskBytes', PER_DAY) / GB, 1),
    servingProcesses,
    workingProcesses,
    // Two processes were seen.
    connections: Math.ceil((seen.connections / 2) * processes),
    memoryGb: round(((seen.memoryMb / 2) * processes) / 1_024, 1),
  }
}

/** Why a step is more than the machine carries; empty where it is not. What is named first comes first. */
export function broken({ load, spent, clientMs, seconds, jobsOldestSeconds }: Phase, machineCores: number): string[] {
  const found: string[] = []
  const answers = Object.entries(load.byKind)
  for (const [kind, { failed }] of answers) if (failed) found.push(`${failed} ${kind} failed (${load.firstFailure})`)
  for (const [kind, { unanswered }] of answers) if (unanswered) found.push(`${unanswered} ${kind} were not answered`)
  for (const [kind, { p99Ms }] of answers) if (p99Ms > LATE_MS) found.push(`${kind} late: p99 ${Math.round(p99Ms)} ms`)
  if (jobsOldestSeconds > JOBS_LATE_SECONDS)
    found.push(`jobs late: the oldest waited ${Math.round(jobsOldestSeconds)} s`)
  if (!found.length) return found
  const cores = (ms: number): number => ms / 1_000 / seconds
  if (cores(spent.serving) > BUSY_CORES) found.push('because the serving process has no more of its one thread')
  if (cores(spent.working) > BUSY_CORES) found.push('because the working process has no more of its one thread')
  const all = cores(spent.serving + spent.working + spent.postgres + clientMs)
  if (all > BUSY_CORES * machineCores) found.push(`because the machine's ${machineCores} cores are all in use`)
  return found
}

export const coresOf = ({ spent, seconds }: Phase) => ({
  serving: round(spent.serving / 1_000 / seconds),
  working: round(spent.working / 1_000 / seconds),
  postgres: round(spent.postgres / 1_000 / seconds),
})
