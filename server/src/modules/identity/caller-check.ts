import type { Language } from '@app/domain/shared'
import type { Output, ParsedInput } from '@app/contract'
import { HOUR_MS, maskPhone, MINUTE_MS, normalisePhone } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { CODE_MINUTES, codeIndex, makeCode, RESEND_SECONDS, same, TRIES_MAX } from './codes.ts'
import { purposeOf } from './confirm-code.ts'
import { isHeld } from './number/store.ts'
import * as callers from './caller/store.ts'
import * as store from './store.ts'

/** As long as a call takes. */
const CHECKED_MINUTES = 20
/** A code of its own kind: one that opens the app is told to nobody, this one is read to the agent. */
const KIND = 'caller'

const agentOf = (q: Query): string =>
  q.actor.kind === 'staff' && q.actor.roles.includes('agent') ? q.actor.id : refuse('not_yours')
const phoneOf = (typed: string): string => normalisePhone(typed) ?? refuse('phone_invalid', { field: 'phone' })

/** An agent who guesses at a number, or many who guess at one, have this many tries an hour, and a number as many texts. */
const HOURLY_WRONG = 10
const HOURLY_SENT = 6
async function capTries(tx: Tx, phone: string): Promise<void> {
  const lately = await callers.callerTries(tx, agentOf(tx), phone, new Date(tx.at.getTime() - HOUR_MS))
  const allowance = tx.kernel.config.rateAllowance
  if (Math.max(lately.wrongByAgent, lately.wrongByPhone) >= HOURLY_WRONG * allowance) refuse('code_hourly_cap')
  if (lately.sent >= HOURLY_SENT * allowance) refuse('code_hourly_cap')
}

/** Sends the caller a code to read aloud. What is private is spoken of only after it. */
export async function sendCallerCode(
  tx: Tx,
  input: ParsedInput<'calls.sendCheck'>,
): Promise<Output<'calls.sendCheck'>> {
  agentOf(tx)
  const phone = phoneOf(input.phone)
  const account = (await store.findAccount(tx, phone, 'citizen')) ?? refuse('no_such_account')
  await capTries(tx, phone)
  const before = await store.findCode(tx, phone, KIND)
  const sends = before && before.expires_at > tx.at ? before.sends : 0
  const wait = sends > 0 ? (RESEND_SECONDS[Math.min(sends, RESEND_SECONDS.length) - 1] ?? 0) : 0
  const waited = before ? (tx.at.getTime() - before.sent_at.getTime()) / 1_000 : Infinity
  if (waited < wait) refuse('code_too_soon', { seconds: Math.ceil(wait - waited) })
  const code = makeCode()
  await callers.noteCallerTry(tx, agentOf(tx), phone, 'sent', tx.at)
  await store.putCode(
    tx,
    phone,
    KIND,
    codeIndex(tx.kernel.vault, `${phone} ${KIND}`, code),
    tx.at,
    new Date(tx.at.getTime() + CODE_MINUTES * MINUTE_MS),
    sends + 1,
    account.language,
  )
  await tx.enqueue('sms.send', {
    phone,
    template: 'caller_code',
    language: account.language,
    facts: { code, minutes: CODE_MINUTES },
  })
  return { sentToMasked: maskPhone(phone), expiresAfterSeconds: CODE_MINUTES * 60 }
}

/** What is done from here on is the caller's doing: the same fee, the same day's notice, the same name in the history. */
export function speakFor(tx: Tx, accountId: string): void {
  tx.onBehalfOf ??= `account:${accountId}`
}

/** The caller read it: for the minutes of a call this agent, and no other, acts for the account. */
export async function checkCaller(tx: Tx, input: ParsedInput<'calls.check'>): Promise<Output<'calls.check'>> {
  const agentId = agentOf(tx)
  const phone = phoneOf(input.phone)
  const account = (await store.findAccount(tx, phone, 'citizen')) ?? refuse('no_such_account')
  await capTries(tx, phone)
  await takeCode(tx, phone, KIND, input.code, undefined, () =>
    callers.noteCallerTry(tx, agentId, phone, 'wrong', tx.at),
  )
  const until = new Date(tx.at.getTime() + CHECKED_MINUTES * MINUTE_MS)
  await callers.putCallerCheck(tx, agentId, account.id, tx.at, until)
  speakFor(tx, account.id)
  return { accountId: account.id, until: until.toISOString() }
}

/** The caller is off the line: whoever spoke for them does so no longer. */
export async function endSpeakingFor(tx: Tx, agentId: string): Promise<void> {
  await callers.endCallerChecks(tx, agentId, tx.at)
  await callers.dropLine(tx, agentId)
}

/** The call centre tells which call an agent has; {@link endSpeakingFor} ends it. */
export const noteLine = (tx: Tx, agentId: string, callId: string): Promise<unknown> =>
  callers.putLine(tx, agentId, callId, tx.at)
export const lineOf = async (q: Query, agentId: string): Promise<string | null> =>
  (await callers.findLine(q, agentId))?.call_id ?? null

export async function endCallerCheck(tx: Tx): Promise<Output<'calls.endCheck'>> {
  await callers.endCallerChecks(tx, agentOf(tx), tx.at)
  return { done: true }
}

/** Uses up a code that was sent to the number, for what it is bound to; a wrong one is counted, five end it. */
export async function takeCode(
  tx: Tx,
  phone: string,
  kind: string,
  code: string,
  bound?: string,
  onWrong?: () => Promise<unknown>,
): Promise<void> {
  const known = await store.findCode(tx, phone, kind)
  if (!known || known.expires_at <= tx.at) refuse('code_expired')
  if (known.tries >= TRIES_MAX) refuse('code_tries_used')
  if (!same(known.code_index, codeIndex(tx.kernel.vault, purposeOf(phone, kind, bound), code))) {
    await store.countTry(tx, phone, kind)
    await onWrong?.()
    refuseAndKeep('code_wrong', { triesLeft: TRIES_MAX - known.tries - 1 })
  }
  await store.dropCode(tx, phone, kind)
}

export interface Speaker {
  id: string
  personId: string
  phone: string
  name: string
  language: Language
}

/** Whose account this is about: the citizen's own, or that of a caller who has proved themselves to this agent. */
export async function speaker(q: Query, accountId: string | undefined): Promise<Speaker> {
  const { actor } = q
  if (actor.kind === 'citizen' && accountId !== undefined && accountId !== actor.id) refuse('not_yours')
  const id = actor.kind === 'citizen' ? actor.id : await checkedCaller(q, accountId)
  const account = (await store.findAccountById(q, id)) ?? refuse('not_found')
  if (actor.kind === 'citizen')
    return { id, personId: actor.personId, phone: actor.phone, name: account.name, language: account.language }
  if ('audit' in q) speakFor(q as Tx, id)
  return { id, personId: account.person_id, phone: account.phone, name: account.name, language: account.language }
}

/** Has whoever is on this agent's line read the code for that account? */
export const isProved = async (q: Query, accountId: string): Promise<boolean> =>
  Boolean(await callers.findCallerCheck(q, agentOf(q), accountId, q.at))

async function checkedCaller(q: Query, accountId: string | undefined): Promise<string> {
  const agentId = agentOf(q)
  if (accountId === undefined || !(await callers.findCallerCheck(q, agentId, accountId, q.at)))
    return refuse('caller_unproven', { field: 'accountId' })
  // Whoever reads codes from that number may not be whose record it is.
  if (await isHeld(q, accountId)) refuse('number_in_doubt')
  return accountId
}
