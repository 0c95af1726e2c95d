import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Budget } from '../budget.ts';
import { makeCityDay } from '../generate/city-day.ts';
import { Random } from '../random.ts';
import { compile } from '../rich/model.ts';
import { nearStops } from '../rich/near-stops.ts';
import { RichSearch } from '../rich/rich-search.ts';
import { EliteBoard, PLACES } from '../threads/elite-board.ts';
import { annealAndRecombine } from './solve-fleet.ts';

const model = compile(makeCityDay({ stops: 100, vehicles: 12, seed: 2 }));

function plan(steps: number, board: EliteBoard | null, seed = 1) {
  const random = new Random(seed);
  const search = new RichSearch(model, nearStops(model, 60, 16), random);
  search.recreate();
  return annealAndRecombine(search, model, steps, new Budget({ iterations: steps }, () => 0), random, board)!;
}

test('threads recombine the plans that others have annealed, each of them once', () => {
  const memory = EliteBoard.memory(2, model.nodes);
  const [one, other] = [new EliteBoard(memory, 2, 0), new EliteBoard(memory, 2, 1)];
  const good = plan(60_000, null, 2);
  const last = PLACES - 1;
  other.publish(good.cost, good.nodes, last);
  const alone = plan(12_000, null);
  assert.ok(alone.cost > good.cost, `${alone.cost} alone, ${good.cost} with time`);
  assert.ok(plan(12_000, one).cost <= good.cost);
  assert.equal(one.better(Infinity, last), null, 'it was taken');
  const shown = Array.from({ length: PLACES - 1 }, (_, k) => other.better(Infinity, 1 + k)).filter((nodes) => nodes !== null);
  assert.equal(shown.length, 5, 'the first plan and half of the eight others are shown: the rest is for the other thread');
  assert.ok(shown.every((nodes) => nodes.flat().length > model.stops / 2));
});
