import type { Query } from '../../kernel/context.ts'
import { findStaff } from '../identity/index.ts'
import * as workforce from '../workforce/index.ts'

/**
 * Of everybody who acted (`staff:…`, `facilitator:…`): their name, and the roles they have now. A citizen is not named
 * here, nor is a machine.
 */
export async function whoActed(
  q: Query,
  actors: Iterable<string>,
): Promise<Map<string, { name: string; roles: readonly string[] }>> {
  const known = new Map<string, { name: string; roles: readonly string[] }>()
  for (const actor of new Set(actors)) {
    const [kind = '', id = ''] = actor.split(':')
    const staff = kind === 'staff' ? await findStaff(q, id) : undefined
    const person = kind === 'facilitator' ? await workforce.find(q, id) : undefined
    known.set(actor, { name: staff?.name ?? person?.name ?? '', roles: staff?.roles ?? [] })
  }
  return known
}
