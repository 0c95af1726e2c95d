import type { Output, ParsedInput } from '@app/contract'
import { ruleOf } from '@app/domain/retention'
import { actorKey } from '../../kernel/actor.ts'
import type { Kernel, Query, Tx } from '../../kernel/context.ts'
import { forgetAnswers } from '../../kernel/secrets/own-traces.ts'
import { refuse } from '../../kernel/refusal.ts'
import { forgetPhone } from '../callcentre/index.ts'
import { findAccount, forgetCitizen, sendRecordCode, type Speaker, speaker, takeCode } from '../identity/index.ts'
import { forgetMessages } from '../notifications/index.ts'
import { waits } from '../slots/index.ts'
import { keyOf } from './download.ts'
import { forgetComplaints, forgetEnded } from './forget-ended.ts'
import { gather, keptLines, type Own } from './gather.ts'
import * as store from './store.ts'

export const ERASE = 'record.erase'

type Against = 'request_still_open' | 'complaint_still_open' | 'money_still_due'

/** What stands against it: the first reason, and what it is about. */
function against(own: Own): { refusal: Against | null; numbers: string[] } {
  const open = own.requests.filter((one) => one.open)
  if (open.length) return { refusal: 'request_still_open', numbers: open.map((one) => one.row.tracking_no) }
  const cases = own.cases.filter((one) => !one.over)
  if (cases.length) return { refusal: 'complaint_still_open', numbers: cases.map((one) => one.caseNo) }
  const due = own.requests.filter(
    (one) => one.money.refundPaisa > 0 || one.money.refunds.some(({ state }) => state === 'sent'),
  )
  return due.length
    ? { refusal: 'money_still_due', numbers: due.map((one) => one.row.tracking_no) }
    : { refusal: null, numbers: [] }
}

export async function deletionPreview(
  q: Query,
  input: ParsedInput<'record.deletionPreview'>,
): Promise<Output<'record.deletionPreview'>> {
  const own = await gather(q, await speaker(q, input.accountId))
  const { refusal, numbers } = against(own)
  const lines = keptLines(q, own).filter((line) => line.count > 0)
  const stays = (part: (typeof lines)[number]['part']) =>
    ruleOf(q.kernel.territory.retention, part).onRequest === 'stays'
  return {
    allowed: refusal === null,
    refusal,
    against: numbers,
    goes: lines.filter((line) => !stays(line.part)).map(({ part, count }) => ({ part, count })),
    stays: lines
      .filter((line) => stays(line.part))
      .map((line) => ({ ...line, goesAt: line.goesAt?.toISOString() ?? null })),
  }
}

export async function sendCode(tx: Tx, input: ParsedInput<'record.sendCode'>): Promise<Output<'record.sendCode'>> {
  return sendRecordCode(tx, await speaker(tx, input.accountId))
}

/** Everything at once or nothing: rows in this transaction, keys by the job that commits with it. */
export async function deleteRecord(tx: Tx, input: ParsedInput<'record.delete'>): Promise<{ done: true }> {
  const who = await speaker(tx, input.accountId)
  await takeCode(tx, who.phone, 'record', input.code)
  const own = await gather(tx, who)
  const { refusal } = against(own)
  if (refusal) refuse(refusal)
  await forget(tx, who, own)
  if (tx.call?.token && tx.actor.kind === 'citizen') {
    tx.kernel.sessions.forget(tx.call.token)
    tx.call.clearSession()
  }
  return { done: true }
}

/**
 * What was deleted once is deleted again in a copy of the day before: the person has said so. What stands against it in
 * the copy is answered.
 */
export async function deleteAgain(tx: Tx, accountId: string): Promise<'gone' | 'not_there' | Against> {
  const account = await findAccount(tx, accountId)
  if (account?.kind !== 'citizen' || account.phone === '') return 'not_there'
  const who: Speaker = {
    id: account.id,
    personId: account.personId,
    phone: account.phone,
    name: account.name,
    language: account.language,
  }
  const own = await gather(tx, who)
  const { refusal } = against(own)
  if (refusal) return refusal
  await forget(tx, who, own)
  return 'gone'
}

async function forget(tx: Tx, who: Speaker, own: Own): Promise<void> {
  await forgetEnded(
    tx,
    own.requests.map((one) => one.row.id),
  )
  const keys = await forgetComplaints(
    tx,
    own.cases.map((one) => one.id),
  )
  for (const { id } of await store.deleteDownloads(tx, who.id)) keys.push(keyOf(id))
  await waits.forgetWaits(tx, who.id)
  await forgetMessages(tx, who.phone)
  await forgetPhone(tx, who.phone)
  await forgetAnswers(tx, actorKey({ kind: 'citizen', id: who.id, personId: who.personId, phone: '' }))
  await forgetCitizen(tx, who)
  await store.insertDeletion(tx, who.id, own.requests.length, tx.at)
  await tx.audit({ action: 'record.deleted', subject: `account:${who.id}`, details: { requests: own.requests.length } })
  await tx.enqueue(ERASE, { keys, accountId: who.id })
}

/** Keys go after the commit; what they sealed is gone with them. The log keeps the account's id: a copy of before has to be told. */
export async function eraseKeys(
  kernel: Kernel,
  { keys, accountId }: { keys: string[]; accountId?: string },
): Promise<void> {
  for (const key of keys) await kernel.vault.erase(key)
  if (accountId) kernel.log.info({ accountId }, "a person's record was deleted")
}
