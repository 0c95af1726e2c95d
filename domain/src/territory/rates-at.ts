import type { Rates } from '../catalogue/index.ts'
import type { LocalDate } from '../shared/index.ts'
import type { CommissionRule, Territory } from './territory.ts'

/** The rates that hold on a day: the last that has begun. Before the first of all, the first. */
export function ratesAt(territory: Territory, day: LocalDate): Rates {
  const oldestFirst = [...territory.rates].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  return oldestFirst.findLast((rates) => rates.effectiveFrom <= day) ?? oldestFirst[0]!
}

/** The pay rule of that id on a day. */
export function commissionRuleAt(territory: Territory, id: string, day: LocalDate): CommissionRule | undefined {
  return territory.commissionRules
    .filter(
      (rule) =>
        rule.id === id && rule.effectiveFrom <= day && (rule.effectiveTo === undefined || day <= rule.effectiveTo),
    )
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .at(-1)
}
