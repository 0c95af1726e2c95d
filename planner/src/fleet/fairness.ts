/** The last amount is what a route earns. It costs `weight × ((earned + before[v]) / scale)²`, whatever it is: no vehicle is too small for it. */
export interface FleetFairness {
  readonly amount: number;
  readonly weight: number;
  readonly scale: number;
  /** By vehicle, what it has earned this week before today, less the target. */
  readonly before: Float64Array;
}

/** What it costs that vehicle v earns so much today. */
export function fairnessPrice({ weight, scale, before }: FleetFairness, v: number, earned: number): number {
  return weight * ((before[v]! + earned) / scale) ** 2;
}

/** The least that it can cost two vehicles to earn so much together: when their weeks are alike. */
export function fairestPrice({ weight, scale, before }: FleetFairness, u: number, v: number, earnedTogether: number): number {
  return 0.5 * weight * ((before[u]! + before[v]! + earnedTogether) / scale) ** 2;
}
