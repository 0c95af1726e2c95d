import { NUMBER_RULES, type NumberRules } from '@app/domain/identity'
import { DAY_MS, normalisePhone } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { dropPasskeys } from '../passkeys/store.ts'
import * as accounts from '../store.ts'
import * as store from './store.ts'

export const numberRules = (q: Query): NumberRules => q.kernel.territory.settings.numbers ?? NUMBER_RULES

export const phoneOf = (typed: string, field: string): string =>
  normalisePhone(typed) ?? refuse('phone_invalid', { field })

/** Was too much guessed about this record lately? */
export async function isGuessedOut(q: Query, accountId: string): Promise<boolean> {
  const { wrongMax, wrongDays } = numberRules(q)
  return (await store.wrongSince(q, accountId, new Date(q.at.getTime() - wrongDays * DAY_MS))) >= wrongMax
}

/** The new number is free, or there is nothing on it that anybody could lose. */
export async function isFree(q: Query, to: string): Promise<boolean> {
  const there = await accounts.findAccount(q, to, 'citizen')
  return !there || !(await q.kernel.onRecord(q, there.id)).any
}
export async function assertFree(q: Query, to: string): Promise<void> {
  if (!(await isFree(q, to))) refuse('number_taken', { field: 'to' })
}

/** Puts the record on its new number; what stood there, with nothing in it, ends. Whoever was signed in is so no longer. */
export async function moveTo(tx: Tx, change: store.ChangeRow, keep: Buffer | null): Promise<void> {
  if (change.to_phone !== null) {
    await assertFree(tx, change.to_phone)
    const there = await accounts.findAccount(tx, change.to_phone, 'citizen')
    if (there && there.id !== change.account_id) await end(tx, there.id)
  }
  await store.setPhone(tx, change.account_id, change.to_phone ?? '')
  // Its holder has just shown who they are.
  if (change.to_phone !== null) await store.seen(tx, change.account_id, tx.at)
  await store.endOtherSessions(tx, change.account_id, keep)
  // A number that was lost was lost with the phone, and what lay in it.
  if (keep === null) await dropPasskeys(tx, change.account_id)
  tx.kernel.sessions.forgetActor(change.account_id)
  await tx.announce('citizen.number_moved', { accountId: change.account_id, changeId: change.id })
  await tx.audit({
    action: 'number.moved',
    subject: `account:${change.account_id}`,
    details: { seenBy: change.seen_by, change: change.id },
  })
}

async function end(tx: Tx, accountId: string): Promise<void> {
  await store.endOtherSessions(tx, accountId, null)
  tx.kernel.sessions.forgetActor(accountId)
  await store.endAccount(tx, accountId, tx.at)
}
