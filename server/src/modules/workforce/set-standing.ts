import { mayBecome, needsDecision, type Standing } from '@app/domain/dispatch'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as store from './store.ts'

/** `decisionId` is the decision of due process on which a warning or a suspension rests; the database looks it up itself. */
export interface StandingChange {
  facilitatorId: string
  to: Standing
  reason: string
  decisionId?: string | null
}

/**
 * Moves a facilitator's standing. Nobody is warned or suspended without a decision, and whoever suspended does not lift
 * the suspension: an appeal is heard by another. Refuses `standing_not_possible`, `same_person`.
 */
export async function setStanding(tx: Tx, change: StandingChange): Promise<void> {
  const { facilitatorId, to, reason, decisionId = null } = change
  const row = (await store.lockFacilitator(tx, facilitatorId)) ?? refuse('not_found')
  if (needsDecision(to) && decisionId === null) throw new Error(`${to} needs the decision of a proceeding`)
  if (row.standing === to) {
    if (needsDecision(to)) await store.moveStanding(tx, facilitatorId, to, decisionId)
    return
  }
  if (!mayBecome(row.standing, to)) refuse('standing_not_possible', { from: row.standing, to })
  const by = actorKey(tx.actor)
  if (
    row.standing === 'suspended' &&
    (await store.lastStandingChange(tx, facilitatorId))?.by === by &&
    tx.actor.kind !== 'system'
  )
    refuse('same_person')
  await store.moveStanding(tx, facilitatorId, to, decisionId)
  await store.insertStandingChange(tx, { facilitatorId, from: row.standing, to, reason, by }, tx.at)
  await tx.audit({ action: `standing.${to}`, subject: `facilitator:${facilitatorId}`, details: { from: row.standing } })
  await tx.announce('facilitator.standing', { facilitatorId, standing: to })
}
