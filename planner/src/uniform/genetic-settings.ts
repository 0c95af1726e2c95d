/** What the hybrid search may be tuned by. */
export interface GeneticSettings {
  /** Share of the budget for the first annealing. */
  readonly firstShare: number;
  /** Neighbours a stop in local search. */
  readonly granular: number;
  readonly least: number;
  readonly generation: number;
  readonly elite: number;
  readonly closest: number;
  /** Chance that a child is polished by a short ruin and recreate. */
  readonly polishChance: number;
  /** Ruin steps of a polish. */
  readonly polishSteps: number;
  /** Temperature of polishing, in mean arc costs. */
  readonly polishHot: number;
  readonly polishCold: number;
  readonly insertionNeighbours: number;
  /** Steps of annealing behind each of the first plans. */
  readonly seedSteps: number;
  /** Plans made before recombination begins, and the share of them that is annealed. */
  readonly firstPlans: number;
  readonly annealedSeeds: number;
  /** Chance that a child is its parent with a patch taken out, instead of an exchange. */
  readonly mutateChance: number;
  /** Heat, in mean arc costs, from which further plans are annealed out of the best one; 0 anneals them from nothing. */
  readonly reheat: number;
  /** Children without a better best before the population starts afresh. */
  readonly patience: number;
}

export function geneticSettings(n: number): GeneticSettings {
  return {
    firstShare: n > 600 ? 0.6 : 0.1, granular: 20, least: 20, generation: 30, elite: 4, closest: 5, polishChance: 0, polishSteps: 5 * n, polishHot: 0.06,
    polishCold: 0.002, insertionNeighbours: n > 150 ? 40 : 0, seedSteps: n > 600 ? 25 * n : 10 * n, reheat: n > 600 ? 0.15 : 0, firstPlans: n <= 120 ? 25 : n <= 600 ? 10 : 6, annealedSeeds: n <= 120 ? 0.2 : 1, mutateChance: n <= 120 ? 0.7 : 0.2, patience: n <= 120 ? 700 : 3000,
  };
}
