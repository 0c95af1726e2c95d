import type { Output } from '@app/contract'
import { periodAfter } from '@app/domain/ledger'
import type { Query } from '../../../kernel/context.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import { knownPeriods, lacksOf } from './move-period.ts'
import * as store from './store.ts'

/** Two years of months, as many as a page shows. */
const MONTHS = 24
const STEPS_MAX = 200

/** The newest months, what each is and who moved it last; of the one whose turn it is, what holds it up. */
export async function listPeriods(q: Query): Promise<Output<'finance.periods'>> {
  assertWholeProgramme(q)
  const { current, oldestNotHard } = await knownPeriods(q)
  const from = periodAfter(current, 1 - MONTHS)
  const states = new Map((await store.periodsFrom(q, from, MONTHS)).map((row) => [row.code, row.state]))
  const oldest = [oldestNotHard, ...states.keys()].toSorted()[0]!
  const months: string[] = []
  for (let month = current; month >= (oldest > from ? oldest : from); month = periodAfter(month, -1)) months.push(month)
  const steps = await store.stepsOf(q, months, STEPS_MAX)
  const items: Output<'finance.periods'>['items'] = []
  for (const period of months) {
    const step = steps.find((one) => one.code === period)
    items.push({
      period,
      state: states.get(period) ?? 'open',
      over: period < current,
      next: period === oldestNotHard,
      lacks: period === oldestNotHard && period < current ? await lacksOf(q, period) : [],
      moved: step && { at: step.at.toISOString(), askedBy: step.asked_by, letGoBy: step.let_go_by },
    })
  }
  return { items }
}
