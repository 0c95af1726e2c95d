import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCityDay } from '../generate/city-day.ts';
import { compile } from './model.ts';
import { RichRoutes } from './rich-routes.ts';
import { RouteMemory } from './route-memory.ts';

const day = makeCityDay({ stops: 400, vehicles: 4, seed: 3, plain: true });
const model = compile(day);

test('a set of stops is remembered once for a vehicle, in its cheapest order', () => {
  const routes = new RichRoutes(model);
  const memory = new RouteMemory(model);
  const has = (v: number, order: readonly number[]): void => {
    routes.clear();
    let node = model.firstStart + v;
    for (const s of order) {
      routes.insert(s, node);
      node = s;
    }
    memory.keep(routes, v);
  };
  has(0, []);
  assert.equal(memory.of(0).length, 0, 'nothing to do is nothing to remember');
  const orders = [[1, 2, 3], [3, 1, 2], [2, 3, 1], [3, 2, 1]];
  const costs = orders.map((order) => {
    has(0, order);
    return routes.routeCost[0]!;
  });
  const least = costs.indexOf(Math.min(...costs));
  assert.equal(memory.of(0).length, 1);
  assert.equal(memory.of(0)[0]!.cost, costs[least]!);
  assert.deepEqual([...memory.of(0)[0]!.nodes].filter((node) => node < model.stops), orders[least]!);
  has(1, [1, 2, 3]);
  has(0, [1, 2]);
  has(0, [1, 2, 3, 4]);
  assert.deepEqual([memory.of(0).length, memory.of(1).length, memory.of(2).length], [3, 1, 0]);
});

test('the oldest routes of a vehicle give way, and can be remembered again', () => {
  const routes = new RichRoutes(model);
  const memory = new RouteMemory(model);
  const only = (stop: number): void => {
    routes.clear();
    routes.insert(stop, model.firstStart);
    memory.keep(routes, 0);
  };
  for (let s = 0; s < 300; s++) only(s);
  assert.equal(memory.of(0).length, 256);
  const stops = (): Set<number> => new Set(memory.of(0).map(({ nodes }) => nodes.find((node) => node < model.stops)!));
  assert.deepEqual([...stops()].sort((a, b) => a - b), Array.from({ length: 256 }, (_, k) => k + 44));
  only(0);
  assert.ok(stops().has(0) && !stops().has(44) && stops().size === 256);
});
