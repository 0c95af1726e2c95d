import { passOverSeconds } from '@app/domain/texts'
import type { Tx } from '../../kernel/context.ts'
import { noteOutcome } from '../connections/index.ts'
import type { Sent, Way } from './channel.ts'
import * as store from './store.ts'

/** Whoever failed is passed over for a while, longer each time in a row. What a number is at fault for is not the gateway's. */
export async function noteTry(tx: Tx, way: Way, sent: Sent): Promise<void> {
  if (way.connectionId === null) return
  if (sent.outcome === 'refused' && sent.blames === 'message') return
  // Of one that reports, a delivery says that it works; that it took a message says little.
  if (sent.outcome === 'accepted') return way.reportWithinMs === null ? noteGood(tx, way.connectionId) : undefined
  await noteBad(tx, way.connectionId, sent.error)
}

export async function noteGood(tx: Tx, connectionId: string): Promise<void> {
  if ((await store.clearFailures(tx, connectionId)) > 0) await noteOutcome(tx.kernel, connectionId, { ok: true }, tx)
}

export async function noteBad(tx: Tx, connectionId: string, error: string): Promise<void> {
  const { failures } = await store.countFailure(tx, connectionId)
  await store.passOver(tx, connectionId, new Date(tx.at.getTime() + passOverSeconds(failures) * 1_000))
  await noteOutcome(tx.kernel, connectionId, { ok: false, code: 'unreachable', said: error }, tx)
}
