import { AMOUNTS_MOST, ProblemError, type Window } from '../problem/plan-problem.ts'

/** The latest time, and the most of anything, that is told from no limit at all. */
export const LONGEST = 1_000_000_000

/** Ids are told apart within jobs, pickups, deliveries and vehicles, as VROOM does. */
export function distinct(field: string, list: readonly { readonly id: number }[]): void {
  const seen = new Map<number, number>()
  list.forEach((entry, k) => {
    const first = entry === null || typeof entry !== 'object' || entry.id === -1 ? undefined : seen.get(entry.id)
    if (first !== undefined)
      throw new ProblemError(`${field}[${k}].id`, `duplicate id ${entry.id} (also ${field}[${first}])`)
    if (entry !== null && typeof entry === 'object') seen.set(entry.id, k)
  })
}

export function number(field: string, value: unknown, fallback: number, most = LONGEST): number {
  if (value === undefined || value === null) return fallback
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw new ProblemError(field, `must be a number of at least 0, found ${JSON.stringify(value)}`)
  if (value > most) throw new ProblemError(field, `must be at most ${most}, found ${value}`)
  return value
}

export function amounts(field: string, list: readonly number[] | undefined, dimensions: number): number[] {
  if (list === undefined) return new Array<number>(dimensions).fill(0)
  if (!Array.isArray(list) || list.length !== dimensions)
    throw new ProblemError(
      field,
      `expected ${dimensions} amounts as in the vehicles' capacity, found ${Array.isArray(list) ? list.length : typeof list}`,
    )
  return list.map((value, d) => Math.round(number(`${field}[${d}]`, value, 0, AMOUNTS_MOST)))
}

/** A limit: one above all sums that are possible is none. */
export function limit(field: string, value: unknown): number {
  return Math.min(LONGEST, number(field, value, LONGEST, Infinity))
}

export function windows(field: string, list: unknown, originSec: number): Window[] {
  if (list === undefined) return []
  if (!Array.isArray(list) || list.length === 0) throw new ProblemError(field, 'must be a list of [from, to]')
  const inOrder = list
    .map((window, w) => ({ w, window: windowOf(`${field}[${w}]`, window, originSec) }))
    .sort((a, b) => a.window[0] - b.window[0])
  return inOrder.map(({ w, window }, k) => {
    const before = inOrder[k - 1]?.window
    if (before !== undefined && window[0] <= before[1])
      throw new ProblemError(`${field}[${w}]`, `must begin after ${before[1] + originSec}, when another ends`)
    return window
  })
}

export function windowOf(field: string, window: unknown, originSec: number): Window {
  if (
    !Array.isArray(window) ||
    window.length !== 2 ||
    !window.every((t) => typeof t === 'number' && Number.isFinite(t))
  )
    throw new ProblemError(field, 'must be [from, to] in seconds')
  const [from, to] = window as [number, number]
  if (from > to) throw new ProblemError(field, `ends before it begins (${from} > ${to})`)
  const within = (t: number): number => Math.max(-LONGEST, Math.min(LONGEST, t - originSec))
  return [within(from), within(to)]
}

export function id(field: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new ProblemError(`${field}.id`, `must be a whole number, found ${JSON.stringify(value)}`)
  return value
}

export function skillList(field: string, list: readonly number[] | undefined): readonly number[] {
  if (list === undefined) return []
  if (!Array.isArray(list)) throw new ProblemError(field, 'must be a list')
  list.forEach((skill, k) => {
    if (!Number.isInteger(skill) || skill < 0)
      throw new ProblemError(`${field}[${k}]`, `must be a whole number, found ${JSON.stringify(skill)}`)
  })
  return list
}

export function capacityOf(field: string, list: readonly number[] | undefined, dimensions: number): number[] {
  return Array.isArray(list)
    ? amounts(
        field,
        list.map((most, d) => limit(`${field}[${d}]`, most)),
        dimensions,
      )
    : amounts(field, list, dimensions)
}

/** A list of objects, or none. */
export function objects<T extends object>(field: string, list: readonly T[] | undefined): readonly T[] {
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) throw new ProblemError(field, 'must be a list')
  list.forEach((entry, k) => {
    if (entry === null || typeof entry !== 'object') throw new ProblemError(`${field}[${k}]`, 'must be an object')
  })
  return list
}
