import type { ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { centreAccounts } from '../../workforce/index.ts'
import { openCentre, write } from './change.ts'
import type { CentreCard } from './view.ts'

/** Where its share is to be paid: another says yes, and payouts go there from then on. */
export async function askAccount(tx: Tx, input: ParsedInput<'centres.askAccount'>): Promise<CentreCard> {
  const { changeId, centreId, iban, holder, reason } = input
  const office = await openCentre(tx, centreId)
  const account = await centreAccounts.newAccount(tx, centreId, { iban, holder })
  await centreAccounts.put(tx, changeId, centreId, account)
  return write(tx, { id: changeId, kind: 'account', before: office, after: office, reason, state: 'asked' })
}
