import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { same } from './codes.ts'
import * as store from './store.ts'

const indexOf = (q: Query, accountId: string, code: string): Buffer => q.kernel.vault.blindIndex('silent-code', `${accountId}:${code}`)

/** 111111 and 123456 are typed by chance; a false alarm a week teaches everybody to ignore it. */
const isWeak = (code: string): boolean => new Set(code).size < 3 || '01234567890'.includes(code) || '09876543210'.includes(code)

export async function setSilentCode(tx: Tx, accountId: string, code: string): Promise<void> {
  if (isWeak(code)) refuse('silent_code_weak', { field: 'code' })
  await store.setDuress(tx, accountId, indexOf(tx, accountId, code))
}

export async function isSilentCode(q: Query, accountId: string, code: string): Promise<boolean> {
  const kept = (await store.findDuress(q, accountId))?.duress_index
  return kept !== undefined && kept !== null && same(kept, indexOf(q, accountId, code))
}

export const hasSilentCode = async (q: Query, accountId: string): Promise<boolean> => Boolean((await store.findDuress(q, accountId))?.duress_index)
