import { localDateOf } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { getAccount } from '../../identity/index.ts'
import { assertProvince } from '../draft-view.ts'

/** To one's own phone alone: nobody tries the gateway out on a stranger. */
export async function sendTestText(tx: Tx): Promise<{ done: true }> {
  assertProvince(tx)
  const me = tx.actor.kind === 'staff' ? tx.actor.id : refuse('not_yours')
  const { phone, language } = await getAccount(tx, me)
  const offset = tx.kernel.territory.calendar.utcOffsetMinutes
  const local = new Date(tx.at.getTime() + offset * 60_000).toISOString()
  const when = `${localDateOf(tx.at, offset)} ${local.slice(11, 19)}`
  await tx.enqueue('sms.send', { phone, template: 'test_text', language, facts: { when } })
  await tx.audit({ action: 'setup.test_text', subject: `account:${me}` })
  return { done: true }
}
