import { passOverSeconds } from '@app/domain/texts'
import type { Tx } from '../../kernel/context.ts'
import { noteOutcome } from '../connections/index.ts'
import type { Sent, Way } from './channel.ts'
import * as store from './store.ts'

/** Whoever failed is passed over for a while, longer each time in a row. What a number is at fault for is not the gateway's. */
export async function noteTry(tx: Tx, way: Way, sent: Sent): Promise<void> {
  if (way.connectionId === null) return
  if (sent.outcome === 'refused' && sent.blames === 'message') return
  if (sent.outcome === 'accepted') return noteTaken(tx, way, way.connectionId)
  await noteBad(tx, way.connectionId, sent.error)
}

/** Of one that reports, and has failed, only a delivery says that it works again: it may take messages and lose them. */
async function noteTaken(tx: Tx, way: Way, connectionId: string): Promise<void> {
  if (way.reportWithinMs !== null && (await store.isFailing(tx, connectionId))) return
  await noteGood(tx, connectionId)
}

export async function noteGood(tx: Tx, connectionId: string): Promise<void> {
  await store.clearFailures(tx, connectionId)
  await noteOutcome(tx.kernel, connectionId, { ok: true }, tx)
}

export async function noteBad(tx: Tx, connectionId: string, error: string): Promise<void> {
  const { failures } = await store.countFailure(tx, connectionId)
  await store.passOver(tx, connectionId, new Date(tx.at.getTime() + passOverSeconds(failures) * 1_000))
  await noteOutcome(tx.kernel, connectionId, { ok: false, code: 'unreachable', said: error }, tx)
}
