import { newId } from '@app/server/kernel/id'
import { type CrewMember, fixesOf } from '../api/crew.ts'
import type { Call } from '../api/load.ts'

/** How many calls of how many fixes, of which stretch of time. */
export interface Round {
  calls: number
  fixesPerCall: number
  fromMs: number
  lengthMs: number
}

/** What one call tells. */
export interface Batch {
  who: CrewMember
  fixes: ReturnType<typeof fixesOf>
}

/** Each one's batches follow each other; the crew takes turns. No fix is told twice: one that was known would cost less. */
export function batchesOf(crew: readonly CrewMember[], { calls, fixesPerCall, fromMs, lengthMs }: Round): Batch[] {
  const turns = Math.ceil(calls / crew.length)
  const everyMs = Math.floor(lengthMs / (turns * fixesPerCall))
  if (everyMs < 1) throw new Error('so many fixes have no milliseconds of their own: fewer calls, or a larger crew')
  return Array.from({ length: calls }, (_, n) => {
    const who = crew[n % crew.length] as CrewMember
    const turn = Math.floor(n / crew.length)
    return { who, fixes: fixesOf(who, fromMs + turn * fixesPerCall * everyMs, fixesPerCall, everyMs) }
  })
}

export const callOf = ({ who, fixes }: Batch): Call => ({
  path: '/api/positions',
  headers: { authorization: `Bearer ${who.token}`, 'idempotency-key': newId() },
  body: JSON.stringify({ fixes }),
})

export const floorCallOf = ({ who, fixes }: Batch): Call => ({
  path: '/floor',
  headers: {},
  body: JSON.stringify({ facilitatorId: who.id, fixes }),
})
