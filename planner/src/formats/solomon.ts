import { ProblemError, type PlanProblem, type Window } from '../problem/plan-problem.ts'

/**
 * A Solomon or Gehring–Homberger instance in the DIMACS 2021 convention: everything × 10, distances floor(10 · Euclid).
 */
export interface SolomonInstance {
  readonly name: string
  /** Coordinates by index; 0 is the depot. */
  readonly x: number[]
  readonly y: number[]
  readonly problem: PlanProblem
}

/** Parses the text of an instance; throws a ProblemError that names the line when it is malformed. */
export function readSolomon(text: string): SolomonInstance {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const name = lines.find((line) => line !== '') ?? ''
  const numbers = (line: string): number[] => line.split(/\s+/).map(Number)
  const vehicleAt = lines.findIndex((line) => /^NUMBER\s+CAPACITY/i.test(line))
  const customerAt = lines.findIndex((line) => /^CUST/i.test(line) && /COORD/i.test(line))
  if (vehicleAt < 0 || customerAt < 0)
    throw new ProblemError('file', 'no VEHICLE or no CUSTOMER section, as Solomon files have')
  const [fleet, capacity] = numbers(lines[vehicleAt + 1] ?? '') as [number, number]
  if (!(fleet > 0) || !(capacity >= 0))
    throw new ProblemError(`line ${vehicleAt + 2}`, 'vehicle number and capacity expected')
  const rows: number[][] = []
  for (let at = customerAt + 1; at < lines.length; at++) {
    if (lines[at]! === '') continue
    const row = numbers(lines[at]!)
    if (row.length < 7 || row.some(Number.isNaN)) throw new ProblemError(`line ${at + 1}`, 'seven numbers expected')
    rows.push(row)
  }
  if (rows.length === 0) throw new ProblemError('file', 'no depot line')
  return { name, x: rows.map((r) => r[1]!), y: rows.map((r) => r[2]!), problem: toProblem(rows, fleet, capacity) }
}

function toProblem(rows: number[][], fleet: number, capacity: number): PlanProblem {
  const size = rows.length
  const durationsSec = new Int32Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      durationsSec[i * size + j] = Math.floor(10 * Math.hypot(rows[i]![1]! - rows[j]![1]!, rows[i]![2]! - rows[j]![2]!))
  const window = (row: readonly number[]): Window => [10 * row[4]!, 10 * row[5]!]
  return {
    matrices: { car: { size, durationsSec } },
    stops: rows.slice(1).map((row, k) => ({
      id: k + 1,
      kind: 'visit',
      at: k + 1,
      serviceSec: 10 * row[6]!,
      windows: [window(row)],
      delivery: [row[3]!],
    })),
    vehicles: Array.from({ length: fleet }, (_, v) => ({
      id: v + 1,
      profile: 'car',
      start: 0,
      end: 0,
      shift: window(rows[0]!),
      capacity: [capacity],
    })),
    coordinates: rows.map((row) => [row[1]!, row[2]!]),
  }
}
