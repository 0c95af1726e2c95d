import { accountInForce, type AccountChange, maskIban } from '@app/domain/standing'
import type { Query, Tx } from '../../../kernel/context.ts'
import { agencies, centreAccounts } from '../../workforce/index.ts'
import { detailsOf, keyOf } from '../recruit/details.ts'
import * as recruit from '../recruit/store.ts'
import * as store from './store.ts'

export const factsOf = (row: store.AccountChangeRow): AccountChange => ({
  state: row.state,
  paysFrom: row.pays_from,
  forced: row.forced,
})
export const sealIban = (q: Query, facilitatorId: string, iban: string): Promise<Buffer> =>
  q.kernel.vault.seal(keyOf(facilitatorId), iban)
export const ibanOf = (q: Query, row: store.AccountChangeRow): Promise<string> =>
  q.kernel.vault.openText(keyOf(row.facilitator_id), row.sealed)

/** The account that pay goes to now: the last whose day has come, or that of the admission. Null where none is on file. */
export async function currentIban(q: Query, facilitatorId: string): Promise<string | null> {
  const inForce = await store.changeInForce(q, facilitatorId, q.at)
  if (inForce) return ibanOf(q, inForce)
  const application = await recruit.findApplication(q, facilitatorId)
  return application ? (await detailsOf(q, application)).iban : null
}

/**
 * Which account each payee is paid to at this moment, for the payout that is being sent: the change's id, or the payee's own for the
 * account of their admission. Asked in the payout's own transaction: one that is being stopped is waited for.
 */
export const payAccountsOf = async (tx: Tx, payeeIds: readonly string[]): Promise<Map<string, string>> =>
  inForceOf(tx, payeeIds, await store.lockApprovedOfMany(tx, payeeIds))

/** The same for somebody who only looks. */
export const payAccountsSeen = async (q: Query, payeeIds: readonly string[]): Promise<Map<string, string>> =>
  inForceOf(q, payeeIds, await store.approvedOfMany(q, payeeIds))

async function inForceOf(
  q: Query,
  payeeIds: readonly string[],
  approved: readonly store.AccountChangeRow[],
): Promise<Map<string, string>> {
  const changes = approved.map((row) => ({ ...factsOf(row), row }))
  const admitted = new Set((await recruit.applicationsOf(q, payeeIds)).map((row) => row.applicant_id))
  const found = new Map([
    ...(await agencies.payAccounts(q, payeeIds)),
    ...(await centreAccounts.payAccounts(q, payeeIds)),
  ])
  for (const id of payeeIds) {
    const inForce = accountInForce(
      changes.filter((one) => one.row.facilitator_id === id),
      q.at,
    )
    if (inForce) found.set(id, inForce.row.id)
    else if (admitted.has(id)) found.set(id, id)
  }
  return found
}

/** What may be shown of the accounts that payouts went to, by the id that was kept with the payout. */
export async function payAccountMasks(q: Query, accountIds: readonly string[]): Promise<Map<string, string>> {
  const masks = new Map<string, string>()
  for (const row of await store.changesById(q, accountIds)) masks.set(row.id, maskIban(await ibanOf(q, row)))
  for (const [id, mask] of await agencies.accountMasks(q, accountIds)) masks.set(id, mask)
  for (const [id, { masked }] of await centreAccounts.shown(q, accountIds)) masks.set(id, masked)
  for (const row of await recruit.applicationsOf(q, accountIds))
    masks.set(row.applicant_id, maskIban((await detailsOf(q, row)).iban))
  return masks
}
