import type { Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import * as identity from '../../identity/index.ts'
import * as requests from '../../requests/index.ts'

export type Own = Awaited<ReturnType<typeof requests.lists.ofPhone>>[number]
const LOOKED_AT = 20

/** The request that a text means: the one it names, or the only one of that number that fits. */
export async function meant(
  tx: Tx,
  phone: string,
  typed: string,
  fits: (row: Own) => boolean,
): Promise<Own | undefined> {
  const own = await requests.lists.ofPhone(tx, phone, LOOKED_AT)
  if (typed !== '') return own.find((row) => row.tracking_no === requests.normaliseTrackingNo(typed))
  const fitting = own.filter(fits)
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Does it as whoever ordered: a text from the number that ordered is theirs, under the rules of every other way. */
export async function asOrderer<T>(tx: Tx, row: Own, act: (tx: Tx) => Promise<T>): Promise<T | 'refused'> {
  const account = await identity.getAccount(tx, row.account_id)
  identity.speakFor(tx, account.id)
  try {
    return await act({
      ...tx,
      actor: { kind: 'citizen', id: account.id, personId: account.personId, phone: account.phone },
    })
  } catch (error) {
    // What may be refused is refused before anything is written; the words of the reply say where to turn.
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}
