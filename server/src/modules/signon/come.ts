import { timingSafeEqual } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { admitStaff } from '../identity/index.ts'
import { BACK_MS, keepIndex, openKept, sealKept, stateIndex } from './attempt.ts'
import * as store from './store.ts'

/** The attempt, locked, if it is this browser's and its minutes are not over. */
async function own(tx: Tx, { attemptId, keep }: { attemptId: string; keep: string }): Promise<store.AttemptRow> {
  const row = await store.lockAttempt(tx, attemptId)
  if (!row || row.expires_at <= tx.at || !timingSafeEqual(row.keep_index, keepIndex(tx, keep)))
    return refuse('signon_over')
  return row
}

/** They are back. A job asks the provider who it was: no transaction waits for a stranger. */
export async function comeBack(tx: Tx, input: ParsedInput<'signon.come'>): Promise<Output<'signon.come'>> {
  const row = await own(tx, input)
  if (row.step !== 'begun' || !row.sealed) return refuse('signon_over')
  // An answer to another question: somebody else's, sent to this browser.
  if (!timingSafeEqual(row.state_index, stateIndex(tx, input.state))) return refuse('signon_over')
  if (input.code === undefined || input.error !== undefined) {
    await store.attemptRefused(tx, row.id, 'signon_refused')
    return refuseAndKeep('signon_refused')
  }
  const { vault } = tx.kernel
  const kept = { ...openKept(vault, row.sealed), code: input.code, ...(input.iss !== undefined && { iss: input.iss }) }
  await store.attemptCame(tx, row.id, sealKept(vault, kept), new Date(tx.at.getTime() + BACK_MS))
  await tx.enqueue('signon.ask', { attemptId: row.id }, { key: `signon.ask:${row.id}` })
  return { done: true }
}

export async function outcomeOf(q: Query, { attemptId }: ParsedInput<'signon.outcome'>): Promise<{ waits: boolean }> {
  const row = await store.findAttempt(q, attemptId)
  return { waits: row?.step === 'came' && row.expires_at > q.at }
}

const REFUSALS = [
  'signon_refused',
  'signon_away',
  'signon_failed',
  'signon_unknown',
  'signon_unverified',
  'signon_suspended',
] as const
export type SignOnRefusal = (typeof REFUSALS)[number]

/** It is known who came, or why not. Once. */
export async function enter(tx: Tx, input: ParsedInput<'signon.enter'>): Promise<Output<'signon.enter'>> {
  const row = await own(tx, input)
  if (row.step === 'refused') return refuse(REFUSALS.find((one) => one === row.refusal) ?? 'signon_failed')
  if (row.step !== 'known' || row.account_id === null) return refuse('signon_over')
  await store.attemptUsed(tx, row.id)
  const admitted = await admitStaff(tx, row.account_id)
  if (admitted === 'suspended') return refuse('signon_suspended')
  if (admitted === 'gone') return refuse('signon_unknown')
  await tx.audit({ action: 'signon.came', subject: `account:${row.account_id}` })
  return admitted
}
