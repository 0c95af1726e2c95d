import type { Output } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as store from './store.ts'

/** The ways that lives under a table of states went, for whoever keeps them beside that table. */
export async function histories(q: Query): Promise<Output<'demo.histories'>> {
  if (q.kernel.mode !== 'demo') return refuse('demo_only')
  return { items: await store.paths(q) }
}

/** How often each thing happened, for whoever asks whether it ever did. */
export async function happened(q: Query): Promise<Output<'demo.happened'>> {
  if (q.kernel.mode !== 'demo') return refuse('demo_only')
  return { counts: Object.fromEntries((await store.happenings(q)).map((one) => [one.name, one.count])) }
}
