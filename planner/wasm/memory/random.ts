import { doubles, Doubles } from './memory';

/** Seeded xorshift128, number for number as `Random`: the caller hands its state over and takes it back. */
export let randomX: i32 = 0;
export let randomY: i32 = 0;
export let randomZ: i32 = 0;
export let randomW: i32 = 0;

/** As the caller's list in slack.ts: it fills it. */
export let exponential: Doubles = changetype<Doubles>(0);

export function initRandom(): void {
  exponential = doubles(1024);
}

function draw(): u32 {
  let t = randomX;
  t ^= t << 11;
  t ^= <i32>(<u32>t >>> 8);
  randomX = randomY;
  randomY = randomZ;
  randomZ = randomW;
  randomW = randomW ^ <i32>(<u32>randomW >>> 19) ^ t;
  return <u32>randomW;
}

/** Uniform integer in 0 … limit − 1. */
@inline export function below(limit: i32): i32 { return <i32>(<u64>draw() * <u64>limit >> 32); }

/** Uniform number in [0, 1). */
@inline export function unit(): f64 { return <f64>draw() / 4294967296.0; }

/** How much dearer a change may be this time, at a temperature. */
@inline export function drawSlack(temperature: f64): f64 { return temperature * exponential[<i32>(draw() >>> 22)]; }
