import { localDateOf } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import * as store from './agency/store.ts'

export { accountMasks, newIban, openAccounts, payAccounts } from './agency/accounts.ts'
export { ask, askToFound, assertActive, type ChangeAsked, decide, type Firm } from './agency/changes.ts'
export { invite, joinByCode, uninvite } from './agency/invite.ts'

const today = (q: Query): string => localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes)

export const find = (q: Query, agencyId: string) => store.findAgency(q, agencyId)
export const list = (q: Query, after: string | null, limit: number) => store.agencies(q, after, limit)
export const changes = store.changesOf
export const invitations = store.invitationsOf

export interface Share {
  agencyId: string
  active: boolean
  shareBasisPoints: number
}

/** The share of this business day. */
export async function shareOf(q: Query, agencyId: string): Promise<Share | undefined> {
  const row = await store.shareOn(q, agencyId, today(q))
  return row && { agencyId: row.id, active: row.active, shareBasisPoints: row.basis_points }
}
export const shares = async (q: Query, agencyId: string): Promise<{ from: string; basisPoints: number }[]> =>
  (await store.sharesOf(q, agencyId)).map((row) => ({ from: row.from_day, basisPoints: row.share_basis_points }))
/** Ids of the agency's people, whatever their standing. */
export const peopleOf = async (q: Query, agencyId: string, after: string | null, limit: number): Promise<string[]> =>
  (await store.peopleOf(q, agencyId, after, limit)).map((row) => row.id)
/** Codes that were sent and that nobody came with yet. */
export const openInvitations = async (q: Query, agencyId: string): Promise<number> =>
  (await store.openInvitationsOf(q, agencyId, q.at)).count
/** What people call them; of those that may be given to a manager. */
export const namesOfActive = async (q: Query, ids: readonly string[]) =>
  new Map((await store.activeAmong(q, ids)).map((row) => [row.id, row.name] as const))
/** When it was closed, and its tax number. */
export const particulars = store.particularsOf
