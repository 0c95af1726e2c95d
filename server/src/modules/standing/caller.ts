import type { RefusalCode } from '@app/contract'
import type { Judge } from '@app/domain/standing'
import { actorKey, mayActFor } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { findAccount } from '../identity/index.ts'

/** The applicant or facilitator who speaks for themselves. */
export const selfOf = (q: Query): string => (q.actor.kind === 'facilitator' ? q.actor.id : refuse('not_yours'))

/** Who judges, with the person behind the account: the same human may be staff and facilitator. */
export async function judgeOf(q: Query): Promise<Judge> {
  const account = q.actor.kind === 'staff' ? await findAccount(q, q.actor.id) : undefined
  return { key: actorKey(q.actor), personId: account?.personId ?? null }
}

/** Where somebody who is vetted or judged belongs. */
export interface Place {
  district_id: string
  tehsil_id: string | null
}

export const mayActAt = (q: Query, place: Place): boolean =>
  mayActFor(q.actor, { districtId: place.district_id, tehsilId: place.tehsil_id })

/** An officer of another place cannot tell somebody of elsewhere from nobody. */
export function assertHere(q: Query, place: Place): void {
  if (q.actor.kind === 'staff' && !mayActAt(q, place)) refuse('not_found')
}

/** The same for a command: moves nothing, and leaves a row of who tried what. */
export async function assertHereTraced(tx: Tx, place: Place, subject: string): Promise<void> {
  if (tx.actor.kind === 'staff' && !mayActAt(tx, place))
    await refuseTraced(tx, 'not_found', subject, { elsewhere: true })
}

/** Says no, and keeps the trace of it: an attempt to judge out of turn is itself something to know. */
export async function refuseTraced(
  tx: Tx,
  code: RefusalCode,
  subject: string,
  details: Record<string, string | number | boolean> = {},
): Promise<never> {
  await tx.audit({ action: `standing.refused.${code}`, subject, details })
  return refuseAndKeep(code, Object.keys(details).length ? details : undefined)
}

/** What a screen may call a member of staff; a machine is called the system. */
export async function nameOf(q: Query, by: string | null): Promise<string> {
  if (!by) return ''
  const [kind, id] = by.split(':')
  if (kind !== 'staff' || !id) return ''
  return (await findAccount(q, id))?.name ?? ''
}
