import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { dropPasskeys } from '../passkeys/store.ts'
import * as accounts from '../store.ts'
import { sendInvitation } from './invite.ts'
import { another, endAll, viewOf } from './manage-staff.ts'
import * as staff from './store.ts'

/**
 * Takes the second factor away; what takes its place only its holder sees. They are told by text whatever way the link takes,
 * so that somebody who did not ask for it hears of it.
 */
export async function resetSecondFactor(
  tx: Tx,
  input: ParsedInput<'staff.resetSecondFactor'>,
): Promise<Output<'staff.resetSecondFactor'>> {
  const row = await another(tx, input.accountId)
  if (row.suspended_at) refuse('already_done')
  await accounts.dropTotp(tx, row.id)
  await dropPasskeys(tx, row.id)
  await endAll(tx, row.id)
  await tx.audit({
    action: 'staff.second_factor_reset',
    subject: `account:${row.id}`,
    details: { reason: input.reason },
  })
  await tx.enqueue('sms.send', {
    phone: row.phone,
    template: 'staff_factor_reset',
    language: row.language,
    facts: {},
  })
  await sendInvitation(tx, row.id, (await staff.findEmail(tx, row.id))?.email ?? null)
  return { member: await viewOf(tx, row.id), secret: null }
}
