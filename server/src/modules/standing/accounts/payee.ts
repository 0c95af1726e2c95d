import { textIn } from '@app/domain/shared'
import type { Requirement } from '@app/domain/standing'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { type AccountFacts, findAccount } from '../../identity/index.ts'
import { tehsilOf } from '../../places/index.ts'
import * as workforce from '../../workforce/index.ts'
import { selfOf } from '../caller.ts'
import { detailsOf } from '../recruit/details.ts'
import { recruitingOf } from '../recruit/move.ts'
import * as recruit from '../recruit/store.ts'

export const itemOf = (changeId: string): string => `pay-account-${changeId}`
export const subjectOf = (changeId: string): string => `pay_account:${changeId}`
/** The paper that vouched for the account at the admission vouches for the next one. */
export const paperOf = (q: Query): Requirement =>
  recruitingOf(q).requirements.find((one) => one.vouchesFor.includes('iban')) ?? refuse('recruiting_closed')

/** Somebody with a badge; whoever is on the way in corrects the form instead. */
export async function payeeOf(q: Query): Promise<AccountFacts & { tehsilId: string; districtId: string }> {
  const id = selfOf(q)
  const application = await recruit.findApplication(q, id)
  if (application && application.state !== 'admitted') refuse('not_approved_yet')
  const person = await workforce.getFacilitator(q, id)
  const tehsilId = person.tehsilIds[0] ?? ''
  return {
    ...((await findAccount(q, id)) ?? refuse('not_found')),
    tehsilId,
    districtId: tehsilOf(q.kernel, tehsilId)?.districtId ?? '',
  }
}

/** What a text message may say of an account: its bank and its end, in letters that every phone has. */
export const shown = (iban: string): string => `${iban.slice(4, 8)} *${iban.slice(-4)}`

/** To the number that signs in, and to the one of the admission where that was another: a thief has at most one of them. */
export async function tellPayee(
  tx: Tx,
  facilitatorId: string,
  template: string,
  change: { id: string; old: string | null; new: string },
  more: Record<string, string> = {},
): Promise<void> {
  const account = (await findAccount(tx, facilitatorId)) ?? refuse('not_found')
  // Where none is on file it is called what it is to them: the one so far.
  const soFar = tx.kernel.territory.messages.words['account.so_far']
  const facts = {
    ...more,
    new: shown(change.new),
    old: change.old ? shown(change.old) : soFar ? textIn(soFar, account.language) : '',
  }
  const application = await recruit.findApplication(tx, facilitatorId)
  const phones = new Set([account.phone, ...(application ? [(await detailsOf(tx, application)).phone] : [])])
  for (const phone of phones)
    await tx.enqueue('sms.send', {
      phone,
      template,
      language: account.language,
      facts,
      key: `${template} ${change.id} ${phone}`,
    })
  await tx.live(`facilitator:${facilitatorId}`, { kind: 'message', data: { payAccount: change.id } })
}
