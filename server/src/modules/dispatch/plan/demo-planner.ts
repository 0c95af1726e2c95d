import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { blindPlanner, endPlannerAtWork } from './planner-thread.ts'

/** Outcomes of which no plan came, though the day was there to be planned. */
const LOST = ['gone', 'unsound', 'failed']

/** A demo's thread is ended as a lack of memory would end it; what came of its plans is told with it. */
export async function demoPlanner(tx: Tx, { what }: ParsedInput<'demo.planner'>): Promise<Output<'demo.planner'>> {
  const { kernel } = tx
  if (kernel.mode !== 'demo') refuse('demo_only')
  if (what === 'blind') blindPlanner(kernel)
  const ended = what === 'end' && endPlannerAtWork(kernel)
  const { values } = await kernel.metrics.plans.get()
  const sum = (of: readonly string[]): number =>
    values.reduce((all, { labels, value }) => all + (of.includes(String(labels.outcome)) ? value : 0), 0)
  return { ended, planned: sum(['planned']), lost: sum(LOST) }
}
