import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differsAt, makeKernelProblem } from '../check/kernel-twins.ts';
import { makeCityDay } from '../generate/city-day.ts';
import { fitsKernel, roomFor, roomForProblem } from './kernel.ts';
import { compile } from './model.ts';
import { Room } from './room.ts';

test('with the kernel and without, a search does the same step by step', () => {
  for (let seed = 1; seed <= 150; seed++) {
    assert.equal(differsAt(makeKernelProblem(seed), seed), null, `problem ${seed}`);
  }
});

test('what the kernel cannot search is searched without it', () => {
  const day = makeCityDay({ stops: 60, vehicles: 6, seed: 1 });
  assert.ok(roomFor(compile(day)) !== null);
  const fair = { ...day, weights: { ...day.weights, fairness: { weight: 30, target: 700, scale: 400 } } };
  const far = { ...day, vehicles: day.vehicles.map((vehicle) => ({ ...vehicle, perHour: 3_600_000 })) };
  const late = { ...day, vehicles: day.vehicles.map((vehicle) => ({ ...vehicle, overtime: { afterSec: 0, perHour: 100 } })) };
  for (const problem of [fair, far, late]) {
    assert.equal(fitsKernel(compile(problem)), false);
    assert.equal(roomFor(compile(problem)), null);
  }
});

test('a stop may have any number of windows', () => {
  const day = makeCityDay({ stops: 45, vehicles: 5, seed: 4 });
  const stops = day.stops.map((stop) => ({ ...stop, windows: Array.from({ length: 2000 }, (_, k): [number, number] => [28_800 + 10 * k, 28_805 + 10 * k]) }));
  assert.equal(differsAt({ ...day, stops }, 1), null);
});

test('a room holds a problem with cells of any size, and says so when there is no more', () => {
  const day = makeCityDay({ stops: 50, vehicles: 5, seed: 2 });
  const far = { ...day, vehicles: day.vehicles.map((vehicle) => ({ ...vehicle, perHour: 3_600_000 })) };
  const room = roomForProblem(far);
  assert.ok(compile(far, room).travel[0]!.costInto instanceof Int32Array);
  const list = room.ints(3);
  assert.equal(room.placeOf(list), list.byteOffset);
  const elsewhere = Int32Array.of(4, 5, 6);
  assert.deepEqual(new Int32Array(room.memory.buffer, room.placeOf(elsewhere), 3), elsewhere);
  assert.throws(() => new Room(1000).doubles(20_000), /no room for 160000 bytes/);
});
