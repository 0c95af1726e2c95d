import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { openFor } from '../../connections/index.ts'

/** Switches faults of the departments' simulators, over their own control endpoints. */
export async function switchFaults(tx: Tx, input: ParsedInput<'demo.faults'>): Promise<Output<'demo.faults'>> {
  if (tx.kernel.mode !== 'demo') refuse('demo_only')
  const meant = (await openFor(tx.kernel, 'department', input.department)).filter((one) => one.settings.control)
  if (!meant.length) refuse('not_found')
  const habits = { ...(input.outage !== undefined && { outage: input.outage }), ...input.habits }
  for (const control of new Set(meant.map((one) => String(one.settings.control)))) {
    const response = await fetch(control, {
      method: 'POST',
      body: JSON.stringify({ ...(input.department && { departmentId: input.department }), habits }),
      signal: AbortSignal.timeout(5_000),
    })
    if (!response.ok) throw new Error(`a simulator did not change its habits: ${response.status}`)
  }
  return { done: true }
}
