import { DAY_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { codeIndex, makeCode, same, TRIES_MAX } from '../codes.ts'
import * as store from './store.ts'

/** So long a code is good, and for as long the number is not written to again for the same account. */
const CODE_DAYS = 30
/** First texts of a day, from one account and to one number, whoever names it. */
const SENT_A_DAY = 5
const TO_A_NUMBER_A_DAY = 3

const indexOf = (q: Query, phone: string): Buffer => q.kernel.vault.blindIndex('named number', phone)
const purposeOf = (accountId: string, phone: string): string => `named ${phone} ${accountId}`

/**
 * The code for a number that this account named as another's, where it is to be sent one now: whoever has the number gives it on
 * to them, if they know of it. Nothing is refused: a number that may not be written to any more today has its code with a later order.
 */
export async function codeForNamed(tx: Tx, accountId: string, phone: string): Promise<string | null> {
  const index = indexOf(tx, phone)
  await store.oneAtATime(tx, [`by ${accountId}`, `to ${index.toString('hex')}`])
  const known = await store.findNamed(tx, accountId, index)
  if (known?.proved_at || (known && !isOld(tx, known.sent_at))) return null
  const lately = await store.sentLately(tx, accountId, index, new Date(tx.at.getTime() - DAY_MS))
  const { rateAllowance } = tx.kernel.config
  if (lately.by_account >= SENT_A_DAY * rateAllowance || lately.to_phone >= TO_A_NUMBER_A_DAY * rateAllowance)
    return null
  const code = makeCode()
  await store.putNamed(tx, accountId, index, codeIndex(tx.kernel.vault, purposeOf(accountId, phone), code), tx.at)
  return code
}

const isOld = (q: Query, sentAt: Date): boolean => sentAt.getTime() + CODE_DAYS * DAY_MS <= q.at.getTime()

/** Has whoever has that number given its code to this account? */
export const isNamedProved = async (q: Query, accountId: string, phone: string): Promise<boolean> =>
  Boolean((await store.findNamed(q, accountId, indexOf(q, phone)))?.proved_at)

/** The code as whoever has the number gave it on; a wrong one is counted, five end it. */
export async function proveNamed(tx: Tx, accountId: string, phone: string, code: string): Promise<void> {
  const index = indexOf(tx, phone)
  await store.oneAtATime(tx, [`by ${accountId}`])
  const known = await store.findNamed(tx, accountId, index)
  if (known?.proved_at) return
  if (!known || isOld(tx, known.sent_at)) refuse('code_expired')
  if (known.tries >= TRIES_MAX) refuse('code_tries_used')
  if (!same(known.code_index, codeIndex(tx.kernel.vault, purposeOf(accountId, phone), code))) {
    await store.countTry(tx, accountId, index)
    refuseAndKeep('code_wrong', { triesLeft: TRIES_MAX - known.tries - 1 })
  }
  await store.setProved(tx, accountId, index, tx.at)
}
