import type { Query } from '../../../kernel/context.ts'
import * as workforce from '../../workforce/index.ts'
import { lastHandBack } from './store.ts'

export async function holderNames(q: Query, facilitatorIds: readonly string[]): Promise<Map<string, string>> {
  const people = await workforce.many(q, [...new Set(facilitatorIds)])
  return new Map(people.map((one) => [one.id, one.name]))
}

/** Which of the staff took it from whoever had it before; null where nobody did. */
export async function takenBy(q: Query, visitId: string): Promise<string | null> {
  const last = await lastHandBack(q, visitId)
  return last?.by.startsWith('staff:') ? last.by.slice('staff:'.length) : null
}
