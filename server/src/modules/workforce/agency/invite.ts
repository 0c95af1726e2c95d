import { randomInt } from 'node:crypto'
import { DAY_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as store from './store.ts'

const INVITED_DAYS = 14
const codeIndex = (q: Query, code: string): Buffer => q.kernel.vault.blindIndex('agency-invitation', code)

/** A code for one number: whoever applies with both stands under the agency's name. The code is only in the message. */
export async function invite(
  tx: Tx,
  given: { invitationId: string; agencyId: string; phone: string },
): Promise<{ code: string; expiresAt: Date } | null> {
  const code = String(randomInt(0, 100_000_000)).padStart(8, '0')
  const expiresAt = new Date(tx.at.getTime() + INVITED_DAYS * DAY_MS)
  const made = await store.insertInvitation(
    tx,
    {
      id: given.invitationId,
      agencyId: given.agencyId,
      phone: given.phone,
      code: codeIndex(tx, code),
      by: actorKey(tx.actor),
      expiresAt,
    },
    tx.at,
  )
  return made ? { code, expiresAt } : null
}

/** Its code opens nothing any more; one that somebody came with stays theirs. */
export async function uninvite(tx: Tx, given: { invitationId: string; agencyId: string }): Promise<void> {
  const row = await store.lockInvitation(tx, given.invitationId)
  if (row?.agency_id !== given.agencyId) refuse('not_found')
  if (row.used_at) refuse('invitation_used')
  if (row.expires_at <= tx.at) refuse('already_done')
  await store.endInvitation(tx, row.id, tx.at)
  await tx.audit({ action: 'agency.uninvited', subject: `agency:${given.agencyId}` })
}

/** An applicant comes under the agency's name; from then on they are its own. */
export async function joinByCode(tx: Tx, given: { facilitatorId: string; phone: string; code: string }): Promise<void> {
  const found =
    (await store.openInvitation(tx, given.phone, codeIndex(tx, given.code), tx.at)) ??
    refuse('invitation_unknown', { field: 'agencyCode' })
  if (!(await store.findAgency(tx, found.agency_id))?.active) refuse('invitation_unknown', { field: 'agencyCode' })
  await store.useInvitation(tx, found.id, given.facilitatorId, tx.at)
  await store.setAgency(tx, given.facilitatorId, found.agency_id)
  await tx.audit({
    action: 'agency.joined',
    subject: `facilitator:${given.facilitatorId}`,
    details: { agencyId: found.agency_id },
  })
}
