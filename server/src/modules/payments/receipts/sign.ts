import { claimText, qrText, receiptNo, type ReceiptClaim } from '@app/domain/payments'
import { localDateOf } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import * as store from './store.ts'

export const receiptPurpose = 'receipt'

/** The next number, and a code of what it stands for that anyone can verify: money that came in, or that went back. */
export async function signReceipt(
  tx: Tx,
  of: Pick<ReceiptClaim, 'trackingNo' | 'amountPaisa' | 'rail'> & { at: Date },
): Promise<{ receiptNo: string; qr: string }> {
  const { running } = await store.nextReceipt(tx)
  const claim: ReceiptClaim = {
    receiptNo: receiptNo(localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes), running),
    trackingNo: of.trackingNo,
    amountPaisa: of.amountPaisa,
    minute: Math.floor(of.at.getTime() / 60_000),
    rail: of.rail,
  }
  const { keyId, signature } = await tx.kernel.vault.sign(receiptPurpose, claimText(claim))
  return { receiptNo: claim.receiptNo, qr: qrText(claim, keyId, signature.toString('base64url')) }
}
