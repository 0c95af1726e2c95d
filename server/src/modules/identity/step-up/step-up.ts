import type { Output, ParsedInput } from '@app/contract'
import { MINUTE_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { tokenIndex, TRIES_MAX } from '../codes.ts'
import { endSession } from '../sign-in/store.ts'
import * as accounts from '../store.ts'
import { isSecondFactor } from '../verify-code.ts'
import * as store from './store.ts'

const sessionOf = (q: Query): Buffer =>
  q.call?.token ? tokenIndex(q.kernel.vault, q.call.token) : refuse('not_signed_in')

/** When the second factor was last shown in the caller's session: at sign-in, or since. */
export async function provedAt(q: Query): Promise<Date | null> {
  return (await store.findProof(q, sessionOf(q)))?.proved_at ?? null
}

/** Whoever sits here holds the second factor too. */
export async function stepUp(tx: Tx, { totp }: ParsedInput<'auth.stepUp'>): Promise<Output<'auth.stepUp'>> {
  const accountId = tx.actor.kind === 'staff' ? tx.actor.id : refuse('not_yours')
  if (!(await isSecondFactor(tx, await accounts.getAccount(tx, accountId), totp))) return countWrong(tx, accountId)
  return proved(tx)
}

export async function proved(tx: Tx): Promise<Output<'auth.stepUp'>> {
  await store.prove(tx, sessionOf(tx), tx.at)
  return { until: new Date(tx.at.getTime() + tx.kernel.config.stepUpMinutes * MINUTE_MS).toISOString() }
}

/** Who does not have it after some tries is not the holder: the session is over, and nobody else's. */
async function countWrong(tx: Tx, accountId: string): Promise<never> {
  const session = sessionOf(tx)
  const tries = (await store.countWrong(tx, session))?.proof_tries ?? TRIES_MAX
  if (tries < TRIES_MAX) return refuseAndKeep('code_wrong', { triesLeft: TRIES_MAX - tries })
  await endSession(tx, accountId, session)
  tx.kernel.sessions.forget(tx.call?.token ?? '')
  await tx.audit({ action: 'auth.step_up_failed', subject: `account:${accountId}` })
  return refuseAndKeep('not_signed_in')
}
