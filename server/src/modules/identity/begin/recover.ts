import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import * as accounts from '../store.ts'
import { makeAdministrator, type NewAdministrator } from './first-administrators.ts'
import { type FirstLink, makeLink } from './links.ts'
import { hashRecoveryCode, isRecoveryCode, makeRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import * as store from './store.ts'

const HOUR_MS = 3_600_000
/** A code is read from paper: whoever needs more tries than these has none. */
const WRONG_PER_HOUR = 5

export type Recovered =
  | { outcome: 'used'; link: FirstLink; nextCode: string }
  | { outcome: 'used_before' | 'wrong' | 'too_many' | 'not_an_administrator' }

/** A new sealed code in the place of the one before; told once. */
export async function renewRecoveryCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = makeRecoveryCode()
    const { label, code: plain } = readRecoveryCode(code)!
    // Two of one label could not be told apart.
    if (await store.lockRecoveryCode(tx, label)) continue
    await store.voidRecoveryCodes(tx, tx.at)
    await store.insertRecoveryCode(tx, { id: newId(), label, ...(await hashRecoveryCode(plain)), made_at: tx.at })
    await tx.audit({ action: 'recovery_code.made', subject: `recovery_code:${label}` })
    return code
  }
}

/**
 * The sealed code opens one link for one administrator, once, and the next code takes its place. Whatever comes of it, it is
 * written down and every administrator and auditor hears of it.
 */
export async function recover(tx: Tx, typed: string, person: NewAdministrator): Promise<Recovered> {
  await store.alone(tx)
  const wrongLately = (await store.attemptsSince(tx, new Date(tx.at.getTime() - HOUR_MS))).filter(
    (one) => one.outcome !== 'used',
  )
  if (wrongLately.length >= WRONG_PER_HOUR) return refused(tx, 'too_many', wrongLately.length === WRONG_PER_HOUR)
  const read = readRecoveryCode(typed)
  const kept = read && (await store.lockRecoveryCode(tx, read.label))
  if (!read || !kept || kept.voided_at || !(await isRecoveryCode(read.code, kept))) return refused(tx, 'wrong', true)
  if (kept.used_at) return refused(tx, 'used_before', true)
  const account = await accounts.findAccount(tx, person.phone, 'staff')
  // A clerk's number does not make an administrator of the clerk; an administrator's own account is theirs again.
  if (account && !account.roles.includes('admin')) return { outcome: 'not_an_administrator' }
  const accountId = account?.id ?? (await makeAdministrator(tx, person))
  await store.useRecoveryCode(tx, kept.id, tx.at)
  await store.insertAttempt(tx, newId(), tx.at, 'used', accountId)
  await tx.audit({ action: 'recovery_code.used', subject: `account:${accountId}`, details: { label: read.label } })
  await tx.announce('recovery.tried', { outcome: 'used', accountId, at: tx.at.toISOString() })
  await tellThem(tx, 'recovery_used', { who: person.name })
  return { outcome: 'used', link: await makeLink(tx, accountId, 'recovery'), nextCode: await renewRecoveryCode(tx) }
}

async function refused(tx: Tx, outcome: 'used_before' | 'wrong' | 'too_many', loud: boolean): Promise<Recovered> {
  await store.insertAttempt(tx, newId(), tx.at, outcome, null)
  await tx.audit({ action: `recovery_code.refused.${outcome}`, subject: 'recovery_code:refused' })
  // Told of the first that is shut out, not of each that follows.
  if (loud) {
    await tx.announce('recovery.tried', { outcome, accountId: null, at: tx.at.toISOString() })
    await tellThem(tx, 'recovery_refused', {})
  }
  return { outcome }
}

/** Every administrator and auditor, each in their language: whoever did not do it themselves has to hear of it. */
async function tellThem(
  tx: Tx,
  template: 'recovery_used' | 'recovery_refused',
  facts: Record<string, string>,
): Promise<void> {
  for (const { phone, language } of await accounts.staffWith(tx, ['admin', 'auditor']))
    await tx.enqueue('sms.send', { phone, template, language, facts })
}

const SHOWN_DAYS = 7

export interface RecoveryNews {
  at: Date
  outcome: 'used' | 'used_before' | 'wrong' | 'too_many'
}

/** What everybody at a desk should know for a week. */
export async function recoveryNews(q: Query): Promise<RecoveryNews[]> {
  const rows = await store.attemptsSince(q, new Date(q.at.getTime() - SHOWN_DAYS * 24 * HOUR_MS))
  return rows.map(({ at, outcome }) => ({ at, outcome: outcome as RecoveryNews['outcome'] }))
}

export const hasRecoveryCode = async (q: Query): Promise<boolean> => (await store.currentCodeMadeAt(q)) !== null
