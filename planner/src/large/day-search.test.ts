import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPlan } from '../check/check-plan.ts'
import { makeCityDay } from '../generate/city-day.ts'
import type { Assignment } from '../problem/plan-problem.ts'
import { Random } from '../limit-and-chance/random.ts'
import { leaveOutWeights } from '../every-rule/model/leave-out-prices.ts'
import { compile } from '../every-rule/model/model.ts'
import { solve } from '../solve.ts'
import { DaySearch } from './day-search.ts'
import { LargePlan, type PieceTask } from './large-plan.ts'
import { cutPieces } from './pieces.ts'
import { planePositions } from './plane.ts'
import { subProblem } from './sub-problem.ts'

const day = makeCityDay({ stops: 300, vehicles: 40, seed: 5, pairShare: 0.2 })
const weights = { unassigned: leaveOutWeights(day) }
const heat = { hot: 1, cold: 0.3, goesOn: true, holdsPairs: false, remembers: false, exchanges: false }

test('round after round a kept day serves every stop once, each pair on one vehicle, whoever is on leave', () => {
  const search = new DaySearch(day, weights, 1)
  const random = new Random(7)
  const positions = planePositions(day)
  let assignment: number[][] = day.vehicles.map(() => [])
  // As a search does: between two exchanges it is annealed.
  const exchanges = (round: number): boolean => round > 2 && round % 2 === 1
  for (let round = 0; round < 8; round++) {
    const pieces = cutPieces(day, assignment, positions, round === 0 ? 1000 : 160, random)
    assert.equal(pieces.length > 1, round > 0)
    const next = assignment.map((route) => [...route])
    for (const piece of pieces) {
      const from: Assignment = piece.vehicles.map((v) => assignment[v]!)
      const routes = search.solve(
        { piece, from, heat: { ...heat, remembers: round > 0, exchanges: exchanges(round) }, seed: 1, share: 1 },
        { iterations: exchanges(round) ? 3000 : 400 },
        () => 0,
      )
      assert.equal(routes.length, piece.vehicles.length)
      assert.ok(
        routes.flat().every((s) => piece.stops.includes(s)),
        'nothing is taken that was not in the piece',
      )
      piece.vehicles.forEach((v, k) => {
        next[v] = routes[k]!
      })
    }
    assert.equal(new Set(next.flat()).size, next.flat().length, 'no stop is served twice')
    assert.notDeepEqual(next, assignment)
    assignment = next
    for (const route of assignment)
      for (const s of route) if (day.stops[s]!.mate !== undefined) assert.ok(route.includes(day.stops[s]!.mate!))
  }
  assert.ok(assignment.flat().length > 0.9 * day.stops.length)
  const { allowed, allowedFrom } = compile(day)
  assignment.forEach((route, v) => {
    for (const s of route) assert.equal(allowed[allowedFrom[v]! + s], 1, `vehicle ${v} may serve stop ${s}`)
  })
  const plan = solve(day, { limit: { iterations: 1 }, seed: 1, clock: () => 0, from: assignment })
  assert.deepEqual(checkPlan(day, plan), [])
})

test('a piece of few vehicles leaves all others as they are', () => {
  const search = new DaySearch(day, weights, 1)
  const all = { vehicles: day.vehicles.map((_, v) => v), stops: day.stops.map((_, s) => s) }
  const task = (piece: PieceTask['piece'], from: Assignment): PieceTask => ({ piece, from, heat, seed: 1, share: 1 })
  const before = search.solve(
    task(
      all,
      day.vehicles.map(() => []),
    ),
    { iterations: 400 },
    () => 0,
  )
  const vehicles = before
    .map((_, v) => v)
    .filter((v) => before[v]!.length > 0)
    .slice(0, 5)
  const piece = { vehicles, stops: vehicles.flatMap((v) => before[v]!) }
  const after = search.solve(
    task(
      piece,
      vehicles.map((v) => before[v]!),
    ),
    { iterations: 400 },
    () => 0,
  )
  assert.deepEqual(
    after.flat().sort((a, b) => a - b),
    piece.stops.sort((a, b) => a - b),
    'five vehicles go on serving what they served',
  )
  assert.notDeepEqual(
    after,
    vehicles.map((v) => before[v]!),
  )
})

