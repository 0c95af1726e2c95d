import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCityDay } from '../generate/city-day.ts';
import { Random } from '../random.ts';
import { Ground } from './ground.ts';
import { compile, type Model } from './model.ts';
import { nearStops, NO_NEAR } from './near-stops.ts';
import { Presence } from './presence.ts';

/** The heat at each stop, seen by moving on often. */
function heats(model: Model, near = nearStops(model, 60, 16)): number[] {
  const ground = new Ground(model, near, new Presence(model), new Random(1));
  const at: number[] = [];
  for (let k = 0; k < 160 * model.stops; k++) {
    ground.moveOn();
    const seen = (ground as unknown as { centre: number }).centre;
    at[seen] = ground.heat;
  }
  return at;
}

const model = compile(makeCityDay({ stops: 400, vehicles: 40, seed: 3, pairShare: 0.1 }));

test('it is warmer where neighbours are farther apart, within bounds, and 1 in the mean', () => {
  const found = heats(model);
  const near = nearStops(model, 60, 16);
  const { size, cost } = model.travel[0]!;
  const tenth = (s: number): number => cost[model.place[s]! * size + model.place[near.stops[s * near.width + 10]!]!]!;
  const visits = found.map((_, s) => s).filter((s) => model.half[s] === 0).sort((a, b) => tenth(a) - tenth(b));
  const mean = (list: readonly number[]): number => list.reduce((sum, s) => sum + found[s]!, 0) / list.length;
  assert.ok(mean(visits.slice(0, 40)) * 1.5 < mean(visits.slice(-40)), `${mean(visits.slice(0, 40))} against ${mean(visits.slice(-40))}`);
  assert.ok(found.every((heat) => heat >= 0.3 && heat <= 2.5));
  assert.ok(Math.abs(found.reduce((a, b) => a + b, 0) / found.length - 1) < 0.05);
});

test('places that cannot be reached, or no list of neighbours, leave it even', () => {
  assert.deepEqual(new Set(heats(model, NO_NEAR)), new Set([1]));
  const day = makeCityDay({ stops: 60, vehicles: 8, seed: 4, pairShare: 0 });
  const { car } = day.matrices;
  const cut = day.stops[0]!.at;
  const durationsSec = car!.durationsSec.map((sec, k) => ((k % car!.size === cut) !== (Math.floor(k / car!.size) === cut) ? 100_000_000 : sec));
  const alone = heats(compile({ ...day, matrices: { car: { ...car!, durationsSec } } }));
  assert.ok(alone.slice(1).every((heat) => heat > 0.35), 'one stop out of reach does not make all others cold');
});
