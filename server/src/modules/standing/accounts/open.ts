import type { Query } from '../../../kernel/context.ts'
import { agencies } from '../../workforce/index.ts'
import { detailsOf } from '../recruit/details.ts'
import * as recruit from '../recruit/store.ts'
import { ibanOf } from './current.ts'
import * as store from './store.ts'

/**
 * The full numbers of the accounts that payouts go to, by the id that was kept with the payout. For the instruction to the bank
 * and nobody else: whoever asks leaves a trace.
 */
export async function openPayAccounts(q: Query, accountIds: readonly string[]): Promise<Map<string, string>> {
  const numbers = await agencies.openAccounts(q, accountIds)
  for (const row of await store.changesById(q, accountIds)) numbers.set(row.id, await ibanOf(q, row))
  for (const row of await recruit.applicationsOf(q, accountIds))
    numbers.set(row.applicant_id, (await detailsOf(q, row)).iban)
  return numbers
}
