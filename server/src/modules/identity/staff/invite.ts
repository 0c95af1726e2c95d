import type { Output, ParsedInput } from '@app/contract'
import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { publicOrigin } from '../../../kernel/public-origin.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { makeLink } from '../begin/links.ts'
import * as accounts from '../store.ts'
import { assertProvince, meOf, viewOf } from './manage-staff.ts'
import * as staff from './store.ts'

export const INVITED_DAYS = 7

/**
 * A link to set up the second factor and come in: by e-mail where there is an address and a mail server, so that link and code
 * come by two ways; else by text. An earlier link is void.
 */
export async function sendInvitation(tx: Tx, accountId: string, email: string | null): Promise<void> {
  const { phone, language } = await accounts.getAccount(tx, accountId)
  if (email !== null) await staff.keepEmail(tx, accountId, email, tx.at)
  const { token } = await makeLink(tx, accountId, 'invitation', INVITED_DAYS * DAY_MS)
  // What stands after # is sent to no server, and so stands in no proxy's log.
  const facts = { link: `${publicOrigin(tx.kernel.config, 'console')}/console/begin#${token}`, days: INVITED_DAYS }
  const told = { email, phone, language, template: 'staff_invited', facts, accountId }
  await tx.enqueue('told.sealed', {
    id: newId(),
    sealed: tx.kernel.vault.sealOwn('told', JSON.stringify(told)).toString('base64'),
  })
  await tx.audit({ action: 'staff.invited', subject: `account:${accountId}`, details: { email: email !== null } })
}

/** Once more to somebody who has not come in yet; whoever has, has a second factor that no link may replace. */
export async function inviteAgain(tx: Tx, input: ParsedInput<'staff.invite'>): Promise<Output<'staff.invite'>> {
  assertProvince(tx)
  const row = (await staff.lockMember(tx, input.accountId)) ?? refuse('not_found')
  if (row.id === meOf(tx)) refuse('own_roles')
  if (row.totp_sealed !== null || row.suspended_at) refuse('already_done')
  await sendInvitation(tx, row.id, input.email ?? null)
  return viewOf(tx, row.id)
}
