import { replaySession } from '@app/planner'
import { digestOf, readInput } from './kept-input.ts'
import type { PlanRow } from './store.ts'

/** A stored plan, made again from what was kept with it: the digests that come out. Null where its input was not kept. */
export async function replayPlan(
  row: Pick<PlanRow, 'input' | 'seed' | 'rounds'>,
): Promise<{ input: string; plan: string } | null> {
  if (!row.input) return null
  const { input, digest } = await readInput(row.input)
  const calls = row.rounds.map((rounds) => ({ type: 'improve' as const, rounds }))
  const session = replaySession(input.problem, row.seed, calls, input.from)
  return { input: digest, plan: digestOf(session.plan()) }
}
