import type { Output, ParsedInput } from '@app/contract'
import { mayActFor } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { namesOf, troubleWords } from '../connections/index.ts'
import { enqueueDrain } from './drain.ts'
import * as store from './store.ts'

const SHOWN_MAX = 200

const assertProvince = (q: Query): void => {
  if (!mayActFor(q.actor, {})) refuse('not_yours')
}

/** An error is kept as its code, and then what was said. */
const codeOf = (error: string | null): string => error?.split(' ', 1)[0] ?? ''

/** What no try has brought to its receiver. */
export async function listDead(q: Query): Promise<Output<'webhooks.dead'>> {
  assertProvince(q)
  const names = new Map((await namesOf(q, 'webhook')).map(({ id, name }) => [id, name]))
  return {
    items: (await store.deadOnes(q, SHOWN_MAX)).map((row) => ({
      deliveryId: row.id,
      connectionId: row.connection_id,
      receiver: names.get(row.connection_id) ?? '',
      type: row.type,
      body: row.body,
      tries: row.tries,
      lastError: row.last_error,
      trouble: troubleWords(q.kernel, codeOf(row.last_error)),
      madeAt: row.made_at.toISOString(),
    })),
  }
}

async function lockDead(tx: Tx, deliveryId: string): Promise<store.DeliveryRow> {
  assertProvince(tx)
  const row = (await store.lockDelivery(tx, deliveryId)) ?? refuse('not_found')
  if (row.state !== 'dead') refuse('already_decided')
  return row
}

const named = (row: store.DeliveryRow) => ({
  subject: `connection:${row.connection_id}`,
  details: { delivery: row.id, type: row.type },
})

export async function sendAgain(
  tx: Tx,
  input: ParsedInput<'webhooks.sendAgain'>,
): Promise<Output<'webhooks.sendAgain'>> {
  const row = await lockDead(tx, input.deliveryId)
  await store.revive(tx, row.id, tx.at)
  await enqueueDrain(tx, row.connection_id)
  const { subject, details } = named(row)
  await tx.audit({ action: 'webhook.sent_again', subject, details })
  return { done: true }
}

export async function dropDead(tx: Tx, input: ParsedInput<'webhooks.drop'>): Promise<Output<'webhooks.drop'>> {
  const row = await lockDead(tx, input.deliveryId)
  await store.drop(tx, row.id, tx.actor.kind === 'staff' ? tx.actor.id : 'system', tx.at)
  const { subject, details } = named(row)
  await tx.audit({ action: 'webhook.dropped', subject, details })
  return { done: true }
}
