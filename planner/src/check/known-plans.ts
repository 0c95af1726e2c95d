import { Budget } from '../budget.ts';
import { readSolomon } from '../formats/solomon.ts';
import { makeCityDay } from '../generate/city-day.ts';
import { makeSolomonLike } from '../generate/solomon-like.ts';
import { PlannerSession } from '../session/session.ts';
import { solve } from '../solve.ts';
import { solveUniform } from '../uniform/solve-uniform.ts';

const clock = (): number => 0;
const day = (stops: number, vehicles: number, iterations: number): string =>
  JSON.stringify(solve(makeCityDay({ stops, vehicles, seed: 31 }), { limit: { iterations }, seed: 7, clock }));

/** Every way of searching once, counted in steps: the texts must be the same on every machine. */
export const knownPlans: Readonly<Record<string, () => string>> = {
  annealed: () => day(120, 14, 3000),
  recombined: () => day(60, 7, 30_000),
  inPieces: () => day(1600, 160, 3200),
  uniform: () => JSON.stringify(solveUniform(readSolomon(makeSolomonLike('RC1', 100, 5)).problem, new Budget({ iterations: 6000 }, clock), 7)),
  session: () => {
    const session = new PlannerSession(makeCityDay({ stops: 60, vehicles: 8, seed: 21 }), 5, clock);
    session.improveRounds(2);
    session.apply([{ type: 'visit.cancelled', id: 7 }, { type: 'vehicle.offline', vehicle: 2 }]);
    session.improveRounds(2);
    return JSON.stringify([session.plan(), session.calls]);
  },
};
