import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { bruteForce } from './reference/brute-force.ts'
import { checkPlan } from './src/check/check-plan.ts'
import { differsAt, makeKernelProblem } from './reference/side-by-side.ts'
import { readSolomon } from './src/formats/solomon.ts'
import { makeCityDay } from './src/generate/city-day.ts'
import { makeRandomProblem } from './reference/random-problem.ts'
import { makeSolomonLike, type SolomonClass } from './src/generate/solomon-like.ts'
import { compile } from './src/every-rule/model/model.ts'
import { solve } from './src/solve.ts'

const DAY_EVERY = 50
const EQUAL_EVERY = 47
const CLASSES: readonly SolomonClass[] = ['R1', 'R2', 'C1', 'C2', 'RC1', 'RC2']

/**
 * `npm run soak -- planner [--problems 10000] [--from 1] [--brute 1000] [--kernel 2000]`: random problems of every kind
 * and some made days through the checker, and the small ones, which must be solved exactly, against brute force; others
 * searched with the kernel and without, which must not differ. Prints the seed of each that fails.
 */
export default async function main(args: string[]): Promise<void> {
  const value = (name: string, fallback: number): number =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]!) : fallback
  const problems = value('--problems', 10_000)
  const from = value('--from', 1)
  const brute = value('--brute', 1000)
  const kernel = value('--kernel', Math.ceil(problems / 5))
  const counts = {
    checked: 0,
    faulty: 0,
    days: 0,
    equal: 0,
    compared: 0,
    optimal: 0,
    beaten: 0,
    sideBySide: 0,
    same: 0,
  }
  for (let seed = from; seed < from + problems; seed++) {
    const small = seed - from < brute
    const size = small
      ? { stops: 2 + (seed % 5), vehicles: 1 + (seed % 2) }
      : { stops: 3 + (seed % 37), vehicles: 1 + (seed % 6) }
    // One in so many is a made day, large enough that whole plans are recombined.
    const isDay = !small && seed % DAY_EVERY === 0
    // One in so many has equal vehicles.
    const isEqual = !small && !isDay && seed % EQUAL_EVERY === 0
    const problem = isDay
      ? makeCityDay({ stops: 40 + (seed % 41), vehicles: 4 + (seed % 8), seed, pairShare: 0.3 })
      : isEqual
        ? readSolomon(makeSolomonLike(CLASSES[seed % CLASSES.length]!, 5 + (seed % 60), seed)).problem
        : makeRandomProblem({ ...size, seed })
    const plan = solve(problem, {
      limit: { iterations: isDay ? 120 * problem.stops.length : isEqual ? 3000 : small ? 8000 : 400 },
      seed,
      clock: () => 0,
    })
    if (isDay) counts.days++
    if (isEqual) counts.equal++
    const faults = checkPlan(problem, plan)
    counts.checked++
    if (faults.length > 0) {
      counts.faulty++
      process.stderr.write(`seed ${seed}: ${faults.slice(0, 3).join('; ')}\n`)
    }
    if (small)
      compare(
        seed,
        plan.cost.total + plan.cost.unassigned,
        bruteForce(problem, Array.from(compile(problem).leaveOut)),
        counts,
      )
  }
  for (let seed = from; seed < from + kernel; seed++) {
    const difference = differsAt(makeKernelProblem(seed), seed)
    counts.sideBySide++
    if (difference === null) counts.same++
    else process.stderr.write(`kernel, seed ${seed}: differs in ${difference}\n`)
  }
  process.stdout.write(`${JSON.stringify({ soak: 'planner', ...counts })}\n`)
  const failed = counts.faulty + counts.compared - counts.optimal + counts.sideBySide - counts.same
  process.stdout.write(`${counts.checked + counts.sideBySide - failed} passed, ${failed} failed\n`)
  if (failed > 0) process.exitCode = 1
}

function compare(
  seed: number,
  found: number,
  least: number,
  counts: { compared: number; optimal: number; beaten: number },
): void {
  counts.compared++
  const slack = 1e-6 * Math.max(1, least)
  if (found < least - slack) {
    counts.beaten++
    process.stderr.write(`seed ${seed}: ${found} is below the least possible ${least}\n`)
  } else if (found <= least + slack) {
    counts.optimal++
  } else {
    process.stderr.write(`seed ${seed}: ${found} where ${least} is possible\n`)
  }
}

if (process.argv[1]! === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
