import type { Query } from '../../../kernel/context.ts'
import { agencies, centreAccounts } from '../../workforce/index.ts'
import { detailsOf } from '../recruit/details.ts'
import * as recruit from '../recruit/store.ts'
import { ibanOf } from './current.ts'
import * as store from './store.ts'

export interface OpenAccount {
  iban: string
  /** Whose account it is, where that was given with it; otherwise it is the payee's own. */
  holder?: string
}

/**
 * The full numbers of the accounts that payouts go to, by the id that was kept with the payout. For the instruction to the bank
 * and nobody else: whoever asks leaves a trace.
 */
export async function openPayAccounts(q: Query, accountIds: readonly string[]): Promise<Map<string, OpenAccount>> {
  const numbers = new Map<string, OpenAccount>(await centreAccounts.open(q, accountIds))
  for (const [id, iban] of await agencies.openAccounts(q, accountIds)) numbers.set(id, { iban })
  for (const row of await store.changesById(q, accountIds)) numbers.set(row.id, { iban: await ibanOf(q, row) })
  for (const row of await recruit.applicationsOf(q, accountIds))
    numbers.set(row.applicant_id, { iban: (await detailsOf(q, row)).iban })
  return numbers
}