test('a day search that another has told its routes exchanges them like its own', () => {
  const everything = { vehicles: day.vehicles.map((_, v) => v), stops: day.stops.map((_, s) => s) }
  const clock = (): number => 0
  const told = new DaySearch(day, weights, 1)
  const task = (from: Assignment, exchanges: boolean): PieceTask => ({
    piece: everything,
    from,
    heat: { ...heat, remembers: true, exchanges },
    seed: 1,
    share: 1,
  })
  const price = (routes: Assignment): number =>
    solve(day, { limit: { iterations: 1 }, seed: 1, clock, from: routes }).cost.total
  const elsewhere = new DaySearch(day, weights, 2)
  const good = elsewhere.solve(
    task(
      day.vehicles.map(() => []),
      false,
    ),
    { iterations: 6000 },
    clock,
  )
  const poor = told.solve(
    {
      ...task(
        day.vehicles.map(() => []),
        false,
      ),
      heat,
    },
    { iterations: 300 },
    clock,
  )
  const alone = told.solve(task(poor, true), { iterations: 3000 }, clock)
  assert.deepEqual(alone, poor, 'it knows nothing but what it has')
  told.learnRoutes(elsewhere.newRoutes())
  const exchanged = told.solve(task(poor, true), { iterations: 3000 }, clock)
  assert.ok(price(exchanged) < price(poor), `${price(exchanged)} from ${price(poor)}, the other has ${price(good)}`)
  assert.equal(elsewhere.newRoutes().length, 0)
})

test('a day is kept whole where there is time and memory for it', () => {
  const large = makeCityDay({ stops: 1600, vehicles: 160, seed: 2 })
  const kept = (problem = large, limit: { ms?: number; iterations?: number } = { ms: 30_000 }): boolean =>
    new LargePlan(problem, 1, limit, 2).kept
  assert.equal(kept(), true)
  assert.equal(kept(large, { ms: 3000 }), false, 'in a hurry')
  assert.equal(kept(large, { iterations: 100_000 }), false, 'counted in steps')
  assert.equal(
    kept({
      ...large,
      vehicles: large.vehicles.map((vehicle, v) => (v === 0 ? { ...vehicle, frozen: [large.stops[0]!.id] } : vehicle)),
    }),
    false,
    'begun',
  )
  assert.equal(
    kept({ ...large, vehicles: large.vehicles.map((vehicle, v) => ({ ...vehicle, speedFactor: 1 + v / 1000 })) }),
    false,
    'each vehicle with ways of its own',
  )
  assert.equal(kept(makeCityDay({ stops: 1600, vehicles: 160, seed: 2, plain: true })), true, 'vehicles all alike')
  const points = Array.from({ length: 4 }, (_, k) => [74 + k, 31] as [number, number])
  assert.equal(
    kept({
      ...large,
      matrices: { car: { size: large.matrices['car']!.size, durationsSec: new Int32Array(0), points } },
    }),
    false,
    'no matrix',
  )
})

test('a piece that is only searched keeps times in half the memory, unless one is too long for it', () => {
  const durations = (problem: typeof day) =>
    subProblem(problem, { vehicles: [0, 1], stops: [0, 1, 2, 3] }, weights, { searchedOnly: true }).matrices['car']!
      .durationsSec
  const short = durations(day)
  assert.ok(short instanceof Uint16Array)
  const { car } = day.matrices
  const to = day.stops[2]!.at
  const far = car!.durationsSec.map((sec, k) =>
    Math.floor(k / car!.size) === to && k % car!.size !== to ? 70_000 : sec,
  )
  const long = durations({ ...day, matrices: { car: { ...car!, durationsSec: far } } })
  assert.ok(long instanceof Int32Array)
  assert.equal(long.filter((sec) => sec === 70_000).length, Math.sqrt(long.length) - 1)
  assert.deepEqual(
    [...long].filter((_, k) => long[k] !== 70_000),
    [...short].filter((_, k) => long[k] !== 70_000),
  )
})
