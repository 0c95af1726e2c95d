import type { Events } from '@app/contract/events'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { same } from './codes.ts'
import * as store from './store.ts'

const indexOf = (q: Query, accountId: string, code: string): Buffer =>
  q.kernel.vault.blindIndex('silent-code', `${accountId}:${code}`)

/** 111111 and 123456 are typed by chance; a false alarm a week teaches everybody to ignore it. */
const isWeak = (code: string): boolean =>
  new Set(code).size < 3 || '01234567890'.includes(code) || '09876543210'.includes(code)

export async function setSilentCode(tx: Tx, accountId: string, code: string): Promise<void> {
  if (isWeak(code)) refuse('silent_code_weak', { field: 'code' })
  await store.setDuress(tx, accountId, indexOf(tx, accountId, code))
}

export async function isSilentCode(q: Query, accountId: string, code: string): Promise<boolean> {
  const kept = (await store.findDuress(q, accountId))?.duress_index
  return kept !== undefined && kept !== null && same(kept, indexOf(q, accountId, code))
}

export const hasSilentCode = async (q: Query, accountId: string): Promise<boolean> =>
  Boolean((await store.findDuress(q, accountId))?.duress_index)

/** The silent code was typed: help is called in the same transaction, and for some hours nothing of theirs counts as freely done. */
export async function tellDuress(tx: Tx, called: Events['facilitator.duress']): Promise<void> {
  await store.stampDuress(tx, called.facilitatorId, tx.at)
  await tx.announce('facilitator.duress', called)
}

export const calledSilentlyAt = async (q: Query, accountId: string): Promise<Date | null> =>
  (await store.findDuress(q, accountId))?.duress_at ?? null
