import { DAY_MS, HOUR_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { makeLink } from '../begin/links.ts'
import { giveTicket } from '../verify-code.ts'
import { INVITED_DAYS } from './invite.ts'
import { another, endAll, meOf } from './manage-staff.ts'
import * as staff from './store.ts'

/** Members of staff as whoever vouches for them elsewhere has to know them: who, by which address, and how they come in. */
export type MayEnter = 'may' | 'suspended' | 'gone'

export async function mayEnter(q: Query, accountId: string): Promise<MayEnter> {
  const row = await staff.findMember(q, accountId)
  return row ? (row.suspended_at ? 'suspended' : 'may') : 'gone'
}

/**
 * Somebody else has said who they are, in the place of the code by text. Our own second factor is asked all the same; who has
 * none yet sets it up first, and confirms their phone with it.
 */
export async function admitStaff(
  tx: Tx,
  accountId: string,
): Promise<{ ticket: string | null; setUp: string | null } | 'suspended' | 'gone'> {
  const row = await staff.lockMember(tx, accountId)
  if (!row) return 'gone'
  if (row.suspended_at) return 'suspended'
  if (row.totp_sealed !== null) return { ticket: await giveTicket(tx, accountId, 'console'), setUp: null }
  return { ticket: null, setUp: (await makeLink(tx, accountId, 'invitation', HOUR_MS)).token }
}

const windowFrom = (q: Query): Date => new Date(q.at.getTime() - INVITED_DAYS * DAY_MS)

/** The one whom an administrator invited by that address in these days; nobody where it is several people's. */
export async function invitedByEmail(q: Query, email: string): Promise<string | undefined> {
  const [first, second] = await staff.invitedBy(q, email, windowFrom(q))
  return second ? undefined : first?.account_id
}

export async function emailOfStaff(q: Query, accountId: string): Promise<{ email: string; until: Date } | undefined> {
  const row = await staff.findEmail(q, accountId)
  return row && { email: row.email, until: new Date(row.given_at.getTime() + INVITED_DAYS * DAY_MS) }
}

/** Another's, and never a suspended one's. */
export async function inviteByEmail(tx: Tx, accountId: string, email: string): Promise<void> {
  const row = await another(tx, accountId)
  if (row.suspended_at) refuse('already_done')
  await staff.keepEmail(tx, accountId, email, tx.at)
}

/** Somebody else says that they have left. */
export const endStaffSessions = (tx: Tx, accountId: string): Promise<void> => endAll(tx, accountId)

/** Before somebody is no longer taken for this member: who asks may, and nothing stays open. */
export async function closeToStaff(tx: Tx, accountId: string): Promise<string> {
  await endAll(tx, (await another(tx, accountId)).id)
  return meOf(tx)
}
