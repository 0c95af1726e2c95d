import type { Events } from '@app/contract/events'
import { webhookRestMs, webhookWaitMs } from '@app/domain/connections'
import { system } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import type { OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { asOutgoing } from '../../kernel/outgoing/outgoing-error.ts'
import { findOpen, noteOutcome, pauseForReceiver } from '../connections/index.ts'
import { call, PARALLEL, PATIENCE_MS, secretTrouble } from './call.ts'
import * as store from './store.ts'

const actor = system('job:webhooks.drain')
/** Longer than a call takes: until then whoever claimed an event is believed to be at it. */
const LEASE_MS = 2 * PATIENCE_MS

type Came = { ok: true } | { ok: false; code: string; said: string }
const inJob = <T>(kernel: Kernel, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(kernel, { actor, channel: 'system' }, fn)

export const enqueueDrain = (tx: Tx, connectionId: string): Promise<void> =>
  tx.enqueue('webhooks.drain', { connectionId }, { key: `webhooks.drain:${connectionId}` })

/**
 * Sends what is due to one receiver, as many at once as it may have. Claim, commit, call, record: no transaction waits for
 * a stranger, and several of these jobs together claim no more than one would. Runs at least once; a receiver knows an event
 * by its id.
 */
export async function drain(kernel: Kernel, { connectionId }: { connectionId: string }): Promise<void> {
  const open = await findOpen(kernel, connectionId)
  if (!open) return
  const claimed = await inJob(kernel, (tx) => claim(tx, open))
  if (!claimed.length) return
  const came = await Promise.all(claimed.map((one) => send(kernel, open, one)))
  const failed = came.find((one) => !one.ok)
  await noteOutcome(kernel, connectionId, failed ?? { ok: true })
  await inJob(kernel, (tx) => record(tx, connectionId, claimed, came))
}

async function claim(tx: Tx, open: OpenConnection): Promise<store.ClaimedRow[]> {
  const receiver = await store.lockReceiver(tx, open.id, tx.at)
  const until = new Date(tx.at.getTime() + LEASE_MS)
  const most = typeof open.settings.parallel === 'number' ? open.settings.parallel : PARALLEL
  const resting = receiver.rests_until !== null && receiver.rests_until > tx.at
  const claimed = resting ? [] : await store.claimDue(tx, { connectionId: open.id, most, until }, tx.at)
  await goOn(tx, open.id)
  return claimed
}

async function send(kernel: Kernel, open: OpenConnection, one: store.ClaimedRow): Promise<Came> {
  const unfit = secretTrouble(open.secrets.secret ?? '')
  if (unfit) return { ok: false, code: 'secret_unfit', said: '' }
  try {
    const { status } = await call(kernel, open, one)
    if (status >= 200 && status < 300) return { ok: true }
    return { ok: false, code: status === 410 ? 'gone' : 'answer_wrong', said: `answers ${status}` }
  } catch (error) {
    const { code, message } = asOutgoing(error)
    return { ok: false, code, said: message === code ? '' : message }
  }
}

async function record(tx: Tx, connectionId: string, claimed: readonly store.ClaimedRow[], came: readonly Came[]) {
  const receiver = await store.lockReceiver(tx, connectionId, tx.at)
  for (const [at, one] of claimed.entries()) await settle(tx, one, came[at]!)
  if (came.some((one) => !one.ok && one.code === 'gone')) await pauseForReceiver(tx, connectionId, 'gone')
  // One that takes nothing rests; one that took something goes on at once.
  const failures = came.some((one) => one.ok) ? 0 : receiver.failures + 1
  const restsUntil = failures ? new Date(tx.at.getTime() + webhookRestMs(failures)) : null
  await store.putReceiver(tx, connectionId, failures, restsUntil)
  await goOn(tx, connectionId)
}

async function settle(tx: Tx, one: store.ClaimedRow, came: Came): Promise<void> {
  if (came.ok) return void (await store.markSent(tx, one.id, tx.at))
  // Whoever is gone has not refused this one: it waits until the receiver is turned on again.
  const tries = one.tries + (came.code === 'gone' ? 0 : 1)
  const waitMs = webhookWaitMs(Math.max(tries, 1))
  const error = `${came.code} ${came.said}`.trim().slice(0, 200)
  if (waitMs !== null)
    return void (await store.markTried(tx, { id: one.id, tries, error }, new Date(tx.at.getTime() + waitMs)))
  await store.markDead(tx, one.id, tries, error, tx.at)
  await tx.live('operations', { kind: 'webhook.dead', data: { deliveryId: one.id } })
}

/** What is left is sent at once or when its time comes. */
async function goOn(tx: Tx, connectionId: string): Promise<void> {
  const next = await store.nextDue(tx, connectionId)
  if (!next) return
  if (next <= tx.at) await enqueueDrain(tx, connectionId)
  else await tx.timer('webhooks.drain', connectionId, next)
}

/** Turned on: what waited goes. Over: it is not to be sent any more. */
export async function follow(tx: Tx, event: Events['connection.changed']): Promise<void> {
  if (event.purpose !== 'webhook') return
  if (event.state === 'ended') await store.dropAll(tx, event.connectionId, tx.at)
  if (event.state !== 'on') return
  await store.putReceiver(tx, event.connectionId, 0, null)
  await store.hurry(tx, event.connectionId, tx.at)
  await enqueueDrain(tx, event.connectionId)
}
