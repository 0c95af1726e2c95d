import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Budget } from '../limit-and-chance/budget.ts'
import { makeCityDay } from '../generate/city-day.ts'
import { Random } from '../limit-and-chance/random.ts'
import { compile } from '../every-rule/model/model.ts'
import { nearStops } from '../every-rule/near/near-stops.ts'
import { AnnealingSearch } from '../every-rule/annealing-search.ts'
import { EliteBoard } from '../shared-plans/elite-board.ts'
import { annealAndRecombine } from './anneal-and-recombine.ts'

const model = compile(makeCityDay({ stops: 100, vehicles: 12, seed: 2 }))

function plan(steps: number, board: EliteBoard | null, seed = 1) {
  const random = new Random(seed)
  const search = new AnnealingSearch(model, nearStops(model, 60, 16), random)
  search.recreate()
  return annealAndRecombine(search, model, steps, new Budget({ iterations: steps }, () => 0), random, board)!
}

test("threads recombine each other's plans, but none that leaves out what they serve", () => {
  const memory = EliteBoard.memory(2, model.nodes)
  const [one, other] = [new EliteBoard(memory, 0), new EliteBoard(memory, 1)]
  const good = plan(60_000, null, 2)
  const routes = good.nodes.map((nodes) => nodes.filter((node) => node < model.stops))
  const worth = {
    cost: good.cost - good.unassigned.reduce((sum, s) => sum + model.leaveOut[s]!, 0),
    excess: 0,
    warp: 0,
  }
  other.stream.send(
    routes.map((route, v) => (v === routes.findIndex(({ length }) => length > 0) ? route.slice(1) : route)),
    { ...worth, cost: 1 },
  )
  other.stream.send(routes, worth)
  const alone = plan(12_000, null)
  assert.ok(alone.cost > good.cost, `${alone.cost} alone, ${good.cost} with time`)
  const together = plan(12_000, one)
  assert.ok(together.cost <= good.cost, `${together.cost}`)
  assert.deepEqual(together.unassigned, good.unassigned)
  assert.equal(one.stream.receive(), null, 'they were taken')
  const told = other.stream.receive()
  assert.ok(told !== null && told.routes.flat().length === routes.flat().length, 'the other thread is told as well')
})
