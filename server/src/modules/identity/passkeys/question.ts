import { MINUTE_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuseAndKeep } from '../../../kernel/refusal.ts'
import * as store from './store.ts'

const QUESTION_MINUTES = 5
const indexOf = (q: Query, challenge: string): Buffer => q.kernel.vault.blindIndex('passkey-challenge', challenge)

/** The challenge is kept as a hash, for one answer within some minutes. */
export const ask = (tx: Tx, challenge: string, accountId: string | null, purpose: store.Purpose) =>
  store.putQuestion(
    tx,
    indexOf(tx, challenge),
    accountId,
    purpose,
    new Date(tx.at.getTime() + QUESTION_MINUTES * MINUTE_MS),
  )

/** Was this asked, of whom, for what, and is it the first answer? What was wrong about it is used up too. */
export async function assertAsked(
  tx: Tx,
  clientDataJSON: string,
  accountId: string | null,
  purpose: store.Purpose,
): Promise<string> {
  const challenge = challengeIn(clientDataJSON)
  const asked = await store.takeQuestion(tx, indexOf(tx, challenge), accountId, purpose)
  if (!asked || asked.expires_at <= tx.at) return refuseAndKeep('passkey_expired')
  return challenge
}

function challengeIn(clientDataJSON: string): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())
    return String((said as { challenge?: unknown } | null)?.challenge)
  } catch {
    return refuseAndKeep('passkey_wrong')
  }
}
