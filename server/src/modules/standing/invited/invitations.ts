import type { Output, ParsedInput } from '@app/contract'
import { invitationState, mayAskAgain, runsOutAt } from '@app/domain/standing'
import { maskPhone } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import { areaOf } from '../../../kernel/area.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { findAccount } from '../../identity/index.ts'
import { assertHere, nameOf } from '../caller.ts'
import { cursorOf, placeOf } from '../recruit/lists.ts'
import { sendInvitation } from './send.ts'
import * as store from './store.ts'

const factsOf = (row: store.InvitedRow) => ({ sentAt: row.sent_at, takenBackAt: row.taken_back_at })

/** Whom a desk has asked and who has not applied, the latest first. Whoever has begun stands among the applicants. */
export async function listInvited(
  q: Query,
  input: ParsedInput<'applicants.invited'>,
): Promise<Output<'applicants.invited'>> {
  const rows = await store.listInvited(q, areaOf(q), placeOf(input.cursor), input.limit)
  const last = rows.at(-1)
  return {
    items: await Promise.all(
      rows.map(async (row) => {
        const account = await findAccount(q, row.applicant_id)
        return {
          applicantId: row.applicant_id,
          name: account?.name ?? '',
          phoneMasked: maskPhone(account?.phone ?? ''),
          tehsilId: row.tehsil_id,
          state: invitationState(factsOf(row), q.at),
          invitedAt: row.invited_at.toISOString(),
          invitedBy: await nameOf(q, row.invited_by),
          sentAt: row.sent_at.toISOString(),
          sends: row.sends,
          runsOutAt: runsOutAt(factsOf(row)).toISOString(),
          mayAskAgain: mayAskAgain(factsOf(row), q.at),
        }
      }),
    ),
    next: rows.length === input.limit && last ? cursorOf(last.invited_at, last.applicant_id) : null,
  }
}

/** The invitation as it stands, for one command at a time; whoever has applied since is beyond it. */
async function lockWaiting(tx: Tx, applicantId: string): Promise<store.InvitedRow> {
  const row = (await store.lockInvited(tx, applicantId)) ?? refuse('not_found')
  assertHere(tx, row)
  if (row.applied) refuse('already_decided')
  return row
}

export async function inviteAgain(
  tx: Tx,
  { applicantId }: ParsedInput<'applicants.inviteAgain'>,
): Promise<Output<'applicants.inviteAgain'>> {
  const row = await lockWaiting(tx, applicantId)
  if (!mayAskAgain(factsOf(row), tx.at)) refuse('too_early')
  const account = (await findAccount(tx, applicantId)) ?? refuse('not_found')
  await store.setSent(tx, applicantId, tx.at)
  await sendInvitation(tx, { applicantId, phone: account.phone, language: account.language, sends: row.sends + 1 })
  await tx.audit({ action: 'applicant.invited_again', subject: `applicant:${applicantId}` })
  return { done: true }
}

/** Their form begins empty again; the way in is everybody's and stays open to them. */
export async function uninvite(
  tx: Tx,
  { applicantId }: ParsedInput<'applicants.uninvite'>,
): Promise<Output<'applicants.uninvite'>> {
  const row = await lockWaiting(tx, applicantId)
  if (row.taken_back_at) refuse('already_decided')
  await store.setTakenBack(tx, applicantId, actorKey(tx.actor), tx.at)
  await tx.audit({ action: 'applicant.uninvited', subject: `applicant:${applicantId}` })
  return { done: true }
}
