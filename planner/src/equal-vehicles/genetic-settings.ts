/** Settings of the hybrid search. */
export interface GeneticSettings {
  /** Share of the budget for the first annealing. */
  readonly firstShare: number
  /** Neighbours a stop in local search. */
  readonly granular: number
  readonly least: number
  readonly generation: number
  readonly elite: number
  readonly closest: number
  /** Steps of annealing behind each of the first plans. */
  readonly seedSteps: number
  /** Plans made before recombination begins, and the share of them that is annealed. */
  readonly firstPlans: number
  readonly annealedSeeds: number
  /** Chance that a child is its parent with a patch taken out, instead of an exchange. */
  readonly mutateChance: number
  /** Children without a better best before the population starts afresh. */
  readonly patience: number
}

/** Few stops leave time for many plans, most of them not annealed and changed on their own. */
const FEW = 120

export function geneticSettings(n: number): GeneticSettings {
  const sizes = { firstShare: 0.1, granular: 20, least: 20, generation: 30, elite: 4, closest: 5, seedSteps: 10 * n }
  return n <= FEW
    ? { ...sizes, firstPlans: 25, annealedSeeds: 0.2, mutateChance: 0.7, patience: 700 }
    : { ...sizes, firstPlans: 10, annealedSeeds: 1, mutateChance: 0.2, patience: 3000 }
}
