import { headRoomCode, type HeadRoomClaim, headRoomText, readHeadRoomCode } from '@app/domain/ledger'
import type { Query, Tx } from '../../kernel/context.ts'
import { capOf } from './head-room.ts'
import * as store from './store.ts'

const PURPOSE = 'head-room'

/** The room that is promised to this visit, signed: the phone keeps it, and shows it with what it took without a network. */
export async function signedHeadRoom(q: Query, visitId: string, facilitatorId: string): Promise<string | null> {
  const row = await store.findReservation(q, visitId)
  if (!row || row.state !== 'held' || row.facilitator_id !== facilitatorId) return null
  const claim: HeadRoomClaim = { visitId, facilitatorId, amountPaisa: row.amount_paisa }
  const { keyId, signature } = await q.kernel.vault.sign(PURPOSE, headRoomText(claim))
  return headRoomCode(claim, keyId, signature.toString('base64url'))
}

export async function readHeadRoom(q: Query, code: string): Promise<HeadRoomClaim | null> {
  const read = readHeadRoomCode(code)
  return read &&
    (await q.kernel.vault.verify(PURPOSE, read.keyId, read.signed, Buffer.from(read.signature, 'base64url')))
    ? read.claim
    : null
}

/** The promise of a visit that is over, for cash that comes late: held again where the hand still has the room. */
export async function reserveAgain(
  tx: Tx,
  wanted: { visitId: string; facilitatorId: string; amountPaisa: number },
): Promise<boolean> {
  return (
    (await store.reserve(tx, wanted.visitId, wanted.facilitatorId, wanted.amountPaisa, capOf(tx), tx.at)).outcome ===
    'reserved'
  )
}
