/**
 * The annealing of unequal vehicles' days, in AssemblyScript: ruin and recreate with the small changes beside it, step
 * by step what `AnnealingSearch` does.
 * `node tools/generate/wasm.ts` compiles it into planner/src/every-rule/compiled/kernel.generated.ts;
 * planner/src/every-rule/compiled/kernel.ts calls it.
 */
import { beginAt } from './memory/memory';
import { bankCount, giveBankBack, holdBank, initBank } from './routes/bank';
import { initBestPlan, keepBest, markDirty } from './best-plan';
import { initDetours } from './routes/detours';
import { initGround, moveOn, presentCount } from './near/ground';
import { showRoute } from './hand-over';
import { initLoads } from './routes/loads';
import { initNearby } from './near/nearby';
import { initPairPlaces } from './changes/pair-places';
import { initPairRuin } from './changes/pair-ruin';
import { tryPairShift } from './changes/pair-shifts';
import { initPlaceFinder } from './changes/place-finder';
import { drawSlack, initRandom } from './memory/random';
import { beginRecreate, initRecreate, planCost, putBack } from './changes/recreate';
import { beginStep, cost, initRoutes, setCost, touched, touchedCount, undo } from './routes/routes';
import { indexOf, initRows } from './memory/rows';
import { emptied, heat, initRuin, ruin } from './changes/ruin';
import { tryShift } from './changes/shifts';
import { initTails, tryTails } from './changes/tails';
import { initTakeOut } from './routes/take-out';

// What the caller reads and writes, by name.
export * from './memory/state';
export { handBack, takeOver } from './hand-over';
export { exponential, randomW, randomX, randomY, randomZ } from './memory/random';
export { cost, versions } from './routes/routes';
export { bank, bankCount, bankPrice } from './routes/bank';
export { hopeless, ranks, step, waited } from './changes/recreate';
export { scanAll, untilBlink } from './changes/place-finder';
export { even, heats, present, presentChanged, presentCount } from './near/ground';
export { pairsHeld } from './routes/take-out';
export { beginBest, bestBank, bestBankCount, bestCost, bestNext } from './best-plan';

/** The caller's memory of routes, while `remembers` is true: vehicle v has got another route. */
@external("env", "remember") declare function remember(v: i32): void;
export let remembers: bool = false;

/** Small changes tried a step, and how warm it is for them: see `AnnealingSearch`. */
export let tailTries: i32 = 0;
export let pairTries: i32 = 0;
export let shiftTries: i32 = 0;
const TAIL_HEAT: f64 = 0.4;
const SHIFT_HEAT: f64 = 0.5;

/** Takes memory for the kernel's own lists, from this byte on. */
export function init(at: usize): void {
  beginAt(at);
  initRandom();
  initRows();
  initNearby();
  initRoutes();
  initBank();
  initLoads();
  initDetours();
  initPairPlaces();
  initPlaceFinder();
  initRecreate();
  initGround();
  initTakeOut();
  initRuin();
  initPairRuin();
  initTails();
  initBestPlan();
}

/** So many steps of ruin and recreate at a temperature, each with the small changes that go with it. */
export function anneal(temperature: f64, steps: i32): void {
  moveOn();
  for (let k = 0; k < steps; k++) {
    note(tryStep(temperature));
    for (let j = 0; j < tailTries; j++) note(tryTails(drawSlack(temperature * TAIL_HEAT)));
    for (let j = 0; j < pairTries; j++) note(tryPairShift(drawSlack(temperature * SHIFT_HEAT)));
    for (let j = 0; j < shiftTries; j++) note(tryShift(drawSlack(temperature * SHIFT_HEAT)));
  }
}

/** Takes stops out and puts them back. True where the plan is kept. */
function tryStep(temperature: f64): bool {
  const before = planCost();
  const costBefore = cost;
  holdBank();
  beginRecreate();
  beginStep();
  ruin(presentCount - bankCount);
  const limit = before + drawSlack(temperature * heat);
  if (putBack(limit, emptied) && planCost() < limit) return true;
  undo();
  setCost(costBefore);
  giveBankBack();
  return false;
}

/** After a change that was taken. */
function note(taken: bool): void {
  if (!taken) return;
  for (let k = 0; k < touchedCount; k++) {
    const v = touched[k];
    markDirty(v);
    if (!remembers) continue;
    showRoute(v);
    remember(indexOf(v));
  }
  keepBest();
}
